/** What an answer says at its plainest. */
type Verdict = 'yes' | 'no' | 'partial' | 'not-applicable';

/** A text in lower case, its spaces folded and its closing punctuation gone. */
export const plain = (text: string) =>
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
