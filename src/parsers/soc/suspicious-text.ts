import type { SocReport } from '../../model/soc-report.ts';
import { printedPageOf, type ReportText } from './report-text.ts';

/** Text hidden from people and sentences addressed to a machine. They are shown as findings and believed in nothing. */
export const readSuspiciousText = (report: ReportText): SocReport['suspiciousText'] => [
  ...report.instructions.map(({ page, text }) => ({
    reason: 'instruction' as const,
    evidence: [{ page, printedPage: printedPageOf(report, page), quote: text }],
  })),
  ...report.document.hidden
    // A stray letter or a row of dots hides no message.
    .filter(({ text }) => (text.match(/\p{L}{2,}/gu) ?? []).length >= 2)
    .map(({ page, text, reason }) => ({
      reason,
      evidence: [{ page, printedPage: printedPageOf(report, page), quote: text.trim().slice(0, 400) }],
    })),
];
