/** What an answer says at its plainest. */
type Verdict = 'yes' | 'no' | 'partial' | 'not-applicable';

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/[.!;,:]+$/, '')
    .trim();

const verdicts: readonly (readonly [Verdict, RegExp])[] = [
  [
    'not-applicable',
    /^(n\s*\/\s*a|na|not[ -]applicable|does not apply|nicht (zutreffend|anwendbar)|sans objet|non applicable|no aplica)\b/,
  ],
  [
    'partial',
    /^(partial(ly)?|partly|in part|some(what|times)?|yes,? (but|partially|partly|in part)|teilweise|partiel(lement)?|parcial(mente)?)\b/,
  ],
  [
    'no',
    /^(no|n|false|not (implemented|in place|met|compliant|supported|compliance)|non[- ]?(compliant|compliance|conformant|conformity)|does not|do not|none|nein|non|nicht erfüllt)\b/,
  ],
  [
    'yes',
    /^(yes|y|true|(fully )?(implemented|compliant|met|supported|in place|complies|comply)|full(y)?|ja|oui|s[ií]|erfüllt)\b/,
  ],
];

/** The plain verdict a text opens with; undefined when it opens with none. */
export const verdictOf = (text: string): Verdict | undefined =>
  verdicts.find(([, pattern]) => pattern.test(plain(text)))?.[0];

/**
 * The one value of a list that says what an answer says; undefined when none does or several do,
 * because a wrong tick is worse than an empty cell.
 */
export const fitOption = (value: string, options: readonly string[]): string | undefined => {
  const same = options.find((option) => plain(option) === plain(value));
  if (same !== undefined) return same;
  const verdict = verdictOf(value);
  if (verdict === undefined) return undefined;
  const fitting = options.filter((option) => verdictOf(option) === verdict);
  if (fitting.length === 1) return fitting[0];
  return fitting.find((option) => plain(option).split(' ').length === 1);
};
