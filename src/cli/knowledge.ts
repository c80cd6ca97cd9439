import type { Command } from 'commander';
import { VouchError } from '../errors.ts';
import type { Audience } from '../model/audience.ts';
import { Entry, ImportResult, SearchResult } from '../model/entry.ts';
import { tenant } from '../place-of.ts';
import { approveEntry } from '../usecases/approve-entry.ts';
import { exportKnowledge } from '../usecases/export-knowledge.ts';
import { importKnowledge } from '../usecases/import-knowledge.ts';
import { plural } from '../usecases/in-words.ts';
import { reportHygiene } from '../usecases/report-hygiene.ts';
import { searchKnowledge } from '../usecases/search-knowledge.ts';
import { showEntry } from '../usecases/show-entry.ts';
import { runCommitments } from './list-commitments.ts';
import { configFor, withServices } from './open-services.ts';
import { audience, count, knowledgeFiles } from './options.ts';
import { json, line, paragraph, style } from './print.ts';
import { printHygiene } from './print-hygiene.ts';
import { startProgress } from './progress.ts';
import { writeOutput } from './write-output.ts';

type Common = { data?: string; json?: boolean };
const by = 'command line';

export const addKnowledge = (program: Command): void => {
  const kb = program
    .command('kb')
    .description('the knowledge base: what your company says about its own controls');
  const command = (name: string, description: string): Command =>
    kb
      .command(name)
      .description(description)
      .option('--data <folder>', 'data folder')
      .option('--json', 'one JSON document on standard output');

  command(
    'import',
    'import Markdown, CSV, XLSX, JSON Lines, OSCAL, DOCX, PDF policies or answered questionnaires',
  )
    .argument('<path...>', 'files or folders')
    .option('--replace', 'retire imported entries that these files no longer hold')
    .option('--sharing <who>', 'who may see what says nothing of it: public, nda or internal', audience)
    .option('--skip-bad', 'import the good lines of a file that has bad ones')
    .action(runImport);
  command('search', 'ranked entries for a text')
    .argument('<text>')
    .option('--limit <number>', 'how many', count, 10)
    .option('--audience <who>', 'public, nda or internal', audience, 'internal')
    .action(runSearch);
  command('list', 'every entry').action(runList);
  command('show', 'one entry whole').argument('<id>').action(runShow);
  command('approve', 'mark an entry as approved, reviewed today').argument('<id>').action(runApprove);
  command('retire', 'take entries out of use; old versions are kept').argument('<id...>').action(runRetire);
  command('check', 'what to look at: duplicates, contradictions, expired, ownerless, unanswered').action(
    runCheck,
  );
  command('commitments', 'what customers were told, and whether it still stands')
    .option('--customer <name>', 'one customer’s only')
    .action(runCommitments);
  command('export', 'write the knowledge base as JSON Lines, CSV or OSCAL, by the file’s ending')
    .argument('<file>')
    .action(runExport);
};

const runImport = async (
  paths: string[],
  options: Common & { replace?: boolean; skipBad?: boolean; sharing?: Audience },
) => {
  const files = await knowledgeFiles(paths);
  if (files.length === 0)
    throw new VouchError({
      code: 'not-found',
      message: 'No knowledge files were found there.',
      advice: 'Vouch imports .md, .csv, .xlsx, .jsonl, .json (OSCAL), .docx and .pdf files.',
    });
  await withServices(configFor(options), async (services) => {
    const bar = startProgress('Importing');
    const { replace = false, skipBad = false, sharing } = options;
    const result = ImportResult.parse(
      await importKnowledge(services, {
        tenant,
        by,
        files,
        replace,
        skipBad,
        ...(sharing && { sharing }),
        onProgress: bar.update,
      }).finally(bar.end),
    );
    if (result.skipped.length > 0 && result.added + result.changed + result.unchanged === 0)
      process.exitCode = 1;
    if (options.json) return json(result);
    const { added, changed, unchanged, retired, skipped, flagged, unclassified } = result;
    line(`${added} added, ${changed} changed, ${unchanged} unchanged, ${retired} retired.`);
    if (unclassified > 0 && sharing === undefined)
      line(
        `Of ${plural(unclassified, 'entry', 'entries')} the files do not say who may see them, so they are internal; --sharing nda would change that.`,
      );
    for (const { file, line: number, reason } of skipped)
      line(`Skipped ${file}${number === null ? '' : `, line ${number}`}: ${reason}`);
    if (!skipBad && skipped.some(({ line: number }) => number !== null))
      line(
        'Of a file with such lines nothing was imported. Mend them, or add --skip-bad to import the rest.',
      );
    for (const { file, line: number, reason } of flagged)
      line(`Look at ${file}${number === null ? '' : `, line ${number}`}: ${reason}`);
  });
};

