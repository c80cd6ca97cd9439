import { z } from 'zod';
import { ParsedKnowledge } from '../../model/entry.ts';
import { FilledAnswer, FillMark, ReadQuestionnaire, SkippedRow } from '../../model/questionnaire.ts';
import { ReadReport } from '../../model/review.ts';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const choice = z.object({
  sheet: z.string().exactOptional(),
  questionColumn: z.string().exactOptional(),
  answerColumn: z.string().exactOptional(),
});

/** What a filled questionnaire comes back as: the customer's own file and what was written where. */
export const FilledQuestionnaire = z.object({
  bytes,
  written: z.array(z.object({ key: z.string(), cell: z.string(), value: z.string().nullable() })),
  skipped: z.array(SkippedRow),
  /** How open answers were marked, as far as the format can. */
  mark: FillMark,
});

/** Quotations of a report as pictures of their place on the page. */
export const QuotePictures = z.object({
  pictures: z.array(
    z.object({
      page: z.int().min(1),
      quote: z.string(),
      width: z.int().min(1),
      height: z.int().min(1),
      bytes,
    }),
  ),
});

/** Every piece of work that happens in the jail, with what goes in and what may come out. */
export const jailTasks = {
  'read-report': {
    input: z.object({
      name: z.string(),
      bytes,
      password: z.string().optional(),
      ocr: z.boolean().optional(),
      pageTexts: z.boolean().optional(),
    }),
    output: ReadReport,
  },
  'picture-quotes': {
    input: z.object({
      bytes,
      password: z.string().optional(),
      quotes: z.array(z.object({ page: z.int().min(1), quote: z.string() })),
    }),
    output: QuotePictures,
  },
  'read-knowledge': { input: z.object({ name: z.string(), bytes }), output: ParsedKnowledge },
  'read-questionnaire': {
    input: z.object({ name: z.string(), bytes, choice: choice.optional() }),
    output: ReadQuestionnaire,
  },
  'fill-questionnaire': {
    input: z.object({
      name: z.string(),
      bytes,
      choice: choice.optional(),
      answers: z.array(FilledAnswer),
      mark: FillMark.optional(),
    }),
    output: FilledQuestionnaire,
  },
} as const;
/** The work that may be given to the jail. */
export type JailTask = keyof typeof jailTasks;
export const JailTask = z.literal(Object.keys(jailTasks) as JailTask[]);
export type JailInput<Task extends JailTask> = z.input<(typeof jailTasks)[Task]['input']>;
export type JailOutput<Task extends JailTask> = z.output<(typeof jailTasks)[Task]['output']>;

/** How a piece of work in the jail ended: its value, or why there is none, in words for people. */
export type JailResult<Value> =
  | { readonly outcome: 'ok'; readonly value: Value }
  | { readonly outcome: 'too-large' | 'timeout' | 'malformed' | 'internal'; readonly message: string };

/** A pool of child processes that read untrusted files: bytes in, checked JSON out, limits on everything. */
export type Jail = {
  run<Task extends JailTask>(
    task: Task,
    input: JailInput<Task>,
    options?: { onProgress?: (done: number, total: number) => void; signal?: AbortSignal },
  ): Promise<JailResult<JailOutput<Task>>>;
  /** Which protections this machine offers; the missing ones are said in the log and by `vouch doctor`. */
  readonly protections: readonly { readonly name: string; readonly active: boolean }[];
  close(): Promise<void>;
};
