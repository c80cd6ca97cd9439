import type { LayoutChoice, ReadQuestionnaire } from '../../model/questionnaire.ts';
import { openForm } from './formats.ts';
import { isRefusal } from './refusal.ts';

const letters = (name: string | null) => (name === null ? 'no column' : `column ${name}`);

/** Finds the questions of a customer's file; every way it can fail is an outcome with a sentence for people. */
export const readQuestionnaire = async (input: {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly choice?: LayoutChoice | undefined;
}): Promise<ReadQuestionnaire> => {
  try {
    const { format, found } = openForm(input);
    const { layouts, skipped, sure } = found;
    const questions = found.fields.map(({ question }) => question);
    if (questions.length === 0) {
      const message = input.choice
        ? 'No questions were found in the chosen columns.'
        : 'No questions were found in this file. If it holds some, say in which columns the questions and the answers are.';
      return { outcome: 'not-a-questionnaire', message, format, layouts, questions, skipped };
    }
    if (sure) return { outcome: 'ok', format, layouts, questions, skipped };
    const first = layouts.find((layout) => !layout.sure);
    const where = first?.sheet ? ` of sheet “${first.sheet}”` : '';
    const message = `It looks as if ${letters(first?.questionColumn ?? null)}${where} holds the questions and ${letters(first?.answerColumn ?? null)} takes the answers. Confirm it, or name the columns.`;
    return { outcome: 'unsure', message, format, layouts, questions, skipped };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return {
      outcome: error.outcome,
      message: error.message,
      format: null,
      layouts: [],
      questions: [],
      skipped: [],
    };
  }
};
