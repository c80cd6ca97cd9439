/** Whether a number is given as a most, a least, as what is exceeded, or just so. */
export type Bound = 'most' | 'least' | 'over' | 'exact';

const BEFORE: readonly (readonly [Bound, RegExp])[] = [
  [
    'most',
    /\b(?:within|in under|under|below|less than|fewer than|(?:no|not) (?:more|later|longer) than|at most|up to|in|by|maximum(?: [\w-]+){0,4}|not exceed(?:ing)?|does not exceed)\s+$/i,
  ],
  [
    'least',
    /\b(?:at least|(?:no|not) (?:less|fewer|shorter|lower) than|minimum(?: [\w-]+){0,4}|minimal(?:ly)?)\s+$/i,
  ],
  ['over', /\b(?:more than|longer than|greater than|over|exceed(?:s|ing)?|beyond|after|above)\s+$/i],
];
const AFTER: readonly (readonly [Bound, RegExp])[] = [
  [
    'most',
    /^(?: or (?:less|fewer|under|below|shorter|lower|sooner|earlier|faster)\b| (?:at most|maximum|max)\b)/i,
  ],
  [
    'least',
    /^(?:\+| (?:or|and) (?:more|over|above|higher|longer|greater|later|newer|better|up)\b| (?:at least|minimum|min)\b)/i,
  ],
];

/** How the words before and after a number bound it: "at least 12", "4 hours or less", "TLS 1.2+". */
export const findBound = (before: string, after: string): Bound =>
  AFTER.find(([, pattern]) => pattern.test(after))?.[0] ??
  BEFORE.find(([, pattern]) => pattern.test(before))?.[0] ??
  'exact';
