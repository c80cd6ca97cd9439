import type { SocReport } from '../../model/soc-report.ts';
import { findDates } from './find-dates.ts';
import { findPeriods } from './find-periods.ts';
import { findNamed, type NamedSpan } from './named-span.ts';
import { hasLegalForm } from './organization-names.ts';
import { type Paragraph, type Span, textOf, wholeOf } from './paragraph.ts';
import { evidenceOf, findSpan, type ReportText } from './report-text.ts';
import { socNumber } from './soc-number.ts';
import { splitSentences } from './split-sentences.ts';

const NAMED = /\b(?:bridge|bridging|gap|comfort)\s+letter\b/i;
const ABOUT_A_REPORT = new RegExp(
  `${socNumber('[123]')}|\\bservice organi[sz]ation controls?\\b|\\bISAE\\s*3402\\b`,
  'i',
);
const NO_CHANGE =
  /\b(?:no|not aware of any|not been any|without(?: any)?)\s+(?:known\s+|other\s+)?(?:material|significant|substantive|relevant)?\s*(?:adverse\s+)?changes?\b|\b(?:remain(?:s|ed)?|are)\s+(?:materially\s+)?unchanged\b|\bhas not (?:materially |significantly )?changed\b/i;
const CHANGE =
  /\b(?:the following|these|certain|some)\s+(?:material\s+|significant\s+)?changes?\b|\bchanges? (?:were|was|have been|has been) made\b|\b(?:migrated|replaced|introduced)\b/i;
const EXCEPT_CHANGE = /\bexcept (?:for|as|that)\b|\bother than\b/i;
const TO_ITS_DATE =
  /^\s*,?\s*(?:through|to|until|and)\s+(?:the date of this letter|the date hereof|the present|today|now)\b/i;
const AUDIT_FIRM = /\bLLP\b|\bPLLC\b|\bCPAs?\b|\bCertified Public Accountants?\b|\bservice auditor\b/i;
// A letter is short; a report that mentions one is not.
const MOST_PAGES = 4;

/** True for a letter by which management speaks for the time after its last report. */
export const isBridgeLetter = (report: ReportText): boolean => {
  if (report.document.pages.length > MOST_PAGES || findSpan(report.paragraphs, ABOUT_A_REPORT) === null)
    return false;
  if (findSpan(report.paragraphs, NAMED) !== null) return true;
  return (
    findSpan(report.paragraphs, NO_CHANGE) !== null &&
    findSpan(report.paragraphs, /\bletter\b|^dear\b|\bto whom it may concern\b|\bsincerely\b/i) !== null
  );
};

/** Issuer, span of time, date and contents of a bridge letter. */
export const readBridgeLetter = (report: ReportText): NonNullable<SocReport['bridgeLetter']> => {
  const { paragraphs } = report;
  const named = findSpan(paragraphs, NAMED) ?? findSpan(paragraphs, ABOUT_A_REPORT);
  const date = dateLine(report);
  const covered = coveredTime(report, date?.iso ?? null);
  const signers = paragraphs.slice(-6).filter((paragraph) => paragraph.text.length < 100);
  const changes = readChanges(paragraphs);
  const spans = [named, date?.span, covered?.span, changes?.span].filter(
    (span): span is Span => span !== undefined && span !== null,
  );
  return {
    issuer: readIssuer(report)?.name ?? null,
    from: covered?.from ?? null,
    to: covered?.to ?? null,
    date: date?.iso ?? null,
    changesReported: changes?.value ?? null,
    signedByAuditor: signers.length === 0 ? null : signers.some(({ text }) => AUDIT_FIRM.test(text)),
    evidence: evidenceOf(report, spans.length > 0 ? spans : paragraphs.slice(0, 1).map(wholeOf)),
  };
};

/** The words by which the letter shows what it is. */
export const bridgeLetterSpan = (report: ReportText): Span | null =>
  findSpan(report.paragraphs, NAMED) ?? findSpan(report.paragraphs, NO_CHANGE);

/** The organization on the letterhead or in the signature. */
export const readIssuer = (report: ReportText): NamedSpan | null => {
  const lines = [...report.paragraphs.slice(0, 4), ...report.paragraphs.slice(-6)];
  for (const paragraph of lines) {
    const found = findNamed(paragraph, { before: /^(?:Management of\s+)?/, after: /^$/ });
    if (found !== null && hasLegalForm(found.name) && !AUDIT_FIRM.test(found.name)) return found;
  }
  return null;
};

const dateLine = (report: ReportText): { iso: string; span: Span } | null => {
  for (const paragraph of report.paragraphs) {
    const [date] = findDates(paragraph.text, report.dateOrder);
    if (date === undefined || paragraph.text.length > date.end - date.start + 20) continue;
    return { iso: date.iso, span: { paragraph, start: date.start, end: date.end } };
  }
  return null;
};

// The letter's own time follows the report's period; a sentence about the letter, or the later period, tells it.
const coveredTime = (
  report: ReportText,
  date: string | null,
): { from: string; to: string | null; span: Span } | null => {
  const stated = report.paragraphs.flatMap(splitSentences).flatMap((sentence) => {
    const text = textOf(sentence);
    const aboutLetter = /\b(?:this|bridge|gap) letter\b|\bsince\b|\bsubsequent\b/i.test(text);
    const periods = findPeriods(text, report.dateOrder).map(
      ({ from, to }): { from: string; to: string | null } => ({ from, to }),
    );
    const open = findDates(text, report.dateOrder)
      .filter((start) => TO_ITS_DATE.test(text.slice(start.end)))
      .map(({ iso }) => ({ from: iso, to: date }));
    return [...periods, ...open].map((period) => ({ ...period, span: sentence, aboutLetter }));
  });
  const latest = stated.toSorted((a, b) => b.from.localeCompare(a.from));
  return latest.find(({ aboutLetter }) => aboutLetter) ?? (latest.length > 1 ? (latest[0] ?? null) : null);
};

const readChanges = (paragraphs: readonly Paragraph[]): { value: boolean; span: Span } | null => {
  for (const sentence of paragraphs.flatMap(splitSentences)) {
    const text = textOf(sentence);
    if (NO_CHANGE.test(text)) return { value: EXCEPT_CHANGE.test(text), span: sentence };
    if (CHANGE.test(text)) return { value: true, span: sentence };
  }
  return null;
};
