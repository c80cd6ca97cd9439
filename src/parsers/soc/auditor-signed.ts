import type { Fact } from '../../model/citation.ts';
import { lineName } from './auditor.ts';
import { firmInLine } from './firm-in-line.ts';
import { findOpinionClauses } from './opinion-clauses.ts';
import { isSameOrganization } from './organization-names.ts';
import { type Paragraph, wholeOf } from './paragraph.ts';
import { factFrom, type ReportText, sectionOf } from './report-text.ts';
import { findSignatureBlock } from './signature-block.ts';
import { readType } from './type.ts';

// A place for a signature in which none stands.
const BLANK =
  /\bunsigned\b|[[<({]\s*(?:signature|auditor|(?:audit |service auditor )?firm|name of)\b[^\])>}]*[\])>}]|\bsignature\b.{0,20}\b(?:pending|to follow|omitted|missing|required|here|awaited)\b|_{4,}|\.{8,}|…{3,}|\bnot (?:yet )?(?:been )?signed\b|\b(?:yet )?to be signed\b|\bawaiting signature\b|\bsign here\b|^signature\s*:?$/i;

/**
 * True when the auditor's report closes with its firm's name; false where a place for the signature stands empty, or
 * where a whole report ends without a name; null when a picture may hold the signature or the page was not read in order.
 */
export const readAuditorSigned = (report: ReportText, auditor: Fact<string> | null): Fact<boolean> | null => {
  const section = sectionOf(report, 'auditor');
  const block = findSignatureBlock(report);
  const signed = [...block, ...section].find((line) => auditor !== null && isSignedBy(line, auditor.value));
  const blank = block.find(({ text }) => BLANK.test(text) && !/\/s\//i.test(text));
  if (blank !== undefined) return factFrom(report, { value: false, spans: [wholeOf(blank)] });
  if (signed !== undefined) return factFrom(report, { value: true, spans: [wholeOf(signed)] });
  const last = block.at(-1) ?? section.findLast(({ text }) => /\w/.test(text));
  const opined = new Set(findOpinionClauses(section).flatMap(({ elements }) => elements));
  const whole =
    (opined.has('assertion') || opined.size >= (readType(report)?.value ?? 2) + 1) &&
    section.every(({ cell }) => cell === null);
  if (last === undefined || !whole || mayHidePicture(report, [...block, last])) return null;
  return factFrom(report, { value: false, spans: [wholeOf(last)] });
};

const isSignedBy = (line: Paragraph, auditor: string): boolean =>
  [...lineName(line), firmInLine(line)].some(
    (firm) => firm !== null && isSameOrganization(firm.name, auditor),
  );

// Where a page shows what was not read, or the next page is a picture, the signature may stand there.
const mayHidePicture = (report: ReportText, closing: readonly Paragraph[]): boolean => {
  const numbers = closing.flatMap(({ pieces }) => pieces.map(({ page }) => page));
  return (
    report.document.ocr ||
    report.document.pages.some(
      ({ number, unreadAreas, withoutText }) =>
        (numbers.includes(number) && unreadAreas?.length !== 0) ||
        (withoutText && numbers.includes(number - 1)),
    )
  );
};
