import type { Fact } from '../../model/citation.ts';
import { wholeOf } from './paragraph.ts';
import { coverOf, factFrom, type ReportText } from './report-text.ts';

/** The report's title, verbatim: the longest line of the cover that calls itself a report. */
export const readTitle = (report: ReportText): Fact<string> | null => {
  const lines = coverOf(report).filter(
    (paragraph) =>
      paragraph.page <= 2 && /\breport\b|\bSOC\s*\d\b/i.test(paragraph.text) && paragraph.text.length <= 400,
  );
  const [title] = lines.toSorted((a, b) => b.text.length - a.text.length);
  return title === undefined ? null : factFrom(report, { value: title.text, spans: [wholeOf(title)] });
};
