import type {
  Check,
  CheckContext,
  CheckResult,
  FactName,
  Flag,
  Needed,
  Paper,
  Severity,
} from '../model/finding.ts';
import type { SocReport } from '../model/soc-report.ts';

/** What the engine needs of any check, whichever facts it reads. */
export type AnyCheck = {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly needs: readonly FactName[];
  readonly uses: readonly FactName[];
  readonly why: string;
  readonly ask: string;
  readonly judge: (report: SocReport, context: CheckContext) => CheckResult;
};

/**
 * Binds a check to the facts it lists. `judge` answers could-not-tell when a needed fact is null, so `run` never sees
 * one; reading a fact that is listed in neither `needs` nor `uses` does not compile.
 */
export const defineCheck = <const Needs extends FactName = never, const Uses extends FactName = never>(
  check: Check<Needs, Uses>,
): AnyCheck => ({
  ...check,
  judge: (report, context) => {
    if (!(check.appliesTo ?? auditorsReport)(report, context.policy)) return notApplicable;
    const missing = check.needs.filter((name) => report[name] === null);
    if (missing.length > 0) return { outcome: 'could-not-tell', missing };
    return check.run(report as SocReport & Needed<Needs>, context);
  },
});

/** A paper that a service auditor issues, though its kind was not made out; a bridge letter comes from management. */
export const auditorsReport = ({ kind }: Paper): boolean => kind.value !== 'bridge letter';

/** A report that describes its system in full and gives an opinion element by element: not the summary that SOC 3 is. */
export const inFull = (paper: Paper): boolean => auditorsReport(paper) && paper.kind.value !== 'SOC 3';

/** An auditor's report over a period of time, not on one day. */
export const overAPeriod = (paper: Paper): boolean => auditorsReport(paper) && paper.type?.value !== 1;

/** Looked, and found nothing. */
export const pass: CheckResult = { outcome: 'pass' };
/** The check does not fit this paper. */
export const notApplicable: CheckResult = { outcome: 'not-applicable' };

/** A finding for each flag; none passes. */
export const flagAll = (flags: readonly Flag[]): CheckResult =>
  flags.length > 0 ? { outcome: 'finding', flags } : pass;

/** One finding. */
export const flag = (only: Flag): CheckResult => ({ outcome: 'finding', flags: [only] });

/** Names in one line, each once: "AC-01, AC-02"; semicolons where a name has a comma of its own. */
export const listed = (names: readonly string[]): string =>
  [...new Set(names)].join(names.some((name) => name.includes(',')) ? '; ' : ', ');

/** The named facts are missing: the check neither passes nor finds. */
export const couldNotTell = (...missing: string[]): CheckResult => ({ outcome: 'could-not-tell', missing });
