import type { Evidence } from '../model/citation.ts';
import type { Verdict } from '../model/finding.ts';
import type { Review } from '../model/review.ts';
import { describeReport, proposalLines, unreadLines } from '../usecases/report-files/describe-report.ts';
import { line, paragraph, severityLabel, style } from './print.ts';

const verdicts: Record<Verdict, string> = {
  accept: 'accept',
  'accept-with-conditions': 'accept with conditions',
  'need-information': 'need information',
  'do-not-rely': 'do not rely',
};

/** A review for a terminal: what it is, what was found with page and quote, what was not read. */
export const printReview = (review: Review): void => {
  const { file, outcome, message, report, findings, couldNotTell } = review;
  line(style('bold', file.name));
  if (message) line(paragraph(message));
  if (report) for (const { label, value } of describeReport(report)) line(`  ${label.padEnd(20)} ${value}`);
  if (findings.length > 0) line(`\n${style('bold', `Findings (${findings.length})`)}`);
  for (const { severity, title, detail, evidence } of findings) {
    line(`\n  ${severityLabel(severity)} ${style('bold', title)}`);
    // An exception's detail is the auditor's own words: quoted below, they need not stand twice.
    if (!evidence.some(({ quote }) => quote === detail)) line(paragraph(shorten(detail, 400), '           '));
    for (const place of evidence.slice(0, 3)) line(style('gray', paragraph(cite(place), '           ')));
    if (evidence.length > 3) line(style('gray', `           and ${evidence.length - 3} more places`));
  }
  const unread = unreadLines(review);
  if (unread.length > 0)
    line(`\n${style('bold', 'Not read')}\n${unread.map((text) => paragraph(text, '  ')).join('\n')}`);
  if (couldNotTell.length > 0)
    line(
      `\n${style('bold', 'Could not tell')}\n${couldNotTell.map(({ check, missing }) => `  ${check}: ${missing.join(', ')} not found`).join('\n')}`,
    );
  const proposed = proposalLines(review);
  if (proposed.length > 0)
    line(
      `\n${style('bold', 'Proposed by a model, check it')}\n${proposed.map((text) => paragraph(text, '  ')).join('\n')}`,
    );
  if (outcome === 'ok' || findings.length > 0)
    line(`\nAdvice: ${style('bold', verdicts[review.verdict])}. A person decides.`);
};

const cite = ({ page, printedPage, quote }: Evidence): string =>
  `p. ${page}${printedPage !== null && printedPage !== String(page) ? ` (printed ${printedPage})` : ''}: “${shorten(quote, 240)}”`;

const shorten = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;
