const HOURS: Record<string, number> = {
  minute: 1 / 60,
  hour: 1,
  day: 24,
  week: 168,
  month: 730,
  quarter: 2190,
  year: 8760,
};
const HOURS_OF_A_YEAR = 8760;
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
  fortnightly: 336,
  monthly: 730,
  quarterly: 2190,
  'half-yearly': 4380,
  'semi-annual': 4380,
  'semi-annually': 4380,
  biannually: 4380,
  'bi-annually': 4380,
  annual: 8760,
  annually: 8760,
  yearly: 8760,
  biennial: 17520,
  biennially: 17520,
};
const NUMBER = `\\d+(?:\\.\\d+)?|${Object.keys(NUMBERS).sort().reverse().join('|')}`;
const UNIT = 'minute|hour|day|night|week|month|quarter|year';
const PERIOD = new RegExp(
  `\\b(${NUMBER})[\\s-]+(?:business |calendar |working )?(minute|hour|day|week|month|quarter|year)s?\\b`,
  'gi',
);
const ADVERB = new RegExp(
  `\\b(${Object.keys(EVERY).sort().reverse().join('|').replaceAll('-', '-?')})\\b`,
  'gi',
);
const EACH = new RegExp(`\\b(?:each|every)(?: (${NUMBER}|other|second))? (${UNIT})s?\\b`, 'gi');
const TIMES = new RegExp(
  `\\b(once|twice|thrice|(?:${NUMBER}) times)(?:,? (?:or more|at least))? (?:a|an|per|each|every)(?: (${NUMBER}|other|second))? (?:calendar )?(${UNIT})s?\\b|\\bper (${UNIT})\\b`,
  'gi',
);
const UPPER =
  /\b(?:within|in under|under|less than|fewer than|no (?:more|later|longer) than|at most|up to|in)\s+$/i;
const LOWER = /\b(?:at least|minimum of|no (?:less|fewer) than|not less than)\s+$/i;
const OVER = /\b(?:more than|longer than|over|exceeding|beyond|after)\s+$/i;

/** A period of time in a text, in hours, and whether the text gives it as a most, a least or as what is exceeded. */
export type Period = {
  readonly hours: number;
  readonly bound: 'most' | 'least' | 'over' | 'exact';
  readonly text: string;
};

/** Periods such as "30 days", "within two weeks". */
export const findPeriods = (text: string): Period[] =>
  [...text.matchAll(PERIOD)].map((match) => {
    const [whole, count = '', unit = ''] = match;
    const before = text.slice(0, match.index);
    return {
      hours: (NUMBERS[count.toLowerCase()] ?? Number(count)) * (HOURS[unit.toLowerCase()] ?? 0),
      bound: UPPER.test(before)
        ? 'most'
        : LOWER.test(before)
          ? 'least'
          : OVER.test(before)
            ? 'over'
            : 'exact',
      text: whole,
    };
  });

const countOf = (word: string | undefined): number => {
  const text = (word ?? 'one').toLowerCase().replace(/ times$/, '');
  if (text === 'once') return 1;
  if (text === 'twice' || text === 'other' || text === 'second') return 2;
  if (text === 'thrice') return 3;
  return NUMBERS[text] ?? Number(text);
};

const hoursOf = (unit: string | undefined): number =>
  HOURS[(unit ?? '').toLowerCase().replace('night', 'day')] ?? HOURS_OF_A_YEAR;

const adverbHours = (adverb: string): number => {
  const text = adverb.toLowerCase();
  return (
    EVERY[text] ?? EVERY[text.replaceAll('-', '')] ?? EVERY[text.replace('semi', 'semi-')] ?? HOURS_OF_A_YEAR
  );
};

/** How often something happens, as hours between two times: "quarterly", "every six months", "twice a year". */
export const findRates = (text: string): number[] => [
  ...[...text.matchAll(ADVERB)].map(([, adverb = '']) => adverbHours(adverb)),
  ...[...text.matchAll(EACH)].map(([, count, unit]) => countOf(count) * hoursOf(unit)),
  ...[...text.matchAll(TIMES)].map(([, times, every, unit, per]) =>
    per ? hoursOf(per) : (countOf(every) * hoursOf(unit)) / countOf(times),
  ),
];

/** "Critical 72 hours, high 14 days": the pieces of a list that share a word with the question, or the whole. */
const piecesAbout = (question: string, statement: string): string => {
  const asked = new Set(question.toLowerCase().match(/[a-z]{4,}/g));
  const pieces = statement
    .split(/[,;]\s/)
    .filter((piece) => findPeriods(piece).length > 0)
    .filter((piece) =>
      piece
        .toLowerCase()
        .match(/[a-z]{4,}/g)
        ?.some((word) => asked.has(word) && !(word.replace(/s$/, '') in HOURS)),
    );
  return pieces.length === 1 ? (pieces[0] ?? statement) : statement;
};

const MEETS: Record<Exclude<Period['bound'], 'exact'>, (said: number, asked: number) => boolean> = {
  most: (said, asked) => said <= asked,
  least: (said, asked) => said >= asked,
  over: (said, asked) => said > asked,
};

/**
 * Whether what a statement says meets the limit a question names: true, false, or null when the two do not name one
 * comparable limit each. "within two weeks?" is met by "within seven days"; "annually?" by "every quarter".
 */
export const meetsLimit = (question: string, statement: string): boolean | null => {
  const [asked, second] = findPeriods(question).filter(({ bound }) => bound !== 'exact');
  const [said, other] = findPeriods(piecesAbout(question, statement));
  if (asked && asked.bound !== 'exact' && !second && said && !other)
    return MEETS[asked.bound](said.hours, asked.hours);
  const [rate, another] = findRates(question);
  const rates = findRates(statement);
  if (rate === undefined || another !== undefined || rates.length === 0) return null;
  const enough = rates.filter((hours) => hours <= rate * 1.01);
  return enough.length === rates.length ? true : enough.length === 0 ? false : null;
};
