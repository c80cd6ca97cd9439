import type { Answer } from '../../model/answer.ts';

const LEAD =
  /^\s*(yes|yep|yeah|yup|no|nope|nah|partial(?:ly)?|partly|not applicable|n\/?a)\b\s*(?:[.,:;–—-]\s*|$)/i;
const verdictOf = (word: string): Exclude<Answer['verdict'], null> => {
  if (word.startsWith('y')) return 'yes';
  if (word.startsWith('part')) return 'partial';
  return /^(?:no|nope|nah)$/.test(word) ? 'no' : 'not-applicable';
};

/** "Nobody." and "Not offered." deny what was asked as plainly as "No." does; unlike it they are part of the statement. */
const DENIAL =
  /^\s*(?:nobody|no[- ]one|none|never|nothing|nowhere|not (?:allowed|permitted|possible|supported|available|offered|provided|used|at all|at (?:present|the moment|this time)|yet|today|currently))\b/i;

/** The verdict that an answer opens with ("No. We do not …") and where its words end; null when it opens otherwise. */
export const leadingVerdict = (
  text: string,
): { verdict: Exclude<Answer['verdict'], null>; end: number } | null => {
  const match = LEAD.exec(text);
  const word = match?.[1]?.toLowerCase();
  if (!match || !word) return null;
  return { verdict: verdictOf(word), end: match[0].length };
};

/** Whether a text opens by denying what it was asked: "Nobody.", "Not supported." */
export const opensWithDenial = (text: string): boolean => DENIAL.test(text);
