const HOURS: Record<string, number> = {
  minute: 1 / 60,
  hour: 1,
  day: 24,
  week: 168,
  month: 730,
  quarter: 2190,
  year: 8760,
};
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
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
  a: 1,
  an: 1,
};
const EVERY: Record<string, number> = {
  hourly: 1,
  daily: 24,
  nightly: 24,
  weekly: 168,
  biweekly: 336,
  monthly: 730,
  quarterly: 2190,
  'semi-annual': 4380,
  'semi-annually': 4380,
  biannually: 4380,
  'bi-annually': 4380,
  annual: 8760,
  annually: 8760,
  yearly: 8760,
};
const PERIOD =
  /\b(\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|sixty|ninety|an?)[\s-]+(?:business |calendar |working )?(minute|hour|day|week|month|quarter|year)s?\b/gi;
const RATE =
  /\b(hourly|daily|nightly|weekly|bi-?weekly|monthly|quarterly|semi-annual(?:ly)?|bi-?annually|annual(?:ly)?|yearly)\b|\b(?:each|every|per|once an?) (minute|hour|day|night|week|month|quarter|year)\b/gi;
const UPPER =
  /\b(?:within|in under|under|less than|fewer than|no (?:more|later|longer) than|at most|up to|in)\s+$/i;
const LOWER = /\b(?:more than|longer than|over|exceeding|at least|minimum of|beyond|after)\s+$/i;

/** A period of time in a text, in hours, and whether the text gives it as a most or a least. */
export type Period = {
  readonly hours: number;
  readonly bound: 'most' | 'least' | 'exact';
  readonly text: string;
};

/** Periods such as "30 days", "within two weeks". */
export const findPeriods = (text: string): Period[] =>
  [...text.matchAll(PERIOD)].map((match) => {
    const [whole, count = '', unit = ''] = match;
    const before = text.slice(0, match.index);
    return {
      hours: (NUMBERS[count.toLowerCase()] ?? Number(count)) * (HOURS[unit.toLowerCase()] ?? 0),
      bound: UPPER.test(before) ? 'most' : LOWER.test(before) ? 'least' : 'exact',
      text: whole,
    };
  });

/** How often something happens, as hours between two times: "quarterly", "every month", "once a year". */
export const findRates = (text: string): number[] =>
  [...text.matchAll(RATE)].map(([, adverb, unit]) =>
    adverb
      ? (EVERY[adverb.toLowerCase()] ?? EVERY[adverb.toLowerCase().replace('-', '')] ?? 8760)
      : (HOURS[(unit ?? '').toLowerCase().replace('night', 'day')] ?? 8760),
  );

/**
 * Whether what a statement says meets the limit a question names: true, false, or null when the two do not name one
 * comparable limit each. "within two weeks?" is met by "within seven days"; "at least annually?" by "every quarter".
 */
export const meetsLimit = (question: string, statement: string): boolean | null => {
  const [asked, second] = findPeriods(question).filter(({ bound }) => bound !== 'exact');
  const [said, other] = findPeriods(statement);
  if (asked && !second && said && !other)
    return asked.bound === 'most' ? said.hours <= asked.hours : said.hours > asked.hours;
  const [rate] = /\b(?:at least|minimum)\b/i.test(question) ? findRates(question) : [];
  const rates = findRates(statement);
  if (rate !== undefined && rates.length > 0) return Math.min(...rates) <= rate * 1.01;
  return null;
};
