import { foldQuote } from '../../model/citation.ts';

/** Whether a quotation holds a name or phrase word for word, with nothing running on into a longer word. */
export const holdsPhrase = (quote: string, value: string): boolean => {
  const [folded, wanted] = [inWords(quote), inWords(value)];
  return /\p{L}{2}/u.test(wanted) && ` ${folded} `.includes(` ${wanted} `);
};

const inWords = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();

const months = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];

/**
 * Whether a quotation prints a calendar day (YYYY-MM-DD): with its month in letters, or in ISO order. A date in numbers
 * alone that could be two days vouches for neither.
 */
export const holdsDay = (quote: string, iso: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = months[Number(month) - 1];
  if (!year || !month || !day || !name || Number.isNaN(Date.parse(iso))) return false;
  const number = `0?${Number(day)}(?:st|nd|rd|th)?`;
  return new RegExp(
    `\\b${name}\\.?\\s+(?:the\\s+)?${number},?\\s+(?:of\\s+)?${year}\\b|\\b${number}(?:\\s+day)?[\\s-]+(?:of\\s+)?${name}\\.?,?[\\s-]+${year}\\b|\\b${iso}\\b`,
    'i',
  ).test(quote.normalize('NFKC'));
};

const methodWords = {
  'carve-out':
    /\bcarv(?:e|ed|ing)[- ]?out\b|\bexclud(?:e[sd]?|ing)\b|\b(?:does|do|did) not (?:include|extend to)\b/i,
  inclusive: /\binclusive\b|\b(?:includes|included|extends? to|covers?)\b/i,
} as const;

/** Whether a quotation names a provider and says by which method it is treated; one that speaks for both says neither. */
export const holdsMethod = (quote: string, { name, method }: { name: string; method: string }): boolean => {
  if (method !== 'carve-out' && method !== 'inclusive') return false;
  const other = method === 'carve-out' ? 'inclusive' : 'carve-out';
  return holdsPhrase(quote, name) && methodWords[method].test(quote) && !methodWords[other].test(quote);
};

/** Whether a quotation stands in a text, word for word but for white space and hyphens. */
export const standsIn = (text: string, quote: string): boolean => {
  const wanted = foldQuote(quote);
  return wanted !== '' && foldQuote(text).includes(wanted);
};
