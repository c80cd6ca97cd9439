import type { ReadOutcome } from '../model/document.ts';
import type { CouldNotTell, Finding, Verdict } from '../model/finding.ts';
import type { SocReport } from '../model/soc-report.ts';
import { draftQuestions } from './draft-questions.ts';
import { controlName } from './exception-weight.ts';

/** Critical findings that a better copy or an answer may cure: they ask for it before anyone decides. */
export const curable: readonly string[] = [
  'another-organization',
  'auditor-unsigned',
  'contents-incomplete',
  'draft',
  'opinion-incomplete',
  'placeholders-left',
  'product-not-described',
  'review-incomplete',
  'tests-missing',
];

/** The paper answers another question than ours: whatever it says, we need the other one. */
export const otherPaperWanted: readonly string[] = [
  'other-subject-matter',
  'soc1-for-security',
  'soc2-for-financial-reporting',
  'soc3-only',
];

/** Undecided, these leave open what the report says at all. */
export const essential: readonly string[] = [
  'another-organization',
  'auditor-unsigned',
  'category-missing',
  'opinion-incomplete',
  'opinion-modified',
  'product-not-described',
  'report-stale',
  'type-1',
];

export type Judgement = {
  readonly verdict: Verdict;
  readonly conditions: readonly string[];
  readonly questions: readonly string[];
};

type Judged = {
  readonly outcome: ReadOutcome;
  readonly findings: readonly Finding[];
  readonly couldNotTell: readonly CouldNotTell[];
};

/**
 * The advisory verdict, by rule: do not rely on a paper with an incurable critical finding; ask where another paper or
 * something essential is wanted; otherwise accept, with conditions when anything above low was found. People decide.
 */
export const decideVerdict = ({ report, ...judged }: Judged & { report: SocReport | null }): Judgement => ({
  verdict: verdictOf(judged),
  conditions:
    report && judged.outcome === 'ok' ? [...toFind(judged.couldNotTell), ...conditionsOf(report)] : [],
  questions: draftQuestions(judged.findings),
});

const verdictOf = ({ outcome, findings, couldNotTell }: Judged): Verdict => {
  if (outcome === 'not-a-soc-report') return 'do-not-rely';
  if (outcome !== 'ok') return 'need-information';
  const critical = findings.filter(({ severity }) => severity === 'critical');
  if (critical.some(({ check }) => !curable.includes(check))) return 'do-not-rely';
  const open =
    critical.length > 0 ||
    findings.some(({ check }) => otherPaperWanted.includes(check)) ||
    couldNotTell.some(({ check }) => essential.includes(check));
  if (open) return 'need-information';
  return findings.some(({ severity }) => severity !== 'low') ? 'accept-with-conditions' : 'accept';
};

/** What a person has to find in the report, because the advice hangs on it. */
const toFind = (couldNotTell: readonly CouldNotTell[]): string[] => {
  const missing = couldNotTell.filter(({ check }) => essential.includes(check)).flatMap((one) => one.missing);
  return [...new Set(missing)].map((fact) => `Find in the report what was not found here: ${inWords(fact)}.`);
};

const inWords = (fact: string): string => fact.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** What has to be done on our side when relying on the report. */
const conditionsOf = ({ exceptions, subserviceOrganizations, cuecs }: SocReport): string[] => {
  const deviated = [...new Set(exceptions.map(({ controlId }) => controlName(controlId)))];
  const carvedOut = subserviceOrganizations.filter(({ method }) => method === 'carve-out');
  return [
    ...deviated.map((name) => `Get evidence that the exception in ${name} is remedied.`),
    ...carvedOut.map(({ name }) => `Get the current report of ${name}: it is carved out here.`),
    ...(cuecs.length > 0
      ? [`Give each of the ${cuecs.length} user entity controls (CUECs) an owner on our side.`]
      : []),
  ];
};
