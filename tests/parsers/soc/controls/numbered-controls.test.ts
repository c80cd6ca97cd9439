import { describe, expect, it } from 'vitest';
import { readTestsOfControls } from '../../../../src/parsers/soc/controls/read-tests-of-controls.ts';
import { type DrawnTable, reportOf } from './report-of.ts';

const read = (...parts: readonly (string | DrawnTable)[]) =>
  readTestsOfControls(reportOf(...parts), { kind: 'SOC 2', type: 2 }).controls.map(({ id, text, tests }) => [
    id,
    text,
    ...tests.flatMap(({ procedure, result }) => [procedure, result]),
  ]);
const CLEAN = 'No exceptions noted.';
const CONTROLS = ['Keys are counted each night.', 'Visitors sign a book.', 'Doors are locked at ten.'];
const TESTS = ['Inspected the count of one night.', 'Inspected the book.', 'Observed the porter lock up.'];
const rows = (front: (number: number) => string) =>
  CONTROLS.map((text, index) => [`${front(index + 7)}${text}`, TESTS[index] ?? '', CLEAN]);

describe('controls that are numbered', () => {
  it.each<readonly [string, (number: number) => string, string]>([
    ['12 : text', (number) => `${number} : `, '7'],
    ['#12: text', (number) => `#${number}: `, '#7'],
    ['#12 text', (number) => `#${number} `, '#7'],
    ['12. text', (number) => `${number}. `, '7'],
    ['(12) text', (number) => `(${number}) `, '7'],
    ['12 – text', (number) => `${number} – `, '7'],
  ])('have their number in the cell of the control: %s', (_, front, id) => {
    const [first, ...others] = read({ titles: ['Control activity', 'Test', 'Result'], rows: rows(front) });
    expect(first).toEqual([id, CONTROLS[0], TESTS[0], CLEAN]);
    expect(others.every(([other]) => other !== null)).toBe(true);
  });

  it('keep a number that only lists', () => {
    const all = read({ titles: ['Control activity', 'Test', 'Result'], rows: rows(() => '1. ') });
    expect(all.map(([id]) => id)).toEqual([null, null, null]);
  });

  it.each(['#4', '41', 'K.04'])('have their number in a line above the text: %s', (id) => {
    const parts = CONTROLS.flatMap((text, index) => [
      index === 0 ? id : `${id}${index}`,
      text,
      `Procedure: ${TESTS[index]}`,
      `Result: ${CLEAN}`,
    ]);
    expect(read(...parts)[0]).toEqual([id, CONTROLS[0], TESTS[0], CLEAN]);
  });
});

describe('a column of tests and outcomes', () => {
  it.each(['Test and outcome', 'Testing performed / results', 'Tests and conclusions'])(
    'is parted: %s',
    (title) => {
      const all = read({
        titles: ['Ref', 'Control', title],
        rows: CONTROLS.map((text, index) => [`A${index + 1}`, text, `${TESTS[index]} Outcome: ${CLEAN}`]),
      });
      expect(all).toEqual(CONTROLS.map((text, index) => [`A${index + 1}`, text, TESTS[index], CLEAN]));
    },
  );
});

describe('an id at the foot of a page', () => {
  const titles = ['Ref', 'Control', 'Test', 'Result'];
  const rest = ['G2', CONTROLS[1] ?? '', TESTS[1] ?? '', CLEAN];

  it('is of the row on the next page that has none', () => {
    const all = read('G1', { titles, rows: [['', CONTROLS[0] ?? '', TESTS[0] ?? '', CLEAN], rest] });
    expect(all.map(([id]) => id)).toEqual(['G1', 'G2']);
  });

  it('is not of a row that has its own', () => {
    expect(read('G1', { titles, rows: [rest] }).map(([id]) => id)).toEqual(['G2']);
  });
});
