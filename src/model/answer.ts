import { z } from 'zod';
import { IsoDate } from './citation.ts';

/** A verbatim span of an entry; `n` is its mark in the answer's text. */
export const Citation = z.object({
  n: z.int().min(1),
  entry: z.string(),
  title: z.string(),
  source: z.string(),
  section: z.string().nullable(),
  quote: z.string().min(1),
  reviewed: IsoDate.nullable(),
  expired: z.boolean(),
});
export type Citation = z.infer<typeof Citation>;

/** Answered whole, in part, not at all, or handed to a person by topic. */
export const AnswerOutcome = z.enum(['answered', 'partial', 'abstained', 'routed']);
export type AnswerOutcome = z.infer<typeof AnswerOutcome>;

/** vouch.answer/1. `score` is the calibrated probability (0 to 1) that the answer is right. */
export const Answer = z.object({
  schema: z.literal('vouch.answer/1'),
  id: z.string(),
  question: z.string(),
  outcome: AnswerOutcome,
  answer: z.string().nullable(),
  verdict: z.enum(['yes', 'no', 'partial', 'not-applicable']).nullable(),
  confidence: z.enum(['high', 'medium', 'low']),
  score: z.number().min(0).max(1),
  citations: z.array(Citation),
  missing: z.array(z.string()),
  reason: z.string().nullable(),
  owner: z.string().nullable(),
  candidates: z.array(z.object({ entry: z.string(), score: z.number() })),
  mode: z.enum(['extractive', 'model']),
  /** True only for the wording of an approved, unexpired answer to nearly the same question: it may go out without a person. */
  auto: z.boolean().optional(),
  /** The earlier question of the same questionnaire or conversation on which this one hangs (“If yes, how often?”). */
  dependsOn: z.string().optional(),
  /** What this customer was told to the same question, where this answer says something else. */
  toldBefore: z
    .object({
      customer: z.string(),
      told: z.iso.datetime(),
      statement: z.string(),
      kind: z.enum(['verdict', 'period', 'words', 'nothing']),
    })
    .optional(),
  milliseconds: z.number(),
});
export type Answer = z.infer<typeof Answer>;

/** What was asked, with the question that it hangs on: “How often?” alone is the same as every other. */
export const wholeQuestion = ({ dependsOn, question }: Pick<Answer, 'dependsOn' | 'question'>): string =>
  dependsOn === undefined ? question : `${dependsOn} ${question}`;

/** True for a built-in explanation, which says nothing of any company: there is nothing to be sure of. */
export const isGeneral = ({ citations }: Pick<Answer, 'citations'>): boolean =>
  citations.length > 0 && citations.every(({ entry }) => entry.startsWith('general:'));
