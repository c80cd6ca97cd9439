import type { FilledAnswer } from '../../../model/questionnaire.ts';
import type { Field, Writing } from '../form.ts';
import { fitOption } from './fit-option.ts';

/** What to write for an answer, or why it stays empty. */
export type Plan =
  | { readonly writings: readonly Writing[]; readonly value: string | null }
  | { readonly skipped: string };

const control = /[^\P{Cc}\t\n]/gu;

const clean = (text: string | null) => (text ?? '').replaceAll(/\r\n?/g, '\n').replaceAll(control, '').trim();

/** As many whole sentences as fit; undefined when not even the first does, for half a sentence may say the opposite. */
const shorten = (text: string, limit: number | null): string | undefined => {
  if (limit === null || text.length <= limit) return text;
  const ends = [...text.matchAll(/[.!?](?=\s)/g)].map(({ index }) => index + 1).filter((end) => end <= limit);
  const end = ends.at(-1);
  return end === undefined ? undefined : text.slice(0, end);
};

/** Plans how an answer goes into its cells: a list takes only its own values, the explanation goes beside it. */
export const planWritings = (field: Field, answer: FilledAnswer): Plan => {
  const { question } = field;
  const value = clean(answer.value);
  const explanation = clean(answer.explanation);
  if (value === '' && explanation === '') return { writings: [], value: null };
  if (question.existing !== null) return { skipped: 'The cell already holds an answer; it was left alone.' };

  const beside: Writing[] =
    field.explanation && explanation !== ''
      ? [{ place: field.explanation, text: explanation, listed: false }]
      : [];
  if (value === '') return { writings: beside, value: null };
  if (field.closed || (question.options.length > 0 && field.explanation)) {
    const option = fitOption(value, question.options);
    if (option === undefined && field.closed)
      return {
        skipped:
          question.options.length === 0
            ? 'The cell has a drop-down whose list cannot be read.'
            : `No value of the cell's list says “${value.slice(0, 60)}”.`,
      };
    const tick = option === undefined ? undefined : field.ticks.get(option);
    const main = tick
      ? { place: tick, text: 'x', listed: false }
      : { place: field.answer, text: option ?? value, listed: option !== undefined };
    return { writings: [main, ...beside], value: option ?? value };
  }
  const text = shorten(value, question.maximumLength);
  if (text === undefined)
    return { skipped: `The answer is longer than the ${question.maximumLength} characters the cell takes.` };
  return { writings: [{ place: field.answer, text, listed: false }, ...beside], value: text };
};
