import type { Paragraph } from './paragraph.ts';
import { type ReportText, sectionOf } from './report-text.ts';

const BODY_END =
  /\bintended solely\b|\bspecified parties\b|\brestricted\b|\bin our opinion\b|\bdo not express an? opinion\b|\bsuitably designed\b|\boperated effectively\b|\bfairly stated\b|\bpresents?\b/i;

/** The short lines that close the auditor's report: signature, place, date. */
export const findSignatureBlock = (report: ReportText): Paragraph[] => {
  const section = sectionOf(report, 'auditor');
  const body = section.findLastIndex(
    (paragraph) => paragraph.text.length > 100 && BODY_END.test(paragraph.text),
  );
  if (body === -1) return [];
  const block: Paragraph[] = [];
  for (const paragraph of section.slice(body + 1)) {
    if (paragraph.text.length > 110 || block.length >= 14) break;
    block.push(paragraph);
  }
  return block;
};

/** The lines above the addressee of the auditor's report, where firms print their letterhead. */
export const findLetterhead = (report: ReportText): Paragraph[] => {
  const section = sectionOf(report, 'auditor');
  const opening = section.findIndex((paragraph) => paragraph.text.length > 110);
  return section.slice(0, Math.max(0, opening)).filter((paragraph) => paragraph.text.length <= 110);
};
