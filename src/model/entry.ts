import { z } from 'zod';
import { Sharing } from './audience.ts';
import { IsoDate } from './citation.ts';

/** Entry kinds in order of precedence, strongest first; `general` is the built-in explainer, never the company's statement. */
export const EntryKind = z.enum(['approved', 'control', 'policy', 'past-answer', 'general']);
export type EntryKind = z.infer<typeof EntryKind>;

/** One thing the company has said about its controls. `text` is the statement (for question-and-answer pairs, the answer). */
export const Entry = z.object({
  id: z.string().min(1),
  kind: EntryKind,
  title: z.string(),
  question: z.string().nullable(),
  text: z.string().min(1),
  source: z.string(),
  section: z.string().nullable(),
  sharing: Sharing,
  owner: z.string().nullable(),
  reviewed: IsoDate.nullable(),
  expires: IsoDate.nullable(),
  criteria: z.array(z.string()),
  tags: z.array(z.string()),
  product: z.string().nullable(),
  /** Approved questions that this entry answers, in their own wording. */
  variants: z.array(z.string()),
  version: z.int().min(1),
  retired: z.boolean(),
});
export type Entry = z.infer<typeof Entry>;

/** True when the entry may not be relied on any more on this day (YYYY-MM-DD). */
export const isExpired = ({ expires }: Pick<Entry, 'expires'>, today: string): boolean =>
  expires !== null && expires < today;

/** An entry as an importer reads it, before the store gives it a version. */
export const NewEntry = Entry.omit({ version: true, retired: true, variants: true });
export type NewEntry = z.infer<typeof NewEntry>;

/** A line or file that could not be imported, in words for people. `line` counts from 1. */
export const ImportProblem = z.object({ file: z.string(), line: z.int().nullable(), reason: z.string() });
export type ImportProblem = z.infer<typeof ImportProblem>;

/** An entry as its file has it; `unclassified` where nothing is said of who may see it. */
export const ReadEntry = NewEntry.extend({ unclassified: z.literal(true).optional() });
export type ReadEntry = z.infer<typeof ReadEntry>;

/** What a parser makes of one knowledge file. */
export const ParsedKnowledge = z.object({
  entries: z.array(ReadEntry),
  problems: z.array(ImportProblem),
  /** What was not read of a file that is good otherwise. */
  notes: z.array(ImportProblem).optional(),
});
export type ParsedKnowledge = z.infer<typeof ParsedKnowledge>;

/** vouch.import/1 */
export const ImportResult = z.object({
  schema: z.literal('vouch.import/1'),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  retired: z.int(),
  skipped: z.array(ImportProblem),
  /** What needs a person, though nothing was refused: entries that still wait to be filled in, pages that were not read. */
  flagged: z.array(ImportProblem),
  /** Entries whose files say nothing of who may see them: internal, unless the import said otherwise. */
  unclassified: z.int(),
  milliseconds: z.number(),
});
export type ImportResult = z.infer<typeof ImportResult>;

/** vouch.search/1 */
export const SearchResult = z.object({
  schema: z.literal('vouch.search/1'),
  query: z.string(),
  results: z.array(z.object({ entry: z.string(), title: z.string(), score: z.number() })),
});
export type SearchResult = z.infer<typeof SearchResult>;
