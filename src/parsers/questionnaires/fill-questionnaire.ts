import type { z } from 'zod';
import type { FilledAnswer, FillMark, LayoutChoice, SkippedRow } from '../../model/questionnaire.ts';
import type { FilledQuestionnaire } from '../jail/jail.ts';
import { asColumn, asComments, markFor, type Note, noteOn } from './filling/notes.ts';
import { planWritings } from './filling/plan-writings.ts';
import type { Writing } from './form.ts';
import { openForm } from './formats.ts';
import { isRefusal } from './refusal.ts';

/**
 * Writes answers into a customer's file and gives it back with nothing else changed.
 * What could not be written is named under `skipped`, besides what reading has left alone; a file that cannot be read
 * comes back as it was.
 */
export const fillQuestionnaire = async (input: {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly choice?: LayoutChoice | undefined;
  readonly answers: readonly FilledAnswer[];
  readonly mark?: FillMark | undefined;
}): Promise<z.infer<typeof FilledQuestionnaire>> => {
  try {
    const form = openForm(input);
    const fields = new Map(form.found.fields.map((field) => [field.question.key, field]));
    const mark = markFor(form, input.mark ?? 'none');
    const writings: Writing[] = [];
    const notes: Note[] = [];
    const written: { key: string; cell: string; value: string | null }[] = [];
    const skipped: SkippedRow[] = [];
    for (const answer of input.answers) {
      const field = fields.get(answer.key);
      if (!field) {
        skipped.push({ sheet: null, row: null, reason: `The file has no question “${answer.key}”.` });
        continue;
      }
      const plan = planWritings(field, answer);
      for (const reason of plan.problems)
        skipped.push({ sheet: field.question.sheet, row: field.question.row, reason });
      const note = noteOn(field, { answer, problems: plan.problems, written: plan.value !== null });
      if (note) notes.push(note);
      const [first] = plan.writings;
      if (!first) continue;
      writings.push(...plan.writings);
      // The column that is ticked is another one than the first of those to tick.
      const cell = plan.value === null ? field.question.cell : form.placeName(first.place);
      written.push({ key: answer.key, cell, value: plan.value });
    }
    const marked = mark === 'column' ? asColumn(form, notes) : asComments(form, mark === 'none' ? [] : notes);
    return {
      bytes: form.write([...writings, ...marked.writings], marked.notes),
      written,
      skipped: [...skipped, ...marked.skipped],
      mark,
    };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const skipped = [{ sheet: null, row: null, reason: error.message }];
    return { bytes: input.bytes, written: [], skipped, mark: 'none' };
  }
};
