import type { Evidence } from '../model/citation.ts';
import type { Finding } from '../model/finding.ts';
import type { Review } from '../model/review.ts';
import type { SocReport } from '../model/soc-report.ts';
import { plural } from '../usecases/in-words.ts';
import {
  describeReport,
  identityAndOpinion,
  proposalLines,
  tally,
  unreadLines,
  verdictInWords,
} from '../usecases/report-files/describe-report.ts';
import { ownControlInWords } from '../usecases/report-files/describe-user-entity-controls.ts';
import { percent, unhyphened } from '../usecases/report-files/words.ts';
import { line, paragraph, severityLabel, style } from './print.ts';

/**
 * A review for a terminal: what it is, what was not read, exceptions with their counts, findings with page and quote,
 * what is ours to run. The advice comes last, where the eye is when the lines have run by.
 */
export const printReview = (review: Review): void => {
  const { file, outcome, message, report, findings, couldNotTell, conditions, questions } = review;
  line(style('bold', report?.serviceOrganization?.value ?? file.name));
  if (report) line(paragraph(identityAndOpinion(report)));
  if (report?.serviceOrganization) line(style('gray', file.name));
  if (message && !findings.some(({ detail }) => detail === message)) line(paragraph(message));
  heading('Not read', unreadLines(review), 'red');
  if (report) printIdentity(report);
  if (report) printExceptions(report);
  if (findings.length > 0) line(`\n${style('bold', `Findings (${findings.length})`)}`);
  for (const finding of findings) printFinding(finding);
  if (report) printUserEntityControls(review);
  heading(
    'Not decided',
    couldNotTell.map(({ check, missing }) => `${unhyphened(check)}: ${missing.join(', ')} not found`),
  );
  heading('Proposed by a model, check it', proposalLines(review));
  heading('Conditions', conditions);
  heading('Questions to the vendor', questions);
  if (outcome !== 'ok' && findings.length === 0) return;
  line(
    `\nAdvice: ${style(['bold', colours[review.verdict]], verdictInWords[review.verdict])}. A person decides.`,
  );
  if (report) line(paragraph(`${tally(review).join(' · ')}.`));
};

const colours = {
  accept: 'green',
  'accept-with-conditions': 'yellow',
  'need-information': 'yellow',
  'do-not-rely': 'red',
} as const;

const heading = (title: string, items: readonly string[], colour?: 'red'): void => {
  if (items.length === 0) return;
  line(`\n${style(colour ? ['bold', colour] : 'bold', title)}`);
  for (const item of items) line(hanging('  - ', item));
};

/** A paragraph whose lines stand behind what the first begins with. */
const hanging = (start: string, text: string): string =>
  start + paragraph(text, ' '.repeat(start.length)).slice(start.length);

const printIdentity = (report: SocReport): void => {
  line();
  for (const { label, value } of describeReport(report)) line(hanging(`  ${label.padEnd(21)} `, value));
};

/** Counts side by side, in columns as wide as they must be. */
const printExceptions = ({ exceptions }: SocReport): void => {
  if (exceptions.length === 0) return;
  const rows = exceptions.map(
    ({ controlId, deviations, sampleSize, rate, upperBound90, managementResponse, evidence }) => [
      controlId ?? 'no id',
      deviations === null
        ? 'no count'
        : sampleSize === null
          ? `${deviations}`
          : `${deviations} of ${sampleSize}`,
      rate === null || upperBound90 === null ? '' : `${percent(rate)}, up to ${percent(upperBound90)}`,
      managementResponse ? 'management answered' : 'no response found',
      `p. ${[...new Set(evidence.map(({ page }) => page))].join(', ')}`,
    ],
  );
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  line(`\n${style('bold', `Exceptions (${exceptions.length})`)}`);
  for (const row of rows)
    line(`  ${row.map((text, at) => text.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd());
};

const indent = ' '.repeat(11);
const mostPlaces = 3;

const printFinding = ({ severity, title, detail, evidence }: Finding): void => {
  line(`\n  ${severityLabel(severity)} ${style('bold', title)}`);
  // An exception's detail is the auditor's own words: quoted below, they need not stand twice.
  if (!evidence.some(({ quote }) => quote === detail)) line(paragraph(shorten(detail, 400), indent));
  const quotes = [...Map.groupBy(evidence, ({ quote }) => quote)];
  for (const [quote, places] of quotes.slice(0, mostPlaces))
    line(style('gray', paragraph(`${pagesOf(places)}: “${shorten(quote, 240)}”`, indent)));
  if (quotes.length > mostPlaces)
    line(style('gray', `${indent}and ${plural(quotes.length - mostPlaces, 'more place')}`));
};

const printUserEntityControls = ({ report, userEntityControls: matched }: Review): void => {
  if (!report || report.cuecs.length === 0) return;
  line(`\n${style('bold', `User entity controls (${report.cuecs.length}): ours to run`)}`);
  if (matched?.outcome !== 'matched') {
    for (const { id, text } of report.cuecs) line(hanging('  - ', id ? `${id}: ${text}` : text));
    if (matched) line(style('gray', paragraph(matched.reason, '  ')));
    return;
  }
  for (const one of matched.controls) {
    line(hanging('  - ', one.id ? `${one.id}: ${one.text}` : one.text));
    const { control, owner } = one;
    const ours = control
      ? `: “${shorten(control.quote, 200)}” (${control.title}; ${owner ?? 'no owner'})`
      : '';
    line(style('gray', paragraph(`${ownControlInWords(one)}${ours}`, '    ')));
  }
};

/** "p. 4 (printed 2), 15" */
const pagesOf = (evidence: readonly Evidence[]): string =>
  `p. ${[
    ...new Set(
      evidence.map(({ page, printedPage }) =>
        printedPage !== null && printedPage !== String(page) ? `${page} (printed ${printedPage})` : `${page}`,
      ),
    ),
  ].join(', ')}`;

const shorten = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;
