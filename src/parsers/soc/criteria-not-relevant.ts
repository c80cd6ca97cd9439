import type { SocReport } from '../../model/soc-report.ts';
import { criteriaIn } from './controls/criteria.ts';
import { textOf } from './paragraph.ts';
import { evidenceOf, type ReportText } from './report-text.ts';
import { splitSentences } from './split-sentences.ts';

const NOT_RELEVANT = /\bnot (?:relevant|applicable)\b|\bdo(?:es)? not apply\b|\binapplicable\b/i;
const REASON = /\b(?:because|since|as|due to the fact that|given that)\b\s+(?<reason>[^.]{8,300})/i;

/** Criteria that management or the auditor declares not relevant, with the reason where one is given. */
export const readCriteriaNotRelevant = (report: ReportText): SocReport['criteriaNotRelevant'] => {
  const found: SocReport['criteriaNotRelevant'] = [];
  const paragraphs = report.paragraphs.filter(({ text }) => NOT_RELEVANT.test(text));
  for (const sentence of paragraphs.flatMap(splitSentences)) {
    const text = textOf(sentence);
    if (!NOT_RELEVANT.test(text)) continue;
    for (const criterion of criteriaIn(text)) {
      if (found.some((other) => other.criterion === criterion)) continue;
      const reason = REASON.exec(text)?.groups?.reason?.trim() ?? null;
      found.push({ criterion, reason, evidence: evidenceOf(report, [sentence]) });
    }
  }
  return found;
};
