import type { Fact } from '../../model/citation.ts';
import { findDates } from './find-dates.ts';
import { firmInLine, PROFESSION } from './firm-in-line.ts';
import { hasLegalForm } from './organization-names.ts';
import { factFrom, type ReportText } from './report-text.ts';
import { findLetterhead, findSignatureBlock } from './signature-block.ts';

const CITY = "[A-ZÀ-Þ][A-Za-zÀ-ž.'’-]+(?:[ -][A-Za-zÀ-ž][A-Za-zÀ-ž.'’-]+){0,3}";
const PLACE = new RegExp(
  `^(?<place>${CITY},\\s*${CITY}(?:,\\s*${CITY})?)(?:\\s+[A-Z]{0,2}\\d[\\dA-Z -]{3,8})?$`,
  'u',
);
const CITY_BEFORE_DATE = new RegExp(`^(?<place>${CITY}),?\\s*$`);

// Between the parts of a line that holds more than the place.
const PARTS = /\s*[|·•;]\s*|\s+[–—-]\s+/;

/** City and state or country of the audit firm, from the signature block or letterhead. */
export const readAuditorLocation = (report: ReportText): Fact<string> | null => {
  for (const paragraph of [...findSignatureBlock(report), ...findLetterhead(report)]) {
    const [date] = findDates(paragraph.text, report.dateOrder);
    const text = (date === undefined ? paragraph.text : paragraph.text.slice(0, date.start)).trimEnd();
    const firm = firmInLine(paragraph);
    const rest = firm === null ? text : `${text.slice(0, firm.span.start)} | ${text.slice(firm.span.end)}`;
    for (const part of rest.split(PARTS)) {
      const place = placeIn(part, { dated: date !== undefined });
      const start = place === null ? -1 : paragraph.text.indexOf(place);
      if (place === null || start === -1) continue;
      return factFrom(report, {
        value: place,
        spans: [{ paragraph, start, end: start + place.length }],
      });
    }
  }
  return null;
};

const placeIn = (part: string, { dated }: { dated: boolean }): string | null => {
  const text = part
    .split(/,\s*/)
    .filter((word) => word !== '' && !PROFESSION.test(word))
    .join(', ')
    .trim();
  if (hasLegalForm(text) || text.length > 70) return null;
  const place =
    PLACE.exec(text)?.groups?.place ?? (dated ? CITY_BEFORE_DATE.exec(text)?.groups?.place : undefined);
  return place === undefined || /^(?:Dated?|Signed?)$/.test(place) ? null : place;
};
