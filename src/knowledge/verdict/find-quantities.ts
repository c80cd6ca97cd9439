import { NUMBER, readNumber } from '../text/read-number.ts';
import { splitWords } from '../text/split-words.ts';
import { stemWord } from '../text/stem-word.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { type Bound, findBound } from './find-bound.ts';

/** A number that can be compared with another of the same measure: a count, a length in bits, a version, a share. */
export type Quantity = {
  readonly amount: number;
  /** What is counted, in stems ("failed attempts"); two quantities that share one are of the same measure. */
  readonly measures: readonly string[];
  readonly bound: Bound;
  readonly text: string;
};

/** Versions of one protocol, also several at once: "TLS 1.2 and 1.3", "SSL 3". */
const VERSIONS = /\b(TLS|SSL) ?v?\d(?:\.\d)?(?:(?:,? (?:and|or|&) |, ?|\/)v?\d\.\d)*/gi;
/** Lengths of keys: "AES-256", "RSA 2048", "SHA-512". */
const KEY_LENGTH = /\b(AES|RSA|SHA)[- ]?(\d{3,4})\b/gi;
const SHARE = /\b(\d+(?:\.\d+)?) ?(?:%|per ?cent\b)/gi;
const TIME = String.raw`(?:(?:business|calendar|working) )?(?:second|minute|hour|day|week|month|quarter|year|time)s?\b`;
/** A number and what it counts: "12 characters", "five or fewer failed attempts". Not parts of ids, versions and times. */
const COUNT = new RegExp(
  String.raw`(?<![\w./-])(${NUMBER})(?![\w./]|-\d)((?: or (?:more|fewer|less|higher|greater))?)((?:[ -](?!${TIME})[a-z][\w]*){1,3})`,
  'gi',
);
/** "SOC 2", "Type 2", "Article 28", "severity 1": the number belongs to a name. */
const NAMED =
  /(?:\b(?:soc|iso|iec|nist|pci|fips|cis|type|level|tier|articles?|section|chapter|version|annex|part|class|category|grade|phase|step|sev|severity|priority|v))[ -]?$/i;
const ACRONYM = /\b[A-Z]{2,}[ -]?$/;
/** "a minimum" counts nothing, and "can one customer" does only where it bounds something. */
const ARTICLE = /^an?$/i;
const ONE = /^one$/i;
const isYear = (amount: number): boolean => Number.isInteger(amount) && amount >= 1990 && amount < 2040;

const versionsIn = (text: string): Quantity[] =>
  [...text.matchAll(VERSIONS)].flatMap(({ 0: found, 1: protocol = '', index }) => {
    const numbers = found.match(/\d(?:\.\d)?/g) ?? [];
    const bound =
      numbers.length === 1 ? findBound(text.slice(0, index), text.slice(index + found.length)) : 'exact';
    // Every SSL is older than any TLS.
    const scale = protocol.toUpperCase() === 'SSL' ? 0.01 : 1;
    return numbers.map((number) => ({
      amount: Number(number) * scale,
      measures: ['tls'],
      bound,
      text: number,
    }));
  });

const keyLengthsIn = (text: string): Quantity[] =>
  [...text.matchAll(KEY_LENGTH)].map(({ 0: found, 1: cipher = '', 2: bits = '', index }) => ({
    amount: Number(bits),
    measures: [cipher.toLowerCase()],
    bound: findBound(text.slice(0, index), text.slice(index + found.length)),
    text: found,
  }));

const sharesIn = (text: string): Quantity[] =>
  [...text.matchAll(SHARE)].map(({ 0: found, 1: share = '', index }) => ({
    amount: Number(share),
    measures: ['%'],
    bound: findBound(text.slice(0, index), text.slice(index + found.length)),
    text: found,
  }));

const BIT = 'bit';
const CIPHERS = /^(?:aes|rsa|sha)$/;

/** Stems of what a number counts, up to the first word that names nothing; for bits also the cipher that stands by. */
const measuresOf = (nouns: string, text: string): string[] => {
  const words = splitWords(nouns);
  const end = words.findIndex((word) => STOP_WORDS.has(word));
  const stems = words.slice(0, end < 0 ? words.length : end).map(stemWord);
  if (stems[0] !== BIT) return stems;
  const ciphers = splitWords(text).filter((word) => CIPHERS.test(word));
  return ciphers.length > 0 ? ciphers : [BIT];
};

const countsIn = (text: string): Quantity[] =>
  [...text.matchAll(COUNT)].flatMap(({ 1: number = '', 2: bound = '', 3: nouns = '', 0: found, index }) => {
    const measures = measuresOf(nouns, text);
    const before = text.slice(0, index);
    // "12 characters or more": the bound may follow what is counted.
    const behind = (nouns + text.slice(index + found.length)).replace(
      /^(?:[ -]\w+?){0,3}?(?= or | and (?:more|above))/,
      '',
    );
    const quantity = {
      amount: readNumber(number),
      measures,
      bound: findBound(before, bound || behind),
      text: found,
    };
    // "four-eyes", "two-factor": a compound names a thing.
    const isCompound = /^[a-z]/i.test(number) && nouns.startsWith('-');
    const isNone =
      isCompound ||
      measures.length === 0 ||
      NAMED.test(before) ||
      ACRONYM.test(before) ||
      isYear(quantity.amount);
    return isNone || ARTICLE.test(number) || (ONE.test(number) && quantity.bound === 'exact')
      ? []
      : [quantity];
  });

/** All comparable numbers of a text except periods of time, by sort and in order. */
export const findQuantities = (text: string): Quantity[] => [
  ...versionsIn(text),
  ...keyLengthsIn(text),
  ...sharesIn(text),
  ...countsIn(text),
];

/** Whether two quantities count the same thing. */
export const isComparable = (one: Quantity, other: Quantity): boolean =>
  one.measures.some(
    (measure) =>
      other.measures.includes(measure) ||
      // Bits of keys that are not said to be of any cipher.
      (CIPHERS.test(measure) && other.measures.includes(BIT)) ||
      (measure === BIT && other.measures.some((cipher) => CIPHERS.test(cipher))),
  );

/** A text without the numbers that have one of the same measure in another. */
export const withoutCompared = (text: string, other: string): string => {
  const held = findQuantities(other);
  return findQuantities(text)
    .filter((quantity) => held.some((one) => isComparable(quantity, one)))
    .reduce((rest, quantity) => rest.replaceAll(quantity.text, ' '), text);
};
