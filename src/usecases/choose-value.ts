import type { Answer } from '../model/answer.ts';
import type { FilledAnswer, Question } from '../model/questionnaire.ts';
import { withoutMarks } from './without-marks.ts';

const verdictWords: Record<NonNullable<Answer['verdict']>, string> = {
  yes: 'Yes',
  no: 'No',
  partial: 'Partially',
  'not-applicable': 'N/A',
};

/**
 * What goes into the answer cell and the explanation cell of one question. A cell with a list, or one beside an
 * explanation, takes the verdict's word: which value of the list says that, the form's own writer decides, and takes
 * none where none or several do.
 */
export const chooseValue = (question: Question, answer: Answer): FilledAnswer => {
  const { key } = question;
  const empty = { key, outcome: answer.outcome, value: null, explanation: null };
  if ((answer.outcome !== 'answered' && answer.outcome !== 'partial') || answer.answer === null) return empty;
  const text = withoutMarks(answer.answer);
  const word = answer.verdict === null ? null : verdictWords[answer.verdict];
  if (question.options.length > 0) return { ...empty, value: word, explanation: text };
  if (question.explanation && word !== null) return { ...empty, value: word, explanation: text };
  return { ...empty, value: text };
};
