import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../src/model/entry.ts';

/** A set of questions with graded entries, as the evaluation builder writes it (shared/eval/README.md). */
export type LabelledSet = {
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    readonly kind: 'answerable' | 'ambiguous' | 'unanswerable';
    /** Entry id → 2 answers the question, 1 related. */
    readonly grades: Readonly<Record<string, number>>;
    readonly verdict: string | null;
  }[];
};

type Line = Record<string, unknown>;

const readLines = (file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const toEntry = (line: Line): Entry => ({
  id: String(line.id),
  kind: line.answer ? 'past-answer' : 'policy',
  title: text(line.title) ?? text(line.question) ?? String(line.id),
  question: text(line.question),
  text: String(line.answer ?? line.text),
  source: text(line.source) ?? '',
  section: text(line.section),
  sharing: 'public',
  owner: text(line.owner),
  reviewed: text(line.reviewed),
  expires: text(line.expires),
  criteria: [],
  tags: [],
  product: null,
  variants: [],
  version: 1,
  retired: false,
});

/** Reads one set from its folder. */
export const readLabelledSet = (folder: string, name: string): LabelledSet => {
  const labels = new Map(readLines(join(folder, name, 'labels.jsonl')).map((line) => [line.id, line]));
  return {
    name,
    entries: readLines(join(folder, name, 'kb.jsonl')).map(toEntry),
    questions: readLines(join(folder, name, 'queries.jsonl')).map((line) => {
      const label = labels.get(line.id);
      return {
        id: String(line.id),
        text: String(line.question),
        kind: label?.kind as 'answerable' | 'ambiguous' | 'unanswerable',
        grades: (label?.rel ?? {}) as Record<string, number>,
        verdict: text(label?.gold ?? label?.verdict),
      };
    }),
  };
};
