import { describe, expect, it } from 'vitest';
import { readTestsOfControls } from '../../../../src/parsers/soc/controls/read-tests-of-controls.ts';
import { type DrawnTable, reportOf } from './report-of.ts';

const read = (...parts: readonly (string | DrawnTable)[]) => {
  const { testsOfControls, controls } = readTestsOfControls(reportOf(...parts), { kind: 'SOC 2', type: 2 });
  expect(testsOfControls).toBe('present');
  return controls.map(({ id, text, criteria, tests }) => [id, text, criteria.join(), tests.length]);
};
const CLEAN = 'No exceptions noted.';
const TEST = ['Inspected the visitor book of one day.', CLEAN];
const MORE = ['Observed the porter at work.', CLEAN];
const titles = ['Procedures of the auditor', 'Results'];

describe('tests in a small table under their control', () => {
  it('take the control from the paragraph above each table', () => {
    expect(
      read(
        'CC6.4: Rooms are guarded.',
        'K7 Visitors sign a book.',
        { titles, rows: [TEST, MORE] },
        'K8 Doors are locked at ten.',
        { titles, rows: [MORE] },
      ),
    ).toEqual([
      ['K7', 'Visitors sign a book.', 'CC6.4', 2],
      ['K8', 'Doors are locked at ten.', 'CC6.4', 1],
    ]);
  });

  it('take it from rows across a table that holds several, in as many lines as it has', () => {
    expect(
      read('K7 Visitors sign a book.', {
        titles,
        rows: [
          TEST,
          ['CC6.5: Media that are no longer needed'],
          ['are destroyed.'],
          ['K-9 Old disks are shredded by'],
          ['a firm that is certified for it.'],
          MORE,
          ['K-10 Paper is shredded every week.'],
          TEST,
          MORE,
        ],
      }),
    ).toEqual([
      ['K7', 'Visitors sign a book.', '', 1],
      ['K-9', 'Old disks are shredded by a firm that is certified for it.', 'CC6.5', 1],
      ['K-10', 'Paper is shredded every week.', 'CC6.5', 2],
    ]);
  });

  it('take a sentence for the control where controls have no ids', () => {
    expect(
      read('Visitors sign a book at the gate.', {
        titles,
        rows: [TEST, ['Doors are locked every night at ten.'], MORE],
      }).map(([id, text]) => [id, text]),
    ).toEqual([
      [null, 'Visitors sign a book at the gate.'],
      [null, 'Doors are locked every night at ten.'],
    ]);
  });

  it('take no remark for a control where controls have ids', () => {
    const all = read('K7 Visitors sign a book.', {
      titles,
      rows: [TEST, ['The book was kept in another building for part of the year.'], MORE],
    });
    expect(all).toEqual([['K7', 'Visitors sign a book.', '', 2]]);
  });
});

describe('criteria merged over their controls', () => {
  it.each([
    [['Ref', 'Criterion', 'Control No.', 'Control in place', 'Procedures', 'Outcome']],
    [['TSC', 'Criteria', 'Ref', 'Control activity', 'Test', 'Result']],
    [['Criteria #', 'Criteria description', 'Control ID', 'Control', 'Test', 'Result']],
  ])('stand in two columns: %j', (columns) => {
    expect(
      read({
        titles: columns,
        rows: [
          ['CC 6.4', 'Rooms are guarded.', 'K.07', 'Visitors sign a book.', ...TEST],
          ['', '', 'K.08', 'Doors are locked at ten.', ...MORE],
          ['A 1.2', 'Copies are kept.', 'K.09', 'Copies are made at night.', ...MORE],
        ],
      }),
    ).toEqual([
      ['K.07', 'Visitors sign a book.', 'CC6.4', 1],
      ['K.08', 'Doors are locked at ten.', 'CC6.4', 1],
      ['K.09', 'Copies are made at night.', 'A1.2', 1],
    ]);
  });
});

it('reads no card out of a summary that counts', () => {
  const summary = {
    titles: ['', ''],
    rows: [
      ['Name of the system', 'Harbour'],
      ['Number of controls', '31'],
      ['Tests performed', '47'],
      ['Exceptions', '3'],
    ],
  };
  expect(read(summary, 'K7 Visitors sign a book.', { titles, rows: [TEST] })).toEqual([
    ['K7', 'Visitors sign a book.', '', 1],
  ]);
});
