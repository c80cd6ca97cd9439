import { NUMBER } from '../text/read-number.ts';
import type { Bound } from './find-bound.ts';
import { findPeriods, findRates, type Period } from './find-durations.ts';
import { findQuantities, isComparable, type Quantity } from './find-quantities.ts';

/** How what is said stands to the limit that is asked about. */
export type Limit = 'met' | 'missed' | 'other';

type Amount = { readonly amount: number; readonly bound: Bound };

/** That a version is accepted or required at all: what lies below the least that is said is not. */
const REQUIRES = /\b(?:require[sd]?|minimum|mandatory|enforced?|must|at least|only)\b/i;

/** Who asks whether a version is refused hopes that it is not among those that are said. */
const REFUSES =
  /\b(?:refus|reject|disabl|block|deprecat|retir|disallow|prohibit|forbid|remov|(?:switched|turned) off)/i;

/** "at least 12?" against "at least 10", "within 24 hours?" against "within 72 hours"; null when that cannot be told. */
const compare = (asked: Amount, said: Amount): boolean | null => {
  switch (asked.bound) {
    case 'most':
      return said.bound === 'least' && said.amount <= asked.amount ? null : said.amount <= asked.amount;
    case 'least':
      return said.bound === 'most' && said.amount >= asked.amount ? null : said.amount >= asked.amount;
    case 'over':
      if (said.bound === 'over') return said.amount >= asked.amount;
      return said.bound === 'most' && said.amount > asked.amount ? null : said.amount > asked.amount;
    case 'exact':
      return said.amount === asked.amount ? true : null;
  }
};

/** One outcome for all amounts that are said: some meet the limit and some do not where they speak of several things. */
const outcomeOf = (asked: Amount, said: readonly Amount[]): Limit | null => {
  const met = said.map((one) => compare(asked, one));
  if (met.length === 0) return null;
  if (met.every((one) => one === true)) return 'met';
  return met.every((one) => one === false) ? 'missed' : 'other';
};

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
        ?.some((word) => asked.has(word) && !/^(?:minute|hour|day|week|month|quarter|year)s?$/.test(word)),
    );
  return pieces.length === 1 ? (pieces[0] ?? statement) : statement;
};

/** "in the last three years" says when something happened, and is no limit. */
const LOOKING_BACK = new RegExp(
  String.raw`\b(?:last|past|previous|preceding|prior) (?:(?:${NUMBER}) )?(?:(?:calendar )?(?:minute|hour|day|week|month|quarter|year)s?)\b`,
  'gi',
);

/** "every six months" says how often, and is no period. */
const EVERY = new RegExp(String.raw`\b(?:each|every) (?:${NUMBER}) `, 'gi');

const limitsIn = (text: string): Period[] =>
  findPeriods(text.replaceAll(LOOKING_BACK, ' ').replaceAll(EVERY, ' '));

const amountOf = ({ hours, bound }: Period): Amount => ({ amount: hours, bound });

const meetsPeriod = (question: string, statement: string): Limit | null => {
  const [asked, second] = limitsIn(question);
  if (!asked || second) return null;
  const said = limitsIn(piecesAbout(question, statement));
  return outcomeOf(amountOf(asked), said.map(amountOf));
};

const meetsRate = (question: string, statement: string): Limit | null => {
  const [asked, another] = findRates(question);
  if (asked === undefined || another !== undefined) return null;
  const amounts = findRates(statement).map((amount) => ({ amount, bound: 'exact' as const }));
  return outcomeOf({ amount: asked * 1.01, bound: 'most' }, amounts);
};

const meetsQuantity = (question: string, statement: string): Limit | null => {
  const asked = findQuantities(question);
  const [one] = asked;
  if (!one || asked.length > 1) return null;
  const said = findQuantities(statement).filter((other) => isComparable(one, other));
  if (one.bound !== 'exact') return outcomeOf(one, said);
  if (REFUSES.test(question)) return null;
  return meetsExactly(one, { said, required: REQUIRES.test(question) });
};

/** "AES-256?" is met by AES-256 and by nothing else; "TLS 1.0?" by nothing where 1.2 is the least. */
const meetsExactly = (
  asked: Quantity,
  { said, required }: { said: readonly Quantity[]; required: boolean },
): Limit | null => {
  if (said.length === 0) return null;
  if (said.some(({ amount }) => amount === asked.amount)) return null;
  const open = said.filter(({ bound, amount }) => bound === 'least' && amount < asked.amount);
  if (open.length === said.length) return required ? 'missed' : null;
  return open.length === 0 && said.every(({ bound }) => bound === 'exact' || bound === 'least')
    ? 'missed'
    : 'other';
};

/**
 * Whether what a statement says meets the limit that a question names; null when the question names none, or the
 * statement nothing of the same measure. "within two weeks?" is met by "within seven days", "annually?" by "every
 * quarter", "at least 14 characters?" not by "at least 10 characters". `other` is neither yes nor no.
 */
export const meetsLimit = (question: string, statement: string): Limit | null =>
  meetsPeriod(question, statement) ?? meetsRate(question, statement) ?? meetsQuantity(question, statement);

/** Whether a statement names the very number that a question asks about, without bounds. */
export const namesSame = (question: string, statement: string): boolean => {
  const said = findQuantities(statement);
  return findQuantities(question).some(
    (asked) =>
      asked.bound === 'exact' && said.some((one) => isComparable(asked, one) && one.amount === asked.amount),
  );
};

/** Whether a question names a limit, so that what answers it must name one too. */
export const namesLimit = (question: string): boolean =>
  limitsIn(question).length > 0 || findRates(question).length > 0 || findQuantities(question).length > 0;
