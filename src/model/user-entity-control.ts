import { z } from 'zod';
import { Citation } from './answer.ts';
import { Evidence } from './citation.ts';

/**
 * How far our own controls meet one that the supplier expects of us: `met` and `partly` with a quotation of ours,
 * `not-met` only where a control of ours says in so many words that it is not done, else `not-found`, which says
 * nothing about what we do.
 */
export const UserEntityOutcome = z.enum(['met', 'partly', 'not-met', 'not-found']);
export type UserEntityOutcome = z.infer<typeof UserEntityOutcome>;

/** One user entity control of a report beside the control of ours that speaks to it. `score` is 0 to 1. */
export const UserEntityControl = z.object({
  id: z.string().nullable(),
  text: z.string(),
  outcome: UserEntityOutcome,
  control: Citation.omit({ n: true }).nullable(),
  owner: z.string().nullable(),
  confidence: z.enum(['high', 'medium', 'low']),
  score: z.number().min(0).max(1),
  /** What of it the quotation does not name. */
  missing: z.array(z.string()),
  evidence: z.array(Evidence).min(1),
});
export type UserEntityControl = z.infer<typeof UserEntityControl>;

/** The user entity controls of a report, matched; without own controls to look in, not applicable, and why. */
export const UserEntityControls = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('matched'), entries: z.int(), controls: z.array(UserEntityControl) }),
  z.object({ outcome: z.literal('not-applicable'), reason: z.string() }),
]);
export type UserEntityControls = z.infer<typeof UserEntityControls>;
