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
    /^(n\s*\/\s*a|na|not[ -]applicable|does not apply|nicht (zutreffend|anwendbar)|sans objet|non applicable|non applicabile|no aplica|não (se )?aplic\w+|niet van toepassing|nvt|n\.v\.t)(?!\p{L})/u,
  ],
  [
    'partial',
    /^(partial(ly)?|partly|in part|some(what|times)?|yes,? (but|partially|partly|in part)|teilweise|partiel(lement)?|parcial(mente)?|parzial(mente|e)|gedeeltelijk|deels|delvis|delvist|częściowo|частично)(?!\p{L})/u,
  ],
  [
    'no',
    /^(no|n|false|not (implemented|in place|met|compliant|supported|compliance)|non[- ]?(compliant|compliance|conformant|conformity)|does not|do not|none|nein|non|nicht erfüllt|nee|não|nej|nei|nie|hayır|нет|いいえ|아니(오|요)|لا|לא)(?!\p{L})/u,
  ],
  [
    'yes',
    /^(yes|y|true|(fully )?(implemented|compliant|met|supported|in place|complies|comply)|full(y)?|ja|oui|s[iíì]|sim|tak|evet|да|はい|예|نعم|כן|erfüllt)(?!\p{L})/u,
  ],
];

/** The plain verdict a text opens with; undefined when it opens with none. */
export const verdictOf = (text: string): Verdict | undefined =>
  verdicts.find(([, pattern]) => pattern.test(plain(text)))?.[0];
