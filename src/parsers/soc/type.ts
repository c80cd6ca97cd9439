import type { Fact } from '../../model/citation.ts';
import { findOpinionClauses } from './opinion-clauses.ts';
import { textOf } from './paragraph.ts';
import { findCoverage } from './period.ts';
import { coverOf, factFrom, findSpan, type ReportText, sectionOf } from './report-text.ts';

const PRINTED = /\btype[\s-]*(?:2|II|two|1|I|one)\b/i;
const NO_OPERATION =
  /\b(?:did not perform any|no) procedures\b[^.]*\boperating effectiveness\b|\bdid not test\b[^.]*\boperating effectiveness\b/i;
const OPERATION_EXAMINED = /\boperating effectiveness\b|\b(?:design and|and) operation of\b/i;

/** Whether the report is as of a day (1) or over a period (2): as printed, else by what the auditor opines on or examined. */
export const readType = (report: ReportText): Fact<1 | 2> | null => {
  const auditor = sectionOf(report, 'auditor');
  const printed = findSpan([...coverOf(report), ...auditor.slice(0, 12)], PRINTED);
  if (printed !== null) {
    return factFrom(report, { value: /2|II|two/i.test(textOf(printed)) ? 2 : 1, spans: [printed] });
  }
  const disclaimed = findSpan(auditor, NO_OPERATION);
  if (disclaimed !== null) return factFrom(report, { value: 1, spans: [disclaimed] });
  const clauses = findOpinionClauses(auditor);
  const operation = clauses.find(({ elements }) => elements.includes('operation'));
  if (operation !== undefined) return factFrom(report, { value: 2, spans: operation.spans });
  const design = clauses.find(({ elements }) => elements.includes('design'));
  const coverage = findCoverage(report, auditor);
  const asOf = coverage.find(({ kind }) => kind === 'as-of');
  if (design !== undefined && asOf !== undefined) return factFrom(report, { value: 1, spans: [asOf.span] });
  const period = coverage.find(({ kind }) => kind === 'period');
  const examined = findSpan(auditor, OPERATION_EXAMINED);
  if (period === undefined || examined === null) return null;
  return factFrom(report, { value: 2, spans: [examined, period.span] });
};
