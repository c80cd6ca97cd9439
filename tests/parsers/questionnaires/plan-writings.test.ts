import { describe, expect, test } from 'vitest';
import { fitOption } from '../../../src/parsers/questionnaires/filling/fit-option.ts';
import { planWritings } from '../../../src/parsers/questionnaires/filling/plan-writings.ts';
import type { Field } from '../../../src/parsers/questionnaires/form.ts';

describe('the value of a list that says the same', () => {
  test.each([
    ['Yes', ['Yes', 'No'], 'Yes'],
    ['yes.', ['YES', 'NO'], 'YES'],
    ['Yes, for all staff.', ['Y', 'N'], 'Y'],
    ['N/A', ['Yes', 'No', 'Not applicable'], 'Not applicable'],
    ['No', ['Compliant', 'Non-compliant', 'N/A'], 'Non-compliant'],
    ['Yes', ['Fully implemented', 'Partially implemented', 'Not implemented'], 'Fully implemented'],
    ['Partially', ['Fully implemented', 'Partially implemented', 'Not implemented'], 'Partially implemented'],
    ['No', ['Not applicable', 'No'], 'No'],
    ['Partially', ['Yes', 'No'], undefined],
    ['Not applicable', ['Yes', 'No'], undefined],
    ['It depends', ['Yes', 'No'], undefined],
    ['Yes', ['Yes – audited', 'Yes – not audited', 'No'], undefined],
    ['Yes', ['Yes', 'Yes, with exceptions', 'No'], 'Yes'],
    ['Nobody does', ['Yes', 'No'], undefined],
    ['Quarterly', ['Monthly', 'Quarterly', 'Yearly'], 'Quarterly'],
    ['Yes', [], undefined],
  ])('%j of %j is %j', (value, options, option) => {
    expect(fitOption(value, options)).toBe(option);
  });
});

const place = (column: number) => ({ sheet: 0, row: 2, column });
const field = (change: Partial<Field['question']> = {}, rest: Partial<Field> = {}): Field => ({
  question: {
    key: 'k',
    sheet: null,
    row: 2,
    cell: 'C2',
    text: 'Is it?',
    section: null,
    options: [],
    explanation: false,
    existing: null,
    maximumLength: null,
    ...change,
  },
  answer: place(2),
  explanation: null,
  explanationLimit: null,
  ticks: new Map(),
  closed: false,
  ...rest,
});
const plan = (where: Field, value: string | null, explanation: string | null = null) => {
  const { writings, problems } = planWritings(where, { key: 'k', outcome: 'answered', value, explanation });
  return { texts: writings.map(({ place: { column }, text }) => [column, text]), problems };
};

describe('what is written where', () => {
  test('nothing for nothing', () => {
    expect(plan(field(), null)).toEqual({ texts: [], problems: [] });
  });

  test('an explanation without a cell of its own becomes the answer where no value was given', () => {
    expect(plan(field(), null, 'We review yearly.').texts).toEqual([[2, 'We review yearly.']]);
    expect(
      plan(field({ options: ['Yes', 'No'] }, { closed: true }), null, 'We review yearly.').texts,
    ).toEqual([]);
  });

  test('words are kept where only the header names values', () => {
    const header = { options: ['Yes', 'No'] };
    expect(plan(field(header), 'Yes, yearly.').texts).toEqual([[2, 'Yes, yearly.']]);
    expect(plan(field(header, { explanation: place(3) }), 'Yes, yearly.', 'See policy.').texts).toEqual([
      [2, 'Yes'],
      [3, 'See policy.'],
    ]);
  });

  test('an explanation is written although no value of the list fits', () => {
    const listed = field({ options: ['Yes', 'No'] }, { closed: true, explanation: place(3) });
    expect(plan(listed, 'Partially', 'Only for staff.')).toEqual({
      texts: [[3, 'Only for staff.']],
      problems: ['No value of the cell’s list says “Partially”.'],
    });
  });

  test('too long a text is cut after a sentence, or not written', () => {
    const short = field({ maximumLength: 20 });
    expect(plan(short, 'We do. Every year, all of them.')).toEqual({
      texts: [[2, 'We do.']],
      problems: ['The answer was shortened to the 20 characters the cell takes.'],
    });
    expect(plan(short, 'We do it for all of our staff.').texts).toEqual([]);
    expect(plan(short, 'We do. However, not for backups.').texts).toEqual([]);
    expect(
      plan(field({}, { explanation: place(3), explanationLimit: 5 }), 'Yes', 'Much too long').texts,
    ).toEqual([[2, 'Yes']]);
  });

  test('an answered cell is left alone', () => {
    expect(plan(field({ existing: 'No' }), 'Yes')).toEqual({
      texts: [],
      problems: ['The cell already holds an answer; it was left alone.'],
    });
  });
});
