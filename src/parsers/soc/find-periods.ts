import { type DateOrder, dayPattern, findDates, isoDay, monthNumber, monthPattern } from './find-dates.ts';

/** A period as printed at `start` to `end` of a text; both days are inside it. */
type FoundPeriod = {
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
};

const ENDS =
  '(?:end(?:ing|ed|s)|conclud(?:ing|ed|es)|finish(?:ing|ed|es)|clos(?:ing|ed|es)|running\\s+to|ran\\s+to)';
const SEPARATOR = `\\s*,?\\s*(?:\\([^()]{3,40}\\)\\s*)?(?:(?:up\\s+)?to(?:\\s+and\\s+including)?|through(?:\\s+to|\\s+and\\s+including)?|thru|until|till|(?:and\\s+)?${ENDS}(?:\\s+(?:on|at))?|[-–—−])\\s*`;
const BETWEEN = new RegExp(`^${SEPARATOR}(?:the\\s+)?$`, 'i');
const SHARED_YEAR = new RegExp(
  `\\b(?:(?<m1>${monthPattern})\\.?\\s+(?<d1>${dayPattern})|(?<d2>${dayPattern})\\s+(?:of\\s+)?(?<m2>${monthPattern})\\.?)${SEPARATOR}$`,
  'i',
);
const MONTHS_ALONE = new RegExp(
  `\\b(?<from>${monthPattern})\\.?(?:,?\\s+(?<year>\\d{4}))?${SEPARATOR}(?<to>${monthPattern})\\.?,?\\s+(?<end>\\d{4})\\b`,
  'gi',
);
const ENDED =
  /\b(?<length>year|half[-\s]year|quarter|(?:three|six|nine|twelve|eighteen|3|6|9|12|18)(?:\s*\(\d+\))?[-\s]months?(?:\s+period)?)\s+(?:then\s+)?(?:(?:ended|ending)(?:\s+on)?|to|through)\s+$/i;
const NUMBERS: Record<string, number> = {
  year: 12,
  half: 6,
  quarter: 3,
  three: 3,
  six: 6,
  nine: 9,
  twelve: 12,
  eighteen: 18,
};

/**
 * Finds periods printed in whole months ("January through June 2026"), which by the field's usage run from the first
 * day of the one to the last of the other.
 */
export const findMonthPeriods = (text: string): FoundPeriod[] =>
  [...text.matchAll(MONTHS_ALONE)].flatMap((match) => {
    const { from = '', year, to = '', end = '' } = match.groups ?? {};
    const first = isoDay({ year: year ?? end, month: monthNumber(from), day: '1' });
    const last = new Date(Date.UTC(Number(end), monthNumber(to), 0)).toISOString().slice(0, 10);
    if (first === null || first > last) return [];
    return [{ from: first, to: last, start: match.index, end: match.index + match[0].length }];
  });

/** Finds periods: two dates joined by a word or dash, with one year for both, or "year ended". */
export const findPeriods = (text: string, order: DateOrder): FoundPeriod[] => {
  const dates = findDates(text, order);
  const found: FoundPeriod[] = [];
  dates.forEach((date, index) => {
    const next = dates[index + 1];
    const between = next === undefined ? '' : text.slice(date.end, next.start);
    const opened = /\bbetween\s+$/i.test(text.slice(0, date.start)) && /^\s+and\s+$/i.test(between);
    if (next !== undefined && (BETWEEN.test(between) || opened)) {
      found.push({ from: date.iso, to: next.iso, start: date.start, end: next.end });
      return;
    }
    const before = text.slice(0, date.start);
    const shared = sharedYear(before, date.iso) ?? endedPeriod(before, date.iso);
    if (shared !== null) found.push({ ...shared, to: date.iso, end: date.end });
  });
  return found.filter((period) => period.from < period.to);
};

const sharedYear = (before: string, to: string): { from: string; start: number } | null => {
  const match = SHARED_YEAR.exec(before);
  const { m1, d1, m2, d2 } = match?.groups ?? {};
  const month = m1 ?? m2;
  const day = d1 ?? d2;
  if (match === null || month === undefined || day === undefined) return null;
  const from = isoDay({ year: to.slice(0, 4), month: monthNumber(month), day });
  return from === null ? null : { from, start: match.index };
};

const endedPeriod = (before: string, to: string): { from: string; start: number } | null => {
  const match = ENDED.exec(before);
  const length = match?.groups?.length?.toLowerCase();
  if (match === null || length === undefined) return null;
  const word = length.split(/[\s(-]/, 1)[0] ?? '';
  const months = NUMBERS[word] ?? Number(word);
  const after = new Date(`${to}T00:00:00Z`);
  after.setUTCDate(after.getUTCDate() + 1);
  // Only a period that ends with its month has a first day that no one would dispute.
  if (after.getUTCDate() !== 1) return null;
  after.setUTCMonth(after.getUTCMonth() - months);
  return { from: after.toISOString().slice(0, 10), start: match.index };
};
