import { z } from 'zod';
import { Evidence } from './citation.ts';

/**
 * What a model proposes where the rules left something open. It is not part of the report: no check, count or advice
 * reads it. Code has found the quotation on its page and the value in the quotation; whether it is right, people say.
 */
export const Proposal = z.object({
  /** "auditor", "reportDate", "method of NAME", "result of AC-03". */
  fact: z.string(),
  value: z.string(),
  evidence: z.array(Evidence).min(1),
  foundBy: z.literal('model'),
});
export type Proposal = z.infer<typeof Proposal>;

/** One question to a model about a report: who was asked, which pages were shown, what came of it. */
export const Proposals = z.object({
  model: z.string(),
  pagesShown: z.array(z.int().min(1)),
  /** Open facts that were asked for. */
  asked: z.array(z.string()),
  facts: z.array(Proposal),
  /** Replies that nothing on the page bears out. */
  refused: z.int(),
  /** For people, when the model could not be used. */
  message: z.string().optional(),
});
export type Proposals = z.infer<typeof Proposals>;

/** The visible text of one page, as quotations are proved on it. */
export const PageText = z.object({
  number: z.int().min(1),
  printedPage: z.string().nullable(),
  text: z.string(),
});
export type PageText = z.infer<typeof PageText>;
