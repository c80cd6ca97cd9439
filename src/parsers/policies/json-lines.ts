import { z } from 'zod';
import type { ImportProblem, ParsedKnowledge, ReadEntry } from '../../model/entry.ts';
import { decodeText } from '../questionnaires/package/text-encoding.ts';
import { entryOf, type KnowledgeFile, problemIn } from './knowledge-file.ts';
import { answerText, type Fields, kindOf, readFacts } from './read-fields.ts';

const words = z.string().nullish();
const list = z.union([z.array(z.string()), z.string().transform((one) => [one])]).nullish();

/** One line, as docs/contracts.md describes it; fields it does not know are left aside. */
const Line = z.object({
  id: z.union([z.string().min(1), z.number().transform(String)]),
  kind: words,
  title: words,
  question: words,
  answer: words,
  text: words,
  source: words,
  section: words,
  sharing: words,
  owner: words,
  reviewed: words,
  expires: words,
  product: words,
  criteria: list,
  tags: list,
});

const explain = (error: z.ZodError): string => {
  const [issue] = error.issues;
  const field = issue?.path.join('.') ?? '';
  if (field === 'id') return 'It has no “id”.';
  return field === '' ? 'It is no JSON object.' : `Its “${field}” is not of the right type.`;
};

const readLine = (file: KnowledgeFile, line: string): { entry: ReadEntry } | { reason: string } => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { reason: 'It is no valid JSON.' };
  }
  const parsed = Line.safeParse(value);
  if (!parsed.success) return { reason: explain(parsed.error) };
  const { id, criteria, tags, ...said } = parsed.data;
  const fields: Fields = {
    ...Object.fromEntries(Object.entries(said).filter(([, text]) => text != null)),
    lists: { criteria: criteria ?? [], tags: tags ?? [] },
  };
  const text = answerText(fields) || said.text?.trim();
  if (!text) return { reason: 'It has neither “text” nor “answer”.' };
  const read = readFacts(fields);
  if ('reason' in read) return read;
  const question = said.question?.trim() || null;
  return {
    entry: entryOf({
      id,
      kind: kindOf(fields, read.facts),
      title: said.title?.trim() || question || said.section?.trim() || id,
      question,
      text,
      source: said.source?.trim() || file.name,
      section: said.section?.trim() || null,
      ...read.facts,
    }),
  };
};

/** One JSON object a line. */
export const readJsonLines = (file: KnowledgeFile): ParsedKnowledge => {
  const entries: ReadEntry[] = [];
  const problems: ImportProblem[] = [];
  const lineOf = new Map<string, number>();
  const lines = decodeText(file.bytes)
    .text.replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const number = index + 1;
    const read = readLine(file, line);
    if ('reason' in read) {
      problems.push(problemIn(file, read.reason, number));
      continue;
    }
    const before = lineOf.get(read.entry.id);
    if (before !== undefined) {
      problems.push(problemIn(file, `Its id “${read.entry.id}” is already on line ${before}.`, number));
      continue;
    }
    lineOf.set(read.entry.id, number);
    entries.push(read.entry);
  }
  return { entries, problems };
};
