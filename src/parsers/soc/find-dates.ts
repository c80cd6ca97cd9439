/** Whether 03/04/2025 is the fourth of March or the third of April; null when the document does not tell. */
export type DateOrder = 'day-first' | 'month-first' | null;

/** A calendar day as printed at `start` to `end` of a text. */
type FoundDate = { readonly iso: string; readonly start: number; readonly end: number };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const SHAPES = [
  `\\b(?<m1>${MONTH})\\.?\\s+(?:the\\s+)?(?<d1>${DAY}),?\\s+(?:of\\s+)?(?<y1>\\d{4})\\b`,
  `\\b(?<d2>${DAY})(?:\\s+day)?[\\s-]+(?:of\\s+)?(?<m2>${MONTH})\\.?,?[\\s-]+(?<y2>\\d{4})\\b`,
  '\\b(?<y3>\\d{4})[-/.](?<m3>\\d{1,2})[-/.](?<d3>\\d{1,2})\\b',
  '\\b(?<a>\\d{1,2})(?<mark>[/.-])(?<b>\\d{1,2})\\k<mark>(?<y4>\\d{4})\\b',
].join('|');

/** Finds every full date of a text; masked years (20X1), two-digit years and impossible days are no dates. */
export const findDates = (text: string, order: DateOrder): FoundDate[] => {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(new RegExp(SHAPES, 'gi'))) {
    const iso = isoOf(match.groups ?? {}, order);
    if (iso !== null) found.push({ iso, start: match.index, end: match.index + match[0].length });
  }
  return found;
};

/** How the document orders day and month, from its numeric dates with a number over 12; null on conflict or silence. */
export const findDateOrder = (texts: Iterable<string>): DateOrder => {
  const seen = new Set<DateOrder>();
  for (const text of texts) {
    for (const match of text.matchAll(/\b(\d{1,2})([/-])(\d{1,2})\2\d{4}\b/g)) {
      if (Number(match[1]) > 12 && Number(match[3]) <= 12) seen.add('day-first');
      if (Number(match[3]) > 12 && Number(match[1]) <= 12) seen.add('month-first');
    }
  }
  return seen.size === 1 ? ([...seen][0] ?? null) : null;
};

const isoOf = (parts: Record<string, string | undefined>, order: DateOrder): string | null => {
  const { m1, d1, y1, m2, d2, y2, m3, d3, y3, a, b, y4, mark } = parts;
  if (m1 && d1 && y1) return isoDay({ year: y1, month: monthNumber(m1), day: d1 });
  if (m2 && d2 && y2) return isoDay({ year: y2, month: monthNumber(m2), day: d2 });
  if (m3 && d3 && y3) return isoDay({ year: y3, month: Number(m3), day: d3 });
  if (!(a && b && y4)) return null;
  // Dots are the day-first writing of continental Europe; with slashes only the document itself can tell.
  const dayFirst = mark === '.' || Number(a) > 12 || (Number(b) <= 12 && order === 'day-first');
  if (dayFirst) return isoDay({ year: y4, month: Number(b), day: a });
  const monthFirst = Number(b) > 12 || order === 'month-first' || a === b;
  return monthFirst ? isoDay({ year: y4, month: Number(a), day: b }) : null;
};

/** 1 to 12 for an English month name or its abbreviation. */
export const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** YYYY-MM-DD, or null when there is no such day. */
export const isoDay = ({ year, month, day }: { year: string; month: number; day: string }): string | null => {
  const number = Number.parseInt(day, 10);
  const date = new Date(Date.UTC(Number(year), month - 1, number));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === number && Number(year) > 1900;
  return real ? date.toISOString().slice(0, 10) : null;
};

/** Source of a pattern for an English month name. */
export const monthPattern = MONTH;
/** Source of a pattern for a day of the month, ordinals included. */
export const dayPattern = DAY;
