import type { ReadOutcome } from '../model/document.ts';
import type { CouldNotTell, Finding, Verdict } from '../model/finding.ts';
import type { SocReport } from '../model/soc-report.ts';

/** Critical findings that a better paper may cure: they ask for it before anyone decides. */
const curedByPaper = new Set([
  'review-incomplete',
  'tests-missing',
  'contents-incomplete',
  'draft',
  'auditor-unsigned',
  'another-organization',
  'product-not-described',
]);

/** Undecided, these leave open what the report says at all. */
const essential = new Set([
  'opinion-modified',
  'report-stale',
  'auditor-unsigned',
  'type-1',
  'category-missing',
]);

export type Judgement = {
  readonly verdict: Verdict;
  readonly conditions: readonly string[];
  readonly questions: readonly string[];
};

/**
 * The advisory verdict, by rule: do not rely on a paper with an incurable critical finding; ask where something
 * essential is missing; otherwise accept, with conditions when anything above low was found. People decide.
 */
export const decideVerdict = ({
  outcome,
  report,
  findings,
  couldNotTell,
}: {
  outcome: ReadOutcome;
  report: SocReport | null;
  findings: readonly Finding[];
  couldNotTell: readonly CouldNotTell[];
}): Judgement => ({
  verdict: verdictOf({ outcome, findings, couldNotTell }),
  conditions: report && outcome === 'ok' ? conditionsOf(report) : [],
  questions: [...new Set(findings.filter(({ severity }) => severity !== 'low').map(({ ask }) => ask))],
});

const verdictOf = ({
  outcome,
  findings,
  couldNotTell,
}: {
  outcome: ReadOutcome;
  findings: readonly Finding[];
  couldNotTell: readonly CouldNotTell[];
}): Verdict => {
  if (outcome === 'not-a-soc-report') return 'do-not-rely';
  if (outcome !== 'ok') return 'need-information';
  const critical = findings.filter(({ severity }) => severity === 'critical');
  if (critical.some(({ check }) => !curedByPaper.has(check))) return 'do-not-rely';
  if (critical.length > 0 || couldNotTell.some(({ check }) => essential.has(check)))
    return 'need-information';
  return findings.some(({ severity }) => severity !== 'low') ? 'accept-with-conditions' : 'accept';
};

/** What has to be done on our side before relying on the report. */
const conditionsOf = ({ exceptions, subserviceOrganizations, cuecs }: SocReport): string[] => [
  ...exceptions.map(
    ({ controlId }) =>
      `Get evidence that the exception in ${controlId ?? 'the control without id'} is remedied.`,
  ),
  ...subserviceOrganizations
    .filter(({ method }) => method === 'carve-out')
    .map(({ name }) => `Get the current report of ${name}: it is carved out here.`),
  ...(cuecs.length > 0
    ? [`Give each of the ${cuecs.length} user entity controls (CUECs) an owner on our side.`]
    : []),
];