const runSearch = async (query: string, options: Common & { limit: number; audience: Audience }) =>
  withServices(configFor(options), async (services) => {
    const found = SearchResult.parse(await searchKnowledge(services, { tenant, query, ...options }));
    if (options.json) return json(found);
    for (const { entry, title, score } of found.results)
      line(`${score.toFixed(2).padStart(7)}  ${style('bold', entry)}  ${title}`);
    if (found.results.length === 0) line('Nothing found.');
  });

const runList = async (options: Common) =>
  withServices(configFor(options), async ({ store }) => {
    const entries = await store.entries.list({ tenant, audience: 'internal' });
    if (options.json) return json(entries.map(withSchema));
    for (const { id, kind, sharing, title } of entries)
      line(`${style('bold', id)}  ${kind}, ${sharing}  ${title}`);
    line(`${entries.length} entries.`);
  });

const runShow = async (id: string, options: Common) =>
  withServices(configFor(options), async (services) => {
    const entry = await showEntry(services, { tenant, audience: 'internal', id });
    if (!entry) throw noSuchEntry(id);
    if (options.json) return json(withSchema(entry));
    line(style('bold', entry.title));
    const { kind, sharing, owner, reviewed, expires, source, section, version } = entry;
    const facts = { kind, sharing, owner, reviewed, expires, source, section, version };
    for (const [name, value] of Object.entries(facts))
      if (value !== null) line(`  ${name.padEnd(9)} ${value}`);
    if (entry.question) line(`\n${paragraph(entry.question)}`);
    line(`\n${paragraph(entry.text)}`);
  });

const runApprove = async (id: string, options: Common) =>
  withServices(configFor(options), async (services) => {
    const entry = await approveEntry(services, { tenant, id, by });
    if (!entry) throw noSuchEntry(id);
    if (options.json) json(withSchema(entry));
    else line(`${id} is approved, reviewed ${entry.reviewed}.`);
  });

const runRetire = async (ids: string[], options: Common) =>
  withServices(configFor(options), async ({ store }) => {
    const retired = await store.entries.retire({ tenant, ids, by });
    if (retired === 0) throw noSuchEntry(ids.join(', '));
    if (options.json) json({ schema: 'vouch.retire/1', retired });
    else line(`${retired} retired.`);
  });

const runCheck = async (options: Common) =>
  withServices(configFor(options), async (services) => {
    const hygiene = await reportHygiene(services, tenant);
    if (options.json) return json(hygiene);
    printHygiene(hygiene);
  });

const runExport = async (file: string, options: Common) =>
  withServices(configFor(options), async ({ store, today }) => {
    const entries = await store.entries.list({ tenant, audience: 'internal' });
    await writeOutput(file, exportKnowledge(entries, { name: file, today: today() }));
    if (options.json) json({ schema: 'vouch.export/1', entries: entries.length, out: file });
    else line(`${entries.length} entries written to ${file}`);
  });

/** An entry for programs; a list is an array of such. */
const withSchema = (entry: Entry) => ({ schema: 'vouch.entry/1', ...Entry.parse(entry) });

const noSuchEntry = (id: string): VouchError =>
  new VouchError({
    code: 'not-found',
    message: `There is no entry “${id}”.`,
    advice: 'vouch kb list shows them all.',
  });
