import { z } from 'zod';
import { Answer } from './answer.ts';
import { Audience } from './audience.ts';
import { IsoDate } from './citation.ts';

/** What a customer was told: one line of the commitment register. */
export const Commitment = z.object({
  /** The answer's id. */
  id: z.string(),
  customer: z.string(),
  question: z.string(),
  /** The words the customer got, without citation marks. */
  statement: z.string(),
  verdict: Answer.shape.verdict,
  audience: Audience,
  /** Entries quoted, in the version and the words they had then. */
  quotes: z.array(z.object({ entry: z.string(), version: z.int(), quote: z.string() })),
  /** When, ISO 8601 in UTC. */
  told: z.iso.datetime(),
  by: z.string(),
  /** A file's name or a conversation; null on the command line. */
  where: z.string().nullable(),
});
export type Commitment = z.infer<typeof Commitment>;

/** A commitment before the store writes down when it was made. */
export type NewCommitment = Omit<Commitment, 'customer' | 'told'>;

/** A quotation a customer still holds and that the knowledge base no longer says. */
export const OutdatedCommitment = z.object({
  /** Id of the commitment. */
  commitment: z.string(),
  customer: z.string(),
  question: z.string(),
  told: z.iso.datetime(),
  entry: z.string(),
  kind: z.enum(['changed', 'retired', 'expired']),
  /** The day it changed, was retired or expired; null when nobody wrote it down. */
  since: IsoDate.nullable(),
  quote: z.string(),
  /** What the entry says now; null when it says nothing any more. */
  now: z.string().nullable(),
});
export type OutdatedCommitment = z.infer<typeof OutdatedCommitment>;

/** vouch.commitments/1: newest first; `stands` is false when a quotation no longer holds. */
export const CommitmentList = z.object({
  schema: z.literal('vouch.commitments/1'),
  commitments: z.array(Commitment.extend({ stands: z.boolean() })),
});
export type CommitmentList = z.infer<typeof CommitmentList>;
