import type { Fact } from '../../model/citation.ts';
import { findNames } from './organization-names.ts';
import { textOf } from './paragraph.ts';
import { factFrom, type ReportText } from './report-text.ts';
import { splitSentences } from './split-sentences.ts';

const NOT_ONE =
  /\b(?:is|are|were|was)\s+not\s+(?:(?:considered|deemed|regarded|treated|classified|defined)\s+)?(?:(?:as|to be)\s+)?(?:an?\s+)?sub-?service\s+(?:organi[sz]ations?|providers?)\b|\bdo(?:es)?\s+not\s+(?:meet|satisfy|qualify)\b[^.]{0,40}\bsub-?service\b|\bvendors?,?\s+(?:and\s+not|rather\s+than)\b[^.]{0,20}\bsub-?service\b/i;
const OTHER_WORDS =
  /^(?:The|These|This|Such|Company|Services?|Management|Organi[sz]ations?|Controls?|Subservice|Those|No|It|They)\b/;

/** Suppliers that the report names but says are no subservice organizations. */
export const readVendorsNotSubservice = (report: ReportText): Fact<string>[] =>
  report.paragraphs
    .filter((paragraph) => NOT_ONE.test(paragraph.text))
    .flatMap(splitSentences)
    .flatMap((sentence) => {
      const text = textOf(sentence);
      const denial = NOT_ONE.exec(text);
      if (denial === null) return [];
      return findNames(text.slice(0, denial.index))
        .filter(({ name }) => !OTHER_WORDS.test(name))
        .map(({ name }) => factFrom(report, { value: name, spans: [sentence] }));
    });
