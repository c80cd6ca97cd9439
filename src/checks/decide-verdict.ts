import type { ReadOutcome } from '../model/document.ts';
import type { CouldNotTell, Finding, Verdict } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import type { SocReport } from '../model/soc-report.ts';
import { draftQuestions } from './draft-questions.ts';
import { listConditions } from './list-conditions.ts';

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
  'not-a-soc-report',
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

/** The advice, what it hangs on, and what to ask the vendor. */
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

type Judging = Judged & {
  readonly report: SocReport | null;
  readonly policy: Policy;
  /** YYYY-MM-DD */
  readonly today: string;
};

/**
 * The advisory verdict, by rule: do not rely on a paper with an incurable critical finding; ask where another paper or
 * something essential is wanted; otherwise accept, with conditions when anything above low was found. People decide.
 */
export const decideVerdict = ({ report, policy, today, ...judged }: Judging): Judgement => {
  const undecided = judged.couldNotTell.filter(({ check }) => essential.includes(check));
  return {
    verdict: verdictOf(judged),
    conditions: report && judged.outcome === 'ok' ? listConditions(report, { undecided, policy, today }) : [],
    questions: draftQuestions(judged.findings),
  };
};

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
