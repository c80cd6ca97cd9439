import { z } from 'zod';
import { NotRead, ReadOutcome } from './document.ts';
import { CouldNotTell, Finding, Verdict } from './finding.ts';
import { PageText, Proposals } from './proposal.ts';
import { SocReport } from './soc-report.ts';
import { UserEntityControls } from './user-entity-control.ts';

/** The file that was read; `pages` is null when it could not be opened. */
export const ReviewedFile = z.object({
  name: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  pages: z.int().nullable(),
  pagesWithoutText: z.array(z.int()),
  encrypted: z.boolean(),
});

/** What the jail returns for a report: facts or a typed refusal. */
export const ReadReport = z.object({
  outcome: ReadOutcome,
  message: z.string().optional(),
  file: ReviewedFile,
  report: SocReport.nullable(),
  notRead: z.array(NotRead),
  /** Only where asked for: what a model may be shown, and its quotations are proved on. */
  pageTexts: z.array(PageText).optional(),
  milliseconds: z.object({ read: z.number(), extract: z.number() }),
});
export type ReadReport = z.infer<typeof ReadReport>;

/** vouch.review/1, see docs/contracts.md. */
export const Review = z.object({
  schema: z.literal('vouch.review/1'),
  file: ReviewedFile,
  outcome: ReadOutcome,
  message: z.string().optional(),
  report: SocReport.optional(),
  /** The report's user entity controls beside our own; absent in reviews made without looking for them. */
  userEntityControls: UserEntityControls.optional(),
  findings: z.array(Finding),
  couldNotTell: z.array(CouldNotTell),
  notRead: z.array(NotRead),
  verdict: Verdict,
  conditions: z.array(z.string()),
  questions: z.array(z.string()),
  /** Only where a model may read reports and something was left open; nothing above depends on it. */
  proposals: Proposals.optional(),
  milliseconds: z.object({ read: z.number(), extract: z.number(), checks: z.number(), total: z.number() }),
});
export type Review = z.infer<typeof Review>;
