import type { Fact } from '../../model/citation.ts';
import { textOf } from './paragraph.ts';
import { coverOf, factFrom, findSpan, type ReportText, sectionOf } from './report-text.ts';

const PRINTED = /\btype[\s-]*(?:2|II|two|1|I|one)\b/i;
const OPERATED =
  /\boperat(?:ed|ing) effectively\b(?=[^.]*\bthroughout\b)|\bthroughout\b[^.]*\boperat(?:ed|ing) effectively\b/i;
const NO_OPERATION =
  /\bdid not perform any procedures (?:regarding|over|on|with respect to) the operating effectiveness\b/i;
const AS_OF_DESIGN = /\bsuitably designed as (?:of|at)\b/i;

/** Whether the report is as of a day (1) or over a period (2): as printed, else by what the auditor says was examined. */
export const readType = (report: ReportText): Fact<1 | 2> | null => {
  const auditor = sectionOf(report, 'auditor');
  // A report that was not found as sections may still print its Type on the cover, but a SOC 3 has none.
  const printed = findSpan([...coverOf(report), ...auditor.slice(0, 12)], PRINTED);
  if (printed !== null) {
    return factFrom(report, { value: /2|II|two/i.test(textOf(printed)) ? 2 : 1, spans: [printed] });
  }
  const disclaimed = findSpan(auditor, NO_OPERATION) ?? findSpan(auditor, AS_OF_DESIGN);
  if (disclaimed !== null) return factFrom(report, { value: 1, spans: [disclaimed] });
  const operated = findSpan(auditor, OPERATED);
  return operated === null ? null : factFrom(report, { value: 2, spans: [operated] });
};
