import { describe, expect, it } from 'vitest';
import { readTestsOfControls } from '../../../../src/parsers/soc/controls/read-tests-of-controls.ts';
import { reportOf } from '../controls/report-of.ts';

const TITLES = ['Control', 'Control activity', 'Test performed', 'Result'];
const agrees = (result: string, answer: string) =>
  readTestsOfControls(
    reportOf(
      { titles: TITLES, rows: [['G-01', 'Gates are shut.', 'Inspected the night book.', result]] },
      { titles: ['Control', 'Management response'], rows: [['G-01', answer]] },
    ),
    { kind: 'SOC 2', type: 2 },
  ).reconciliation?.agrees;

describe('answers of management', () => {
  it.each([
    ['No exceptions noted.', 'The porter was told again how to keep the book.', false],
    ['Exception noted. The gate stood open once.', 'The porter was told again how to keep the book.', true],
    ['No exceptions noted.', 'None.', true],
  ])('%s answered by %s', (result, answer, expected) => {
    expect(agrees(result, answer)).toBe(expected);
  });
});
