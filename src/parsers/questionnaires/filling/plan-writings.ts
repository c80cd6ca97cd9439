import type { FilledAnswer } from '../../../model/questionnaire.ts';
import type { Field, Place, Writing } from '../form.ts';
import { fitOption } from './fit-option.ts';

/** What to write for an answer, the value that goes into its cell, and what is wrong with it, in words for people. */
export type Plan = {
  readonly writings: readonly Writing[];
  readonly value: string | null;
  readonly problems: readonly string[];
};

const control = /[^\P{Cc}\t\n]/gu;

const clean = (text: string | null) => (text ?? '').replaceAll(/\r\n?/g, '\n').replaceAll(control, '').trim();

// What follows may take back what was said: "Yes. However, not for backups."
const takesBack =
  /\b(however|but|except\w*|exclud\w*|unless|only|not?|never|none|although|though|limited|planned|without|\w+n['’]t)\b/i;

/** As many whole sentences as fit; undefined when not even the first does, or the rest takes something back. */
const shorten = (text: string, limit: number | null): string | undefined => {
  if (limit === null || text.length <= limit) return text;
  const ends = [...text.matchAll(/[.!?](?=\s)/g)].map(({ index }) => index + 1).filter((end) => end <= limit);
  const end = ends.at(-1);
  return end === undefined || takesBack.test(text.slice(end)) ? undefined : text.slice(0, end);
};

/** A text of our own words, cut to whole sentences where the cell takes no more. */
const planText = (place: Place, text: string, limit: number | null): Plan => {
  const short = shorten(text, limit);
  if (short === undefined)
    return {
      writings: [],
      value: null,
      problems: [`The answer is longer than the ${limit} characters the cell takes.`],
    };
  const problems =
    short === text ? [] : [`The answer was shortened to the ${limit} characters the cell takes.`];
  return { writings: [{ place, text: short, listed: false }], value: short, problems };
};

const planValue = (field: Field, value: string): Plan => {
  const { options, maximumLength } = field.question;
  const option = fitOption(value, options);
  if (option === undefined && !field.closed) return planText(field.answer, value, maximumLength);
  if (option === undefined) {
    const unreadable = options.length === 0;
    const problem = unreadable
      ? 'The cell has a drop-down whose list cannot be read.'
      : `No value of the cell’s list says “${value.slice(0, 60)}”.`;
    return { writings: [], value: null, problems: [problem] };
  }
  // Without a cell for the words, an answer that only opens with a value keeps its words.
  const wordsWouldBeLost = !field.closed && field.explanation === null && value.length > option.length + 1;
  if (wordsWouldBeLost) return planText(field.answer, value, maximumLength);
  const writing = field.ticks.get(option) ?? { place: field.answer, text: option, listed: true };
  return { writings: [writing], value: option, problems: [] };
};

const nothing: Plan = { writings: [], value: null, problems: [] };

/** Plans how an answer goes into its cells: a list takes only its own values, the explanation goes beside it. */
export const planWritings = (field: Field, answer: FilledAnswer): Plan => {
  const value = clean(answer.value);
  const explanation = clean(answer.explanation);
  if (value === '' && explanation === '') return nothing;
  if (field.question.existing !== null)
    return { ...nothing, problems: ['The cell already holds an answer; it was left alone.'] };

  // Where no value fits and there is no cell for the words, the words are the answer.
  const onlyWords = value === '' && field.explanation === null && !field.closed;
  const main =
    value !== ''
      ? planValue(field, value)
      : onlyWords
        ? planText(field.answer, explanation, field.question.maximumLength)
        : nothing;
  const beside =
    field.explanation && explanation !== ''
      ? planText(field.explanation, explanation, field.explanationLimit)
      : nothing;
  return {
    writings: [...main.writings, ...beside.writings],
    value: main.value,
    problems: [...main.problems, ...beside.problems],
  };
};
