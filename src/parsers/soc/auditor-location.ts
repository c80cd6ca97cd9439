import type { Fact } from '../../model/citation.ts';
import { findDates } from './find-dates.ts';
import { hasLegalForm } from './organization-names.ts';
import { factFrom, type ReportText } from './report-text.ts';
import { findLetterhead, findSignatureBlock } from './signature-block.ts';

const CITY = "[A-ZÀ-Þ][A-Za-zÀ-ž.'’-]+(?:[ -][A-Za-zÀ-ž][A-Za-zÀ-ž.'’-]+){0,3}";
const PLACE = new RegExp(
  `^(?<place>${CITY},\\s*${CITY}(?:,\\s*${CITY})?)(?:\\s+[A-Z]{0,2}\\d[\\dA-Z -]{3,8})?$`,
  'u',
);
const CITY_BEFORE_DATE = new RegExp(`^(?<place>${CITY}),?\\s*$`);

/** City and state or country of the audit firm, from the signature block or letterhead. */
export const readAuditorLocation = (report: ReportText): Fact<string> | null => {
  for (const paragraph of [...findSignatureBlock(report), ...findLetterhead(report)]) {
    const [date] = findDates(paragraph.text, report.dateOrder);
    const text =
      date === undefined ? paragraph.text : paragraph.text.slice(0, date.start).replace(/[\s,]+$/, '');
    if (hasLegalForm(text) || text.length > 70) continue;
    const place =
      PLACE.exec(text)?.groups?.place ?? (date ? CITY_BEFORE_DATE.exec(text)?.groups?.place : undefined);
    if (place === undefined || /^(?:Dated?|Signed?)$/.test(place)) continue;
    return factFrom(report, { value: place, spans: [{ paragraph, start: 0, end: place.length }] });
  }
  return null;
};
