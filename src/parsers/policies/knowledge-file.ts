import type { ImportProblem, NewEntry, ParsedKnowledge, ReadEntry } from '../../model/entry.ts';

/** A file somebody wants in the knowledge base; `name` is its path as people know it. */
export type KnowledgeFile = { readonly name: string; readonly bytes: Uint8Array };

/** A kind of file that can be imported: how it is told, and how its entries are read. */
export type KnowledgeFormat = {
  readonly recognizes: (file: KnowledgeFile) => boolean;
  readonly read: (file: KnowledgeFile) => ParsedKnowledge | Promise<ParsedKnowledge>;
};

/** Lower-case ending of a file's name, without the dot; empty when it has none. */
export const endingOf = ({ name }: KnowledgeFile): string =>
  /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** File name without folders and ending, as a title of last resort. */
export const stemOf = ({ name }: KnowledgeFile): string =>
  name.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '');

/** A problem in a file, at a line (from 1) when it has one. */
export const problemIn = (
  file: KnowledgeFile,
  reason: string,
  line: number | null = null,
): ImportProblem => ({
  file: file.name,
  line,
  reason,
});

/** What is left when a file cannot be read at all. */
export const nothingOf = (
  file: KnowledgeFile,
  reason: string,
  line: number | null = null,
): ParsedKnowledge => ({
  entries: [],
  problems: [problemIn(file, reason, line)],
});

/** An entry with what its file says and, for the rest, nothing; internal and marked so unless it says who may see it. */
export const entryOf = ({
  sharing,
  ...said
}: Pick<NewEntry, 'id' | 'kind' | 'title' | 'text' | 'source'> & Partial<NewEntry>): ReadEntry => ({
  question: null,
  section: null,
  owner: null,
  reviewed: null,
  expires: null,
  criteria: [],
  tags: [],
  product: null,
  ...said,
  ...(sharing === undefined ? { sharing: 'internal', unclassified: true } : { sharing }),
});
