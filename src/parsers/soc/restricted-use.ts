import type { Fact } from '../../model/citation.ts';
import { textOf } from './paragraph.ts';
import { factFrom, type ReportText, sectionOf } from './report-text.ts';
import { splitSentences } from './split-sentences.ts';

const RESTRICTED =
  /\bintended solely for\b|\bfor the (?:sole|exclusive) use of\b|\buse of this report is restricted\b|\bshould not be used by anyone other\b/i;

/** The sentence by which the auditor restricts the report's use. */
export const readRestrictedUse = (report: ReportText): Fact<string> | null => {
  const sentence = sectionOf(report, 'auditor')
    .flatMap(splitSentences)
    .find((span) => RESTRICTED.test(textOf(span)));
  return sentence === undefined ? null : factFrom(report, { value: textOf(sentence), spans: [sentence] });
};
