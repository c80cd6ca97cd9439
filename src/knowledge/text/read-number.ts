/** Numbers that texts write out. */
const NUMBERS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  eighteen: 18,
  twenty: 20,
  'twenty-four': 24,
  thirty: 30,
  forty: 40,
  'forty-eight': 48,
  fifty: 50,
  sixty: 60,
  'seventy-two': 72,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  a: 1,
  an: 1,
};

/** A pattern of a number in figures or words, as the source of a regular expression. */
export const NUMBER = `\\d+(?:\\.\\d+)?|${Object.keys(NUMBERS).sort().reverse().join('|')}`;

/** The value of what NUMBER matched. */
export const readNumber = (text: string): number => NUMBERS[text.toLowerCase()] ?? Number(text);
