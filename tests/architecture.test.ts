import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Which rooms a room may import (design/architecture: rooms). Files at the top of src are rooms of their own. */
const mayImport: Record<string, readonly string[]> = {
  model: ['model'],
  checks: ['checks', 'model'],
  parsers: ['parsers', 'model', 'errors.ts'],
  knowledge: ['knowledge', 'model', 'llm', 'errors.ts'],
  llm: ['llm', 'model', 'errors.ts'],
  store: ['store', 'model', 'errors.ts'],
  usecases: ['usecases', 'parsers', 'checks', 'knowledge', 'llm', 'store', 'model', 'errors.ts'],
  bot: ['bot', 'usecases', 'model', 'errors.ts'],
  'errors.ts': [],
  'config.ts': ['model', 'errors.ts', 'place-of.ts'],
  'place-of.ts': ['model', 'errors.ts'],
};

/** The one file, or the few, in which a package may be named. */
const homes: Record<string, readonly string[]> = {
  '@slack/bolt': ['bot/platforms/slack/slack.ts'],
  botbuilder: ['bot/platforms/teams/botbuilder.ts'],
  'botframework-connector': ['bot/platforms/teams/botbuilder.ts'],
  '@microsoft/agents-hosting': ['bot/platforms/teams/agents-hosting.ts'],
  '@xmldom/xmldom': ['parsers/questionnaires/package/parse-xml.ts'],
  'jsonc-parser': [
    'parsers/questionnaires/json.ts',
    'parsers/questionnaires/json/vsaq.ts',
    'parsers/questionnaires/json/question-objects.ts',
  ],
  papaparse: [
    'parsers/questionnaires/csv.ts',
    'parsers/policies/csv.ts',
    'usecases/knowledge-files/render-csv.ts',
  ],
  'iconv-lite': ['parsers/questionnaires/package/text-encoding.ts'],
  chardet: ['parsers/questionnaires/package/text-encoding.ts'],
  pino: ['open-log.ts'],
  'prom-client': ['metrics.ts'],
  busboy: ['bot/platforms/web/read-upload.ts'],
  openai: ['llm/openai.ts'],
  'pdf-parse': ['parsers/pdf/open-document.ts'],
  '@napi-rs/canvas': ['parsers/pdf/with-drawing.ts'],
  'tesseract.js': ['parsers/pdf/recognise-pages.ts'],
  '@electric-sql/pglite': ['store/open-embedded.ts', 'store/durable-file-system.ts'],
  pg: ['store/open-server.ts', 'store/open-embedded.ts'],
  'pg-boss': ['store/jobs.ts'],
  'write-excel-file': ['usecases/report-files/render-register.ts'],
  'wink-porter2-stemmer': ['knowledge/text/stem-word.ts'],
  '@clack/prompts': ['cli/progress.ts', 'cli/ask-password.ts'],
};

type Import = { readonly file: string; readonly specifier: string; readonly typeOnly: boolean };

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .sort();

const statement =
  /^\s*(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(join('src', file), 'utf8').matchAll(statement)].map((match) => ({
    file,
    specifier: match[2] ?? match[3] ?? match[4] ?? '',
    typeOnly: match[1] !== undefined,
  })),
);

const roomOf = (file: string): string => file.split('/')[0] ?? file;
const isOurs = ({ specifier }: Import): boolean => specifier.startsWith('.');
const targetOf = ({ file, specifier }: Import): string => relative('.', join(dirname(file), specifier));
const packageOf = ({ specifier }: Import): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

describe('the house', () => {
  test('the reader of imports sees them', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.filter(isOurs).length).toBeGreaterThan(files.length);
  });

  test('rooms import only what they may', () => {
    const wrong = imports
      .filter(isOurs)
      .filter((one) => roomOf(one.file) in mayImport)
      .filter((one) => !mayImport[roomOf(one.file)]?.includes(roomOf(targetOf(one))))
      .map((one) => `${one.file} imports ${targetOf(one)}`);
    expect(wrong).toEqual([]);
  });

  test('within the knowledge room each layer builds on those before it', () => {
    const layers = ['data', 'text', 'index', 'question', 'search', 'verdict', 'answer', 'consistency'];
    const layerOf = (file: string): number => layers.indexOf(file.split('/')[1] ?? '');
    const wrong = imports
      .filter(isOurs)
      .filter((one) => roomOf(one.file) === 'knowledge')
      .filter((one) => layerOf(one.file) < layerOf(targetOf(one)))
      .map((one) => `${one.file} imports ${targetOf(one)}`);
    expect(wrong).toEqual([]);
  });

  test('nobody imports main.ts or cli.ts, and no file of ours is missing', () => {
    const targets = imports.filter(isOurs).map(targetOf);
    expect(targets.filter((target) => target === 'cli.ts')).toEqual([]);
    expect(imports.filter((one) => targetOf(one) === 'main.ts').map(({ file }) => file)).toEqual([
      'cli/serve.ts',
    ]);
  });

  test('the bot’s process imports no parser: only the jail’s door', () => {
    const wrong = imports
      .filter(isOurs)
      .filter((one) => !one.file.startsWith('parsers/') && roomOf(targetOf(one)) === 'parsers')
      .filter((one) => !['parsers/jail/jail.ts', 'parsers/jail/pool.ts'].includes(targetOf(one)))
      .map((one) => `${one.file} imports ${targetOf(one)}`);
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(homes))('%s has one home', (name, allowed) => {
    const found = imports
      .filter((one) => !isOurs(one) && !one.typeOnly && packageOf(one) === name)
      .map(({ file }) => file);
    expect(found.filter((file) => !allowed.includes(file))).toEqual([]);
  });

  test('the environment is read in config.ts only', () => {
    const readers = files.filter((file) => /process\.env\b/.test(readFileSync(join('src', file), 'utf8')));
    expect(readers).toEqual(['config.ts']);
  });

  test('only the outbox calls a platform’s outward functions', () => {
    const outward = /\bplatform\.(post|update|sendFile|finishFile|status|openForm|showHome)\(/;
    const callers = files.filter(
      (file) => file.startsWith('bot/') && outward.test(readFileSync(join('src', file), 'utf8')),
    );
    expect(callers.filter((file) => file !== 'bot/outbox.ts')).toEqual([]);
  });

  test('files are short: none over 300 lines, half of them at most 80', () => {
    const lengths = files.map((file) => ({
      file,
      lines: readFileSync(join('src', file), 'utf8').split('\n').length - 1,
    }));
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80);
    expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(200);
  });

  test('there is no barrel: a file named index.ts is a list, not a door', () => {
    const doors = files
      .filter((file) => file.endsWith('index.ts'))
      .filter((file) => /^export .* from /m.test(readFileSync(join('src', file), 'utf8')));
    expect(doors).toEqual([]);
  });
});
