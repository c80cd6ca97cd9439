import { findDates } from './find-dates.ts';
import { findOpinionClauses } from './opinion-clauses.ts';
import { findDisclaimers } from './opinion-disclaimers.ts';
import { findOpinionHeadings } from './opinion-headings.ts';
import { hasLegalForm } from './organization-names.ts';
import type { Paragraph } from './paragraph.ts';
import { type ReportText, sectionOf } from './report-text.ts';

const LINE_MOST = 110;

/** The short lines that close the auditor's report after its opinion: signature, place, date. */
export const findSignatureBlock = (report: ReportText): Paragraph[] => {
  const section = sectionOf(report, 'auditor');
  const opined = [
    ...findOpinionClauses(section).flatMap(({ spans }) => spans),
    ...findDisclaimers(section),
    ...findOpinionHeadings(section).map(({ span }) => span),
  ];
  const last = Math.max(-1, ...opined.map(({ paragraph }) => paragraph.index));
  const runs: Paragraph[][] = [[]];
  for (const paragraph of section.filter(({ index }) => index > last)) {
    if (isShortLine(paragraph)) runs.at(-1)?.push(paragraph);
    else runs.push([]);
  }
  const signs = (line: Paragraph): boolean =>
    findDates(line.text, report.dateOrder).length > 0 || hasLegalForm(line.text.replace(/\.$/, ''));
  // Where the opinion was not found, whatever is signed last closes the report; its first lines are the letterhead.
  if (last === -1) return (runs.slice(1).findLast((run) => run.some(signs)) ?? []).slice(0, 14);
  return (runs.find((run) => run.some(signs)) ?? runs.findLast((run) => run.length > 0) ?? []).slice(0, 14);
};

/** The lines above the addressee of the auditor's report, where firms print their letterhead. */
export const findLetterhead = (report: ReportText): Paragraph[] => {
  const section = sectionOf(report, 'auditor');
  const opening = section.findIndex((paragraph) => paragraph.text.length > LINE_MOST);
  return section.slice(0, Math.max(0, opening)).filter(({ text }) => text.length <= LINE_MOST);
};

const isShortLine = ({ text }: Paragraph): boolean =>
  text.length <= LINE_MOST && !(text.length > 60 && /[a-z]{3}\.$/.test(text));
