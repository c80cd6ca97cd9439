import type { ParsedKnowledge, ReadEntry } from '../../model/entry.ts';
import type { KnowledgeFile } from './knowledge-file.ts';
import { kindOf, type ReadFacts, readFacts } from './read-fields.ts';
import { readTables, type TextTable } from './read-table.ts';
import { type Document, sectionsToEntries } from './sections.ts';

type Facts = Extract<ReadFacts, { facts: unknown }>['facts'];

/** What a document says of itself holds for each row of its tables that says nothing else. */
const withFactsOf = (facts: Facts, { unclassified, ...entry }: ReadEntry): ReadEntry => {
  const owner = entry.owner ?? facts.owner;
  const reviewed = entry.reviewed ?? facts.reviewed;
  const open = unclassified && facts.sharing === undefined;
  return {
    ...entry,
    ...(unclassified && facts.sharing !== undefined && { sharing: facts.sharing }),
    ...(open && { unclassified }),
    kind: kindOf({ question: entry.question ?? '' }, { owner, reviewed, criteria: entry.criteria }),
    owner,
    reviewed,
    expires: entry.expires ?? facts.expires,
  };
};

/** Entries of a document: rows of its tables of answers or controls, and its sections. */
export const documentToEntries = (
  file: KnowledgeFile,
  { answers, ...document }: Document & { readonly answers: readonly TextTable[] },
): ParsedKnowledge => {
  const prose = sectionsToEntries(file, document);
  const read = readFacts(document.fields);
  const rows = 'facts' in read ? readTables(file, answers) : null;
  if (!rows || 'reason' in read) return prose;
  const entries = rows.entries.map((entry) => withFactsOf(read.facts, entry));
  return { ...rows, entries: [...entries, ...prose.entries] };
};
