import { findPlaceholder } from '../knowledge/answer/find-placeholder.ts';
import type { ImportProblem, NewEntry } from '../model/entry.ts';
import type { KnowledgeFile } from './import-knowledge.ts';

const readable = /\.(?:md|markdown|csv|tsv|jsonl?|ya?ml)$/i;

/** Line (from 1) that holds words, at or after a line; 0 when none does or the file is none of lines. */
const lineOf = (lines: readonly string[], words: string, from: number): number =>
  lines.findIndex((line, i) => i + 1 >= from && line.includes(words)) + 1;

/**
 * Entries of a file that still wait to be filled in ("[Company]", "XX days"), with the place and what to do. They are
 * imported, but their unfinished sentences are never quoted. `entries` stand in the order of the file.
 */
export const findFlagged = (
  { name, bytes }: KnowledgeFile,
  entries: readonly Pick<NewEntry, 'title' | 'text'>[],
): ImportProblem[] => {
  const lines = readable.test(name) ? new TextDecoder().decode(bytes).split('\n') : [];
  let from = 1;
  return entries.flatMap(({ title, text }): ImportProblem[] => {
    const words = findPlaceholder(text);
    if (words === null) return [];
    const line = lineOf(lines, words, from);
    if (line > 0) from = line + 1;
    const reason = `“${title}” still holds “${words}”: such a sentence is never quoted until that is filled in.`;
    return [{ file: name, line: line > 0 ? line : null, reason }];
  });
};
