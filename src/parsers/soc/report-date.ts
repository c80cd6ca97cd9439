import type { Fact } from '../../model/citation.ts';
import { findDates } from './find-dates.ts';
import type { Paragraph, Span } from './paragraph.ts';
import { coverOf, factFrom, type ReportText, sectionOf } from './report-text.ts';
import { findLetterhead, findSignatureBlock } from './signature-block.ts';

const LABEL =
  /\b(?:dated?|date of (?:issue|the report|this report)|report date|issued(?: on)?|signed(?: on)?)\b[\s:]*(?:as of\s+)?$/i;
const COVERAGE = /\b(?:period|throughout|as of|as at|through|to)\b/i;

/** The day the auditor signed: in the signature block, else above the addressee, else after a label such as "Dated". */
export const readReportDate = (report: ReportText): Fact<string> | null => {
  const span =
    lastDate(report, findSignatureBlock(report)) ??
    lastDate(report, findLetterhead(report)) ??
    labelledDate(report, [...sectionOf(report, 'auditor'), ...coverOf(report)]);
  return span === null ? null : factFrom(report, { value: span.iso, spans: [span.span] });
};

const lastDate = (report: ReportText, lines: readonly Paragraph[]): { iso: string; span: Span } | null => {
  const dated = lines.filter((line) => !COVERAGE.test(line.text)).flatMap((line) => datesOf(report, line));
  return dated.at(-1) ?? null;
};

const labelledDate = (report: ReportText, lines: readonly Paragraph[]): { iso: string; span: Span } | null =>
  lines
    .flatMap((line) => datesOf(report, line))
    .find(({ span }) => LABEL.test(span.paragraph.text.slice(0, span.start))) ?? null;

const datesOf = (report: ReportText, paragraph: Paragraph): { iso: string; span: Span }[] =>
  findDates(paragraph.text, report.dateOrder).map(({ iso, start, end }) => ({
    iso,
    span: { paragraph, start, end },
  }));
