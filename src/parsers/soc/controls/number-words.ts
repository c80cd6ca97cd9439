const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const SPELLED = `(?:(?:one |a )?hundred|(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(1, 10).join('|')}))?|${ONES.slice().reverse().join('|')})`;

/** A whole number in figures, in words, or in both ("25", "twenty-five", "twenty-five (25)"), as a pattern's source. */
export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+|${SPELLED})(?:\s*\((?:\d+|${SPELLED})\))?`;

const SIGNS = new RegExp(String.raw`\d+|${[...TENS, ...ONES, 'hundred'].join('|')}`, 'gi');

/** How many numbers a text can hold at most: most texts are told at once to hold too few for a pattern of several. */
export function mostNumbers(text: string): number {
  return text.match(SIGNS)?.length ?? 0;
}

/** The value of a number in figures or words; NaN when it is none. */
export function numberOf(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  const digits = /^[\d,]+/.exec(text)?.[0] ?? /\((\d+)\)/.exec(text)?.[1];
  if (digits !== undefined) return Number(digits.replaceAll(',', ''));
  const words = text.toLowerCase().trim();
  if (/hundred/.test(words)) return 100;
  const one = ONES.indexOf(words);
  if (one >= 0) return one;
  const [ten = '', rest] = words.split(/[- ]/);
  const tens = TENS.indexOf(ten);
  return tens < 0 ? Number.NaN : (tens + 2) * 10 + (rest === undefined ? 0 : Math.max(0, ONES.indexOf(rest)));
}
