import { decideVerdict } from '../../../src/checks/decide-verdict.ts';
import { runChecks } from '../../../src/checks/run-checks.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { Policy } from '../../../src/model/policy.ts';
import type { ReadReport } from '../../../src/model/review.ts';
import { readReport } from '../../../src/parsers/soc/read-report.ts';

/** What became of a hidden exception or opinion: told, doubted (the page named), shown as hidden text, or lost. */
export type Fate = 'told' | 'doubted' | 'flagged' | 'refused' | 'FALSE CLEAN';

export type Judged = {
  readonly fate: Fate;
  readonly read: ReadReport;
  readonly verdict: Verdict;
  /** True when a page or the whole file is named that holds what was not read. */
  readonly pageNamed: boolean;
};

/** Reads a mutant as the product does and says whether a person was warned. */
export async function judgeMutant(
  bytes: Uint8Array,
  {
    of,
    toldOn,
    exceptions = 1,
  }: { of: 'exception' | 'opinion'; toldOn: readonly number[]; exceptions?: number },
): Promise<Judged> {
  const read = await readReport({ name: 'mutant.pdf', bytes });
  const context = {
    policy: Policy.parse({}),
    today: '2026-11-23',
    notRead: read.notRead,
    pagesWithoutText: read.file.pagesWithoutText,
  };
  const { findings, couldNotTell } = runChecks(read, context);
  const { outcome, report } = read;
  const { verdict } = decideVerdict({ outcome, report, findings, couldNotTell, ...context });
  const pageNamed = read.notRead.some(
    ({ pages }) => pages.length === 0 || pages.some((page) => toldOn.includes(page)),
  );
  const fate = fateOf(read, { of, exceptions, verdict });
  return { fate, read, verdict, pageNamed };
}

function fateOf(
  { outcome, report, notRead }: ReadReport,
  { of, exceptions, verdict }: { of: 'exception' | 'opinion'; exceptions: number; verdict: Verdict },
): Fate {
  if (outcome !== 'ok' || !report) return 'refused';
  if (of === 'exception' && report.exceptions.length >= exceptions) return 'told';
  const overall = report.opinion.overall?.value;
  if (of === 'opinion' && overall !== undefined && overall !== 'unqualified') return 'told';
  const cautious = verdict === 'need-information' || verdict === 'do-not-rely';
  if (cautious && (notRead.length > 0 || report.testsOfControls === 'missing')) return 'doubted';
  if (of === 'opinion' && overall === undefined && cautious) return 'doubted';
  if (report.suspiciousText.length > 0 && verdict !== 'accept') return 'flagged';
  return 'FALSE CLEAN';
}
