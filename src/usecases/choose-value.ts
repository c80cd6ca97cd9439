import type { Answer } from '../model/answer.ts';
import type { FilledAnswer, Question } from '../model/questionnaire.ts';

/** What a list value has to begin with to stand for a verdict, in the words questionnaires use. */
const wordings: Record<NonNullable<Answer['verdict']>, RegExp> = {
  yes: /^(yes|y|true|implemented|compliant|fully|in place)\b/i,
  no: /^(no|n|false|not implemented|non-?compliant)\b(?!.*\bapplicable\b)/i,
  partial: /^(partial|partly|in part)/i,
  'not-applicable': /^(n\/?a\b|not applicable)/i,
};

/**
 * What goes into the answer cell and the explanation cell of one question. Where the cell has a list, only a value of
 * that list; where no list value fits the verdict, the cell stays empty and the explanation says what is known.
 */
export const chooseValue = (question: Question, answer: Answer): FilledAnswer => {
  const { key } = question;
  const empty = { key, outcome: answer.outcome, value: null, explanation: null };
  if ((answer.outcome !== 'answered' && answer.outcome !== 'partial') || answer.answer === null) return empty;
  const text = withoutMarks(answer.answer);
  if (question.options.length > 0)
    return { ...empty, value: optionFor(question.options, answer), explanation: text };
  if (question.explanation && answer.verdict)
    return { ...empty, value: verdictWord[answer.verdict], explanation: text };
  return { ...empty, value: text };
};

const verdictWord: Record<NonNullable<Answer['verdict']>, string> = {
  yes: 'Yes',
  no: 'No',
  partial: 'Partially',
  'not-applicable': 'N/A',
};

const optionFor = (options: readonly string[], { verdict }: Answer): string | null =>
  verdict === null ? null : (options.find((option) => wordings[verdict].test(option.trim())) ?? null);

/** Citation marks are for our reviewers; the customer's file carries the words alone. */
const withoutMarks = (text: string): string => text.replace(/\s?\[\d+\]/g, '').trim();
