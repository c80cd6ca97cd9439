import type { Evidence, Fact } from '../../model/citation.ts';
import { isSameOrganization } from './organization-names.ts';
import { coverOf, printedPageOf, type ReportText } from './report-text.ts';

const RECIPIENT = [
  /\b(?:prepared|issued|licensed)\s+(?:exclusively\s+|solely\s+)?(?:for|to)\s*:?\s*(?<name>[^\s].{1,80})/i,
  /\b(?:downloaded\s+by|shared\s+with|provided\s+to|released\s+to)\s*:?\s*(?<name>[^\s].{1,80})/i,
  /\b(?:this copy (?:is )?for|copy (?:for|of)|recipient|for the (?:sole|exclusive) use of)\s*:?\s*(?<name>[^\s].{1,80})/i,
];
const ADDRESS = /(?<name>[\w.+-]+@[\w-]+\.[\w.]+)/;
const DRAFT =
  /\bdraft\b|\bfor discussion (?:purposes )?only\b|\bsubject to (?:change|review and revision)\b|\bnot (?:yet )?final\b|\bpreliminary (?:report|copy)\b/i;

/** Whom a watermark, page stamp or the cover says this copy is for, unless that is the supplier itself. */
export const readRecipient = (report: ReportText, supplier: Fact<string> | null): Fact<string> | null => {
  const addressed = watermarksOf(report).map((stamp) => ({ stamp, patterns: [...RECIPIENT, ADDRESS] }));
  const printed = printedStamps(report).map((stamp) => ({ stamp, patterns: RECIPIENT }));
  for (const { stamp, patterns } of [...addressed, ...printed]) {
    for (const pattern of patterns) {
      const name = pattern
        .exec(stamp.quote)
        ?.groups?.name?.replace(/\s+(?:on|under|at)\s+.*$/i, '')
        .trim();
      if (name === undefined || (supplier !== null && isSameOrganization(name, supplier.value))) continue;
      return { value: name, evidence: [stamp] };
    }
  }
  return null;
};

/** The words that mark this copy as a draft. */
export const readDraft = (report: ReportText): Fact<string> | null => {
  const stamps = [...watermarksOf(report), ...printedStamps(report)];
  const stamp = stamps.find((candidate) => DRAFT.test(candidate.quote));
  return stamp === undefined
    ? null
    : { value: DRAFT.exec(stamp.quote)?.[0] ?? stamp.quote, evidence: [stamp] };
};

const watermarksOf = (report: ReportText): Evidence[] =>
  report.document.pages.flatMap(({ number, printedPage, watermarks }) =>
    watermarks.map((quote) => ({ page: number, printedPage, quote })),
  );

// Running headers and footers, and short lines of the cover; body text never marks a copy.
const printedStamps = (report: ReportText): Evidence[] => [
  ...report.document.lines
    .filter((line) => line.furniture && line.text.length < 120)
    .map((line) => ({ page: line.page, printedPage: printedPageOf(report, line.page), quote: line.text })),
  ...coverOf(report)
    .filter((paragraph) => paragraph.page === 1 && paragraph.text.length < 120)
    .map(({ page, text }) => ({ page, printedPage: printedPageOf(report, page), quote: text })),
];
