import type { Evidence } from '../model/citation.ts';
import type { CheckContext, CouldNotTell, Finding, Severity } from '../model/finding.ts';
import type { ReadReport } from '../model/review.ts';
import type { SocReport } from '../model/soc-report.ts';
import type { AnyCheck } from './define-check.ts';
import { checks } from './index.ts';
import { wrongPaper } from './wrong-paper.ts';

/** What the checks found, gravest first, and which of them lacked facts. */
export type ChecksOutcome = {
  readonly findings: readonly Finding[];
  readonly couldNotTell: readonly CouldNotTell[];
};

const order: Record<Severity, number> = { critical: 0, high: 1, medium: 2, low: 3 };

/**
 * Judges what was read. A check whose needed facts are missing could not tell, and says so: silence never passes.
 * A file that is not a report has one finding: what it is. A file that could not be read has none, only its outcome.
 */
export const runChecks = (
  read: Pick<ReadReport, 'outcome' | 'message' | 'report'>,
  context: CheckContext,
): ChecksOutcome => {
  if (read.outcome === 'not-a-soc-report') return { findings: [wrongPaper(read.message)], couldNotTell: [] };
  if (read.outcome !== 'ok' || !read.report) return { findings: [], couldNotTell: [] };
  return judge(checks, { report: read.report, context });
};

/** Runs the given checks over one report; findings come most severe first, in the order of the list within a severity. */
export const judge = (
  list: readonly AnyCheck[],
  { report, context }: { report: SocReport; context: CheckContext },
): ChecksOutcome => {
  const findings: Finding[] = [];
  const couldNotTell: CouldNotTell[] = [];
  for (const check of list) {
    const result = check.judge(report, context);
    if (result.outcome === 'could-not-tell')
      couldNotTell.push({ check: check.id, missing: [...result.missing] });
    if (result.outcome !== 'finding') continue;
    for (const flag of result.flags)
      findings.push({
        check: check.id,
        severity: flag.severity ?? check.severity,
        title: flag.title ?? check.title,
        detail: flag.detail,
        why: check.why,
        ask: flag.ask ?? check.ask,
        ...(flag.about === undefined ? {} : { about: flag.about }),
        evidence: eachOnce(flag.evidence),
      });
  }
  return { findings: findings.sort((a, b) => order[a.severity] - order[b.severity]), couldNotTell };
};

/** Facts of one flag often stand on the same words: a quotation is shown once. */
const eachOnce = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.filter(
    ({ page, quote }, index) =>
      evidence.findIndex((other) => other.page === page && other.quote === quote) === index,
  );
