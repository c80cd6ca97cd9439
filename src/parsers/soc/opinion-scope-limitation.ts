import type { Fact } from '../../model/citation.ts';
import { textOf } from './paragraph.ts';
import { factFrom, type ReportText, sectionOf } from './report-text.ts';
import { splitSentences } from './split-sentences.ts';

const LIMITED =
  /\b(?:unable|not able|not possible|not been able)\b[^.]{0,40}\b(?:obtain|perform|inspect|test|determine|verify|access)\b|\bscope limitation\b|\blimitation (?:on|of|in) (?:the )?scope\b|\b(?:did not|refused to|could not|declined to)\s+(?:provide|make available|furnish)\b[^.]*\b(?:evidence|records?|documentation|access|information|logs?)\b|\b(?:evidence|records?|documentation|logs?)\b[^.]{0,80}\b(?:was|were) (?:not|no longer) (?:available|retained|provided|made available)\b/i;

/** The sentence in which the auditor says that evidence could not be had. */
export const readScopeLimitation = (report: ReportText): Fact<string> | null => {
  const sentence = sectionOf(report, 'auditor')
    .flatMap(splitSentences)
    .find((span) => LIMITED.test(textOf(span)));
  return sentence === undefined ? null : factFrom(report, { value: textOf(sentence), spans: [sentence] });
};
