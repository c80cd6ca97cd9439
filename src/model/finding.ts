import { z } from 'zod';
import { Evidence } from './citation.ts';
import type { NotRead } from './document.ts';
import type { Policy } from './policy.ts';
import type { SocReport } from './soc-report.ts';
import type { UserEntityControls } from './user-entity-control.ts';

/** How grave a finding is. */
export const Severity = z.enum(['critical', 'high', 'medium', 'low']);
export type Severity = z.infer<typeof Severity>;

/** A red flag with its evidence; `why` says why it matters, `ask` what to ask the vendor. */
export const Finding = z.object({
  check: z.string(),
  severity: Severity,
  title: z.string(),
  detail: z.string(),
  why: z.string(),
  ask: z.string(),
  /** What the question refers to, where the paper has several such places: a control’s id, “the incident”. */
  about: z.string().optional(),
  evidence: z.array(Evidence),
});
export type Finding = z.infer<typeof Finding>;

/** A check that lacked facts, by their names. */
export const CouldNotTell = z.object({ check: z.string(), missing: z.array(z.string()).min(1) });
export type CouldNotTell = z.infer<typeof CouldNotTell>;

/** Advisory only: a person decides. */
export const Verdict = z.enum(['accept', 'accept-with-conditions', 'need-information', 'do-not-rely']);
export type Verdict = z.infer<typeof Verdict>;

/** What a check says of one report. `flag` carries only what varies; title, why and ask come from the check. */
export type CheckResult =
  | { readonly outcome: 'pass' }
  | { readonly outcome: 'not-applicable' }
  | { readonly outcome: 'could-not-tell'; readonly missing: readonly string[] }
  | { readonly outcome: 'finding'; readonly flags: readonly Flag[] };

/** What a check found, once; the finding takes the rest from the check. */
export type Flag = {
  readonly title?: string;
  readonly detail: string;
  readonly evidence: readonly Evidence[];
  /** Only where the check's own severity does not fit this case. */
  readonly severity?: Severity;
  /** Only where the check's own question does not fit this case. */
  readonly ask?: string;
  /** What the question refers to, where a paper has several such places. */
  readonly about?: string;
};

/** Facts a check may list as needed. The engine answers could-not-tell when one of them is null. */
export type FactName = keyof SocReport;

/** What decides whether a check has anything to look for in a paper. */
export type Paper = Pick<SocReport, 'kind' | 'type'>;

/** The report as a check sees it: only what `needs` lists, with null removed. */
export type Needed<Names extends FactName> = { readonly [Name in Names]: NonNullable<SocReport[Name]> };

/** What every check may read besides the report. */
export type CheckContext = {
  readonly policy: Policy;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly notRead: readonly NotRead[];
  readonly pagesWithoutText: readonly number[];
  /** The report's user entity controls beside our own; not given where nobody looked. */
  readonly userEntityControls?: UserEntityControls;
};

/**
 * One red flag. `needs` are facts without which it cannot be decided; `uses` are facts that may be null.
 * Reading a fact listed in neither does not compile.
 */
export type Check<Needs extends FactName = FactName, Uses extends FactName = FactName> = {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly needs: readonly Needs[];
  readonly uses: readonly Uses[];
  /** Papers in which this flag can stand; without it, every auditor's report. Others are not applicable, whatever is missing. */
  readonly appliesTo?: (paper: Paper, policy: Policy) => boolean;
  readonly why: string;
  readonly ask: string;
  readonly run: (
    report: Needed<Needs> & { readonly [Name in Uses]: SocReport[Name] },
    context: CheckContext,
  ) => CheckResult;
};
