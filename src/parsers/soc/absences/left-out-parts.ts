import type { ReportText } from '../report-text.ts';
import type { PagesOfTests } from './pages-of-tests.ts';

const PART =
  '(?:page|section|table|contents?|information|results?|rows?|controls?|tests?|text|details?|report)';
/** A sentence of its own that says that something was taken out: no control says so of itself. */
const TAKEN_OUT = new RegExp(
  String.raw`^\W*(?:(?:this|the|these|following|remainder|remaining|rest|some|of|all|${PART})\s+){0,6}(?:(?:has|have|had|is|are|was|were|been|intentionally|deliberately|partly)\s+)*(?:redacted|withheld|omitted|left out|taken out|removed|blacked out)\b[^.]{0,40}\W*$`,
  'i',
);
/** The tests or their results are to be had elsewhere. */
const ELSEWHERE =
  /\b(?:tests?|results?|exceptions?|deviations?|section|matrix|details?|appendix|report)\b[^.]{0,80}\b(?:(?:available|provided|furnished|obtain(?:ed|able)|shared|supplied) (?:up)?on request|under separate cover|(?:provided|delivered|available|issued|sent) separately|in a separate (?:document|file|report|attachment)|not (?:included|contained|reproduced|attached|provided|part of) (?:in |with |of )?(?:this|the present) (?:copy|version|report|document|file|edition)|(?:excluded|removed|omitted|withheld) from this (?:copy|version|report|document|file|edition))\b/i;

/** Pages on which the report itself says that a part was taken out, or that tests or results are to be had elsewhere. */
export const leftOutParts = ({ paragraphs }: ReportText, { section }: PagesOfTests): number[] =>
  paragraphs
    .filter(
      ({ page, text, cell }) =>
        TAKEN_OUT.test(text) || (section.has(page) && cell === null && ELSEWHERE.test(text)),
    )
    .map(({ page }) => page);
