import { z } from 'zod';
import { Answer, AnswerOutcome } from './answer.ts';

/** The kinds of file that are read and filled. */
export const QuestionnaireFormat = z.enum(['xlsx', 'csv', 'docx', 'json', 'text']);
export type QuestionnaireFormat = z.infer<typeof QuestionnaireFormat>;

/**
 * One question found in a customer's file. `key` addresses it for filling (stable within the file);
 * `sheet` is null where the format has none, `cell` is where the answer goes, in the format's own words ("F12", "row 7").
 */
export const Question = z.object({
  key: z.string(),
  sheet: z.string().nullable(),
  row: z.int(),
  cell: z.string(),
  text: z.string().min(1),
  /** Its number, where that stands in a column of its own. */
  number: z.string().nullable().exactOptional(),
  section: z.string().nullable(),
  /** Values the answer cell takes (drop-down), empty when free text. */
  options: z.array(z.string()),
  /** True when there is a separate cell for the explanation. */
  explanation: z.boolean(),
  /** Content already standing in the answer cell. */
  existing: z.string().nullable(),
  maximumLength: z.int().nullable(),
});
export type Question = z.infer<typeof Question>;

/** How a sheet was understood, shown to people and confirmed by them when `sure` is false. */
export const SheetLayout = z.object({
  sheet: z.string().nullable(),
  headerRow: z.int().nullable(),
  questionColumn: z.string().nullable(),
  answerColumn: z.string().nullable(),
  explanationColumn: z.string().nullable(),
  questions: z.int(),
  sure: z.boolean(),
  reason: z.string(),
});
export type SheetLayout = z.infer<typeof SheetLayout>;

/** A place that was left alone, with the reason for people. */
export const SkippedRow = z.object({
  sheet: z.string().nullable(),
  row: z.int().nullable(),
  reason: z.string(),
});
export type SkippedRow = z.infer<typeof SkippedRow>;

/** People's choice where detection was unsure: sheet name, and columns by letter or header text. */
export type LayoutChoice = { sheet?: string; questionColumn?: string; answerColumn?: string };

/** How reading a file ended; all but `ok` come with a sentence for people. */
export const QuestionnaireOutcome = z.enum([
  'ok',
  'unsure',
  'not-a-questionnaire',
  'unsupported',
  'password',
  'too-large',
  'timeout',
  'malformed',
  'internal',
]);

/** What the jail returns for a questionnaire. */
export const ReadQuestionnaire = z.object({
  outcome: QuestionnaireOutcome,
  message: z.string().optional(),
  format: QuestionnaireFormat.nullable(),
  layouts: z.array(SheetLayout),
  questions: z.array(Question),
  skipped: z.array(SkippedRow),
});
export type ReadQuestionnaire = z.infer<typeof ReadQuestionnaire>;

/**
 * What marks an answer that is open or covers only a part: nothing (its cell is left empty), a comment on the cell, or a
 * column of its own. Where a file has no such thing the other of the two serves, else nothing.
 */
export const FillMark = z.enum(['none', 'comment', 'column']);
export type FillMark = z.infer<typeof FillMark>;

/** What to write for one question. `value` goes to the answer cell, `explanation` to its own cell when there is one; `note` marks it. */
export const FilledAnswer = z.object({
  key: z.string(),
  outcome: AnswerOutcome,
  value: z.string().nullable(),
  explanation: z.string().nullable(),
  note: z.string().nullable().exactOptional(),
});
export type FilledAnswer = z.infer<typeof FilledAnswer>;

/** vouch.fill/1 */
export const FillResult = z.object({
  schema: z.literal('vouch.fill/1'),
  questions: z.int(),
  answered: z.int(),
  partial: z.int(),
  abstained: z.int(),
  routed: z.int(),
  /** How many an earlier try had answered before it was interrupted. */
  resumed: z.int().optional(),
  /** How answers that are open or in part are marked in the file. */
  mark: FillMark.optional(),
  layouts: z.array(SheetLayout),
  cells: z.array(
    z.object({
      sheet: z.string().nullable(),
      cell: z.string(),
      question: z.string(),
      outcome: AnswerOutcome,
      value: z.string().nullable(),
      citations: z.array(z.string()),
      /** Who owns the topic: asked when the answer is open. */
      owner: z.string().nullable(),
      /** Why the answer is open or in part, as a mark in the file says it. */
      note: z.string().optional(),
      /** What this customer was told before, where it differs from this answer. */
      toldBefore: Answer.shape.toldBefore,
      /** Cell of an earlier answer of this file that says something else to the same question. */
      disagreesWith: z.string().optional(),
    }),
  ),
  skipped: z.array(SkippedRow),
  out: z.string(),
  milliseconds: z.number(),
});
export type FillResult = z.infer<typeof FillResult>;

/** vouch.fill/1 of a file that could not be filled: why, what to do, and what was seen of its layout. */
export const FillRefusal = z.object({
  schema: z.literal('vouch.fill/1'),
  outcome: z.union([QuestionnaireOutcome.exclude(['ok']), z.enum(['too-large', 'timeout', 'stopped'])]),
  message: z.string(),
  layouts: z.array(SheetLayout),
});
