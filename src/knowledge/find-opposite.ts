/** Qualities of which a thing has one: who is told that it has the first is not told that it has the second. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/\bpublic(?:ly)?\b/i, /\b(?:private|invitation|invited)\b/i],
  [/\binbound\b/i, /\boutbound\b/i],
  [/\bwrite\b/i, /\bread[- ]only\b/i],
  [/\btype (?:2|ii)\b/i, /\btype (?:1|i)\b/i],
  [/\b(?:mandatory|obligatory|obliged|required)\b/i, /\b(?:optional|voluntary|recommended|opt-in)\b/i],
  [/\b(?:manual|manually|by hand)\b/i, /\bautomatic(?:ally)?\b/i],
  [/\b(?:full|complete|entire|whole)\b/i, /\b(?:summary|summaries|excerpts?|extracts?|table of contents)\b/i],
  [/\b(?:free|no (?:extra )?(?:charge|cost|fee))\b/i, /\b(?:billed|charged|fees?|paid)\b/i],
  [/\b(?:in-house|internal(?:ly)?|yourselves)\b/i, /\b(?:outsourced|external(?:ly)?)\b/i],
];
/** Words that leave all else out. */
const ONLY = /\b(?:only|solely|exclusively|merely|alone|nothing but)\b/i;

const isOpposed = ([one, other]: readonly [RegExp, RegExp], question: string, text: string): boolean =>
  one.test(question) && !one.test(text) && other.test(text);

/**
 * Whether a statement gives the opposite of a quality that a question names, or speaks of something only where the
 * question does not: "a private programme" for "public?", "only session cookies" for "tracking cookies?".
 */
export const givesOpposite = (question: string, statement: string): boolean =>
  (ONLY.test(statement) && !ONLY.test(question)) ||
  OPPOSITES.some(
    ([one, other]) =>
      isOpposed([one, other], question, statement) || isOpposed([other, one], question, statement),
  );
