import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/model/answer.ts';
import type { Question } from '../../src/model/questionnaire.ts';
import { chooseValue } from '../../src/usecases/choose-value.ts';

const question: Question = {
  key: 'q1',
  sheet: null,
  row: 2,
  cell: 'C2',
  text: 'Is data encrypted?',
  section: null,
  options: [],
  explanation: false,
  existing: null,
  maximumLength: null,
};
const answer: Answer = {
  schema: 'vouch.answer/1',
  id: 'a',
  question: question.text,
  outcome: 'answered',
  answer: 'Yes. All data is encrypted. [1]',
  verdict: 'yes',
  confidence: 'high',
  score: 0.9,
  citations: [],
  missing: [],
  reason: null,
  owner: null,
  candidates: [],
  mode: 'extractive',
  milliseconds: 1,
};

describe('what goes into a cell', () => {
  test('the words without their marks, where there is one cell', () => {
    expect(chooseValue(question, answer)).toMatchObject({
      value: 'Yes. All data is encrypted.',
      explanation: null,
    });
  });

  test('the verdict in the list or beside the explanation, the words in the explanation', () => {
    const expected = { value: 'Yes', explanation: 'Yes. All data is encrypted.' };
    expect(chooseValue({ ...question, options: ['Yes', 'No'] }, answer)).toMatchObject(expected);
    expect(chooseValue({ ...question, explanation: true }, answer)).toMatchObject(expected);
  });

  test('no verdict, no value from a list', () => {
    expect(chooseValue({ ...question, options: ['Yes', 'No'] }, { ...answer, verdict: null })).toMatchObject({
      value: null,
    });
  });

  test.each(['abstained', 'routed'] as const)('%s leaves both cells as they are', (outcome) => {
    expect(chooseValue(question, { ...answer, outcome, answer: null })).toEqual({
      key: 'q1',
      outcome,
      value: null,
      explanation: null,
    });
  });
});
