import type { Fact } from '../../model/citation.ts';
import { findNames, nameAt } from './organization-names.ts';
import { type Paragraph, textOf } from './paragraph.ts';
import { factFrom, type ReportText } from './report-text.ts';
import { splitSentences } from './split-sentences.ts';

const NOT_ONE =
  /\b(?:is|are|were|was)\s+not\s+(?:(?:considered|deemed|regarded|treated|classified|defined)\s+)?(?:(?:as|to be)\s+)?(?:an?\s+)?sub-?service\s+(?:organi[sz]ations?|providers?)\b|\bdo(?:es)?\s+not\s+(?:meet|satisfy|qualify)\b[^.]{0,40}\bsub-?service\b|\bvendors?,?\s+(?:and\s+not|rather\s+than)\b[^.]{0,20}\bsub-?service\b|\bdo(?:es)?\s+not\s+(?:consider|regard|treat|deem|classify)\b[^.]*\bsub-?service\b|\b(?:none|neither) of (?:these|those|them|the following|which)\b[^.]*\bsub-?service\b|,\s*(?:and )?not (?:as )?(?:an? )?sub-?service\b/i;
const OTHER_WORDS =
  /^(?:The|These|This|Such|Company|Services?|Management|Organi[sz]ations?|Controls?|Subservice|Those|No|It|They)\b/;

/** Suppliers that the report names but says are no subservice organizations. */
export const readVendorsNotSubservice = (report: ReportText): Fact<string>[] =>
  report.paragraphs.flatMap((paragraph, at) => {
    if (!NOT_ONE.test(paragraph.text)) return [];
    const sentences = splitSentences(paragraph);
    const told = sentences.flatMap((sentence, index) => {
      const text = textOf(sentence);
      const denial = NOT_ONE.exec(text);
      if (denial === null) return [];
      const before = namesIn(text.slice(0, denial.index));
      const own = before.length > 0 ? before : namesIn(text);
      // "They are not subservice organizations" speaks of the sentence before.
      const previous = sentences[index - 1];
      const [names, span] =
        own.length > 0 || previous === undefined ? [own, sentence] : [namesIn(textOf(previous)), previous];
      return names.map((value) => factFrom(report, { value, spans: [span] }));
    });
    return paragraph.text.endsWith(':') ? [...told, ...listedBelow(report, at)] : told;
  });

const namesIn = (text: string): string[] =>
  findNames(text)
    .map(({ name }) => name)
    .filter((name) => !OTHER_WORDS.test(name));

// The entries of the list that a denial opens.
const listedBelow = (report: ReportText, at: number): Fact<string>[] => {
  const below = report.paragraphs.slice(at + 1);
  const end = below.findIndex(({ marker, cell }) => marker === null && cell === null);
  const isEntry = ({ marker, cell }: Paragraph): boolean => marker !== null || cell?.column === 0;
  return below
    .slice(0, end === -1 ? 0 : end)
    .filter(isEntry)
    .flatMap((paragraph) => {
      const name = nameAt(paragraph.text, 0);
      return name === null || OTHER_WORDS.test(name)
        ? []
        : [factFrom(report, { value: name, spans: [{ paragraph, start: 0, end: name.length }] })];
    });
};
