import { NUMBER, readNumber } from '../text/read-number.ts';
import { type Bound, findBound } from './find-bound.ts';

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
const UNIT = 'minute|hour|day|night|week|month|quarter|year';
const PERIOD = new RegExp(
  `\\b(${NUMBER})[\\s-]+(?:business |calendar |working )?(minute|hour|day|week|month|quarter|year)s?\\b`,
  'gi',
);
const ADVERB = new RegExp(
  `\\b(${Object.keys(EVERY).sort().reverse().join('|').replaceAll('-', '-?')})\\b`,
  'gi',
);
const EACH = new RegExp(`\\b(?:each|every)(?: (${NUMBER}|other|second|few|couple of))? (${UNIT})s?\\b`, 'gi');
const TIMES = new RegExp(
  `\\b(once|twice|thrice|(?:${NUMBER}) times)(?:,? (?:or more|at least))? (?:a|an|per|each|every)(?: (${NUMBER}|other|second))? (?:calendar )?(${UNIT})s?\\b|\\bper (${UNIT})\\b`,
  'gi',
);
/** A period of time in a text, in hours, and whether the text gives it as a most, a least or as what is exceeded. */
export type Period = {
  readonly hours: number;
  readonly bound: Bound;
  readonly text: string;
};

/** Periods such as "30 days", "within two weeks". */
export const findPeriods = (text: string): Period[] =>
  [...text.matchAll(PERIOD)].map((match) => {
    const [whole, count = '', unit = ''] = match;
    return {
      hours: readNumber(count) * (HOURS[unit.toLowerCase()] ?? 0),
      bound: findBound(text.slice(0, match.index), text.slice(match.index + whole.length)),
      text: whole,
    };
  });

const countOf = (word: string | undefined): number => {
  const text = (word ?? 'one').toLowerCase().replace(/ times$/, '');
  if (text === 'once') return 1;
  if (/^(?:twice|other|second|couple of)$/.test(text)) return 2;
  if (text === 'thrice' || text === 'few') return 3;
  return readNumber(text);
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
