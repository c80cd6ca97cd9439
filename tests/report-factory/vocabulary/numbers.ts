const small = [
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
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A count from 0 to 99 in words: 25 is "twenty-five". */
export function numberWords(count: number): string {
  if (count < 20) return small[count] ?? String(count);
  const unit = count % 10;
  return `${tens[Math.floor(count / 10)]}${unit === 0 ? '' : `-${small[unit]}`}`;
}

/** A list in a sentence: "a", "a and b", "a, b, and c". */
export const joinWords = (words: readonly string[]): string =>
  words.length < 3 ? words.join(' and ') : `${words.slice(0, -1).join(', ')}, and ${words[words.length - 1]}`;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export type DateStyle = 'March 1, 2026' | 'Mar 1, 2026' | '1 March 2026' | '01 Mar 2026' | '1st March 2026';

/** A day (YYYY-MM-DD) as reports print it. */
export function printDate(day: string, style: DateStyle): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = months[Number(month) - 1] ?? '';
  const number = Number(date);
  const ordinal = ['th', 'st', 'nd', 'rd'][
    number % 10 < 4 && Math.floor(number / 10) !== 1 ? number % 10 : 0
  ];
  const shapes: Record<DateStyle, string> = {
    'March 1, 2026': `${name} ${number}, ${year}`,
    'Mar 1, 2026': `${name.slice(0, 3)} ${number}, ${year}`,
    '1 March 2026': `${number} ${name} ${year}`,
    '01 Mar 2026': `${date} ${name.slice(0, 3)} ${year}`,
    '1st March 2026': `${number}${ordinal} ${name} ${year}`,
  };
  return shapes[style];
}

/** The text with each word's first letter in upper case. */
export const titleCase = (text: string): string => text.replace(/\b\w/g, (letter) => letter.toUpperCase());
