import type { Fact } from '../../model/citation.ts';
import { textOf } from './paragraph.ts';
import { factFrom, type ReportText, sectionOf } from './report-text.ts';
import { splitSentences } from './split-sentences.ts';

const OF_USERS = /\bcomplementary\b[^.]{0,60}\b(?:user|customer|client)|\buser[- ]entity controls\b/i;
const OF_PROVIDERS = /\bcomplementary\b[^.]{0,60}\bsub-?service\b/i;
const NONE = /\b(?:no|without(?: any)?|nor any|free of) complementary\b/i;

/** The sentence in which auditor or management assumes controls of user entities: somewhere the report lists them. */
export const readUserControlsMention = (report: ReportText): Fact<string> | null => mention(report, OF_USERS);

/** The same of controls at subservice organizations. */
export const readProviderControlsMention = (report: ReportText): Fact<string> | null =>
  mention(report, OF_PROVIDERS);

const mention = (report: ReportText, words: RegExp): Fact<string> | null => {
  const sentence = [...sectionOf(report, 'auditor'), ...sectionOf(report, 'assertion')]
    .flatMap(splitSentences)
    .find((span) => words.test(textOf(span)) && !NONE.test(textOf(span)));
  return sentence === undefined ? null : factFrom(report, { value: textOf(sentence), spans: [sentence] });
};
