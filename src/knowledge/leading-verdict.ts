import type { Answer } from '../model/answer.ts';

const LEAD = /^\s*(yes|no|partial(?:ly)?|partly|not applicable|n\/?a)\b\s*(?:[.,:;–—-]\s*|$)/i;
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
  const verdict = word.startsWith('part')
    ? 'partial'
    : word.startsWith('n') && word !== 'no'
      ? 'not-applicable'
      : word;
  return { verdict: verdict as Exclude<Answer['verdict'], null>, end: match[0].length };
};

/** Whether a text opens by denying what it was asked: "Nobody.", "Not supported." */
export const opensWithDenial = (text: string): boolean => DENIAL.test(text);
