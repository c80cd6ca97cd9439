import { contentStems } from '../text/content-stems.ts';
import { splitClauses } from '../text/split-clauses.ts';
import { findPolarity } from '../verdict/find-polarity.ts';

/** What a claim says that no single quoted clause says; `kind` is for programs, `text` the words of the claim. */
export type Unsupported = { readonly kind: ClaimKind | 'direction' | 'words'; readonly text: string };

/** What kind of particular a claim states and its quotation must hold. */
export type ClaimKind = 'number' | 'date' | 'period' | 'algorithm' | 'frequency' | 'type' | 'name' | 'scope';

/** The parts of a claim that must stand in the quotation to the letter, and how they are found. */
const PARTICULARS: readonly (readonly [ClaimKind, RegExp])[] = [
  [
    'date',
    /\b(?:\d{4}-\d{2}-\d{2}|(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2},?)?(?: \d{4})?|Q[1-4] \d{4}|(?:19|20)\d{2})\b/gi,
  ],
  [
    'period',
    /\b(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety)[- ](?:business |calendar |working )?(?:second|minute|hour|day|week|month|quarter|year)s?\b/gi,
  ],
  [
    'algorithm',
    /\b(?:AES(?:[- ]?\d{3})?(?:-(?:CBC|GCM|CTR|XTS))?|RSA(?:[- ]?\d{4})?|SHA-?\d{1,3}|HMAC\S*|TLS ?v?1\.\d|SSL ?v?\d|3DES|DES|MD5|RC4|ECDSA|Ed25519|bcrypt|scrypt|argon2(?:id?)?|PBKDF2|ChaCha20\S*|Blowfish|Twofish)\b/gi,
  ],
  [
    'frequency',
    /\b(?:continuous(?:ly)?|hourly|daily|nightly|weekly|bi-?weekly|fortnightly|monthly|quarterly|semi-?annual(?:ly)?|bi-?annual(?:ly)?|annual(?:ly)?|yearly|(?:each|every|once an?|twice an?|per) (?:hour|day|night|week|month|quarter|year))\b/gi,
  ],
  [
    'type',
    /\btype (?:[12]|ii?)\b|\bSOC [123]\b|\bISO(?:\/IEC)? \d{4,5}\b|\b(?:level|tier) (?:\d|i{1,3}v?)\b/gi,
  ],
  [
    'scope',
    /\b(?:all|every|each|any|only|some|most|always|never|sometimes|usually|partially|fully|entire|whole|both|none)\b/gi,
  ],
  ['number', /\b\d+(?:[.,]\d+)*\s?%?/g],
  // A capital inside a sentence: products, firms, places. The first word of the claim is no name for standing first.
  ['name', /(?<=\S\s)(?:[A-Z][\w&.-]*[\w&])(?:\s[A-Z][\w&.-]*[\w&])*/g],
];

const fold = (text: string): string => text.toLowerCase().replace(/[\s\u00a0]+/g, ' ');

/** A clause without what closes it, for comparing whole clauses: a piece torn out of one may say the opposite. */
const plain = (text: string): string => fold(text).replace(/[.!?,;:\s]+$/, '');

/** A word boundary on both sides, so that "3" is not found in "30" and "day" not in "holiday". */
const stands = (needle: string, hay: string): boolean => {
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    const [before, after] = [hay[at - 1] ?? ' ', hay[at + needle.length] ?? ' '];
    const open = !/[\p{L}\p{N}]/u.test(before) || !/[\p{L}\p{N}]/u.test(needle[0] ?? '');
    const shut = !/[\p{L}\p{N}%]/u.test(after) && !/^[.,-]\d/.test(hay.slice(at + needle.length));
    if (open && shut) return true;
  }
  return false;
};

const shareOf = (wanted: readonly string[], held: ReadonlySet<string>): number =>
  wanted.length === 0 ? 1 : wanted.filter((stem) => held.has(stem)).length / wanted.length;

const NEGATORS = /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b/gi;

/** The negations of a text: dropping one, or adding one, makes another statement of it. */
const negatorsOf = (text: string): string => (fold(text).match(NEGATORS) ?? []).sort().join(' ');

/** Words of the claim that its quotation must share, or it is about something else. */
const ENOUGH = 0.99;

const checkClause = (claim: string, quotation: string): Unsupported[] => {
  const hay = fold(quotation);
  const problems: Unsupported[] = [];
  for (const [kind, pattern] of PARTICULARS)
    for (const [text] of claim.matchAll(pattern))
      if (!stands(fold(text).trim(), hay)) problems.push({ kind, text: text.trim() });
  const stems = contentStems(claim);
  const held = new Set(contentStems(quotation));
  if (shareOf(stems, held) < ENOUGH)
    problems.push({ kind: 'words', text: stems.filter((stem) => !held.has(stem)).join(' ') });
  if (
    negatorsOf(claim) !== negatorsOf(quotation) ||
    findPolarity(claim).sign !== findPolarity(quotation).sign
  )
    problems.push({ kind: 'direction', text: claim });
  return problems;
};

/**
 * Checks a sentence claim by claim against quotations: every number, date, period, algorithm, frequency, type, name and
 * scope word, every content word and the direction of each clause must stand in one and the same quoted clause. Returns
 * what does not; empty means supported.
 */
export const verifyClaim = (claim: string, quotations: readonly string[]): Unsupported[] => {
  const quoted = quotations.flatMap(splitClauses).map(({ text }) => text);
  return splitClauses(claim).flatMap(({ text }) => {
    if (quoted.some((clause) => plain(clause) === plain(text))) return [];
    const checked = quoted.map((clause) => checkClause(text, clause));
    if (checked.length === 0) return [{ kind: 'words' as const, text }];
    return checked.reduce((best, problems) => (problems.length < best.length ? problems : best));
  });
};
