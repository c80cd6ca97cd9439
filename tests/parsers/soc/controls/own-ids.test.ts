import { describe, expect, it } from 'vitest';
import { criteriaIn } from '../../../../src/parsers/soc/controls/criteria.ts';
import { readTestsOfControls } from '../../../../src/parsers/soc/controls/read-tests-of-controls.ts';
import { type DrawnTable, reportOf } from './report-of.ts';

const read = (...parts: readonly (string | DrawnTable)[]) =>
  readTestsOfControls(reportOf(...parts), { kind: 'SOC 2', type: 2 }).controls.map(
    ({ id, text, criteria }) => [id, text, criteria],
  );
const CONTROLS = [
  'Guests are met at the gate by a member of staff.',
  'Spare keys lie in a sealed box.',
  'The gate is shut at dusk by the porter.',
];
const TEST = 'Inspected the gate book.';
const CLEAN = 'No exceptions noted.';

describe('ids of another framework beside the control', () => {
  it.each([
    ['ISO 27001', ['A.7.2', 'A.7.4', 'A.7.2']],
    ['ISO 27001 control', ['A.7.2', 'A.7.4', 'A.7.2']],
    ['NIST CSF', ['PR.AC-2', 'PR.AC-2', 'PR.AC-4']],
    ['BSI', ['PS-01', 'PS-02', 'PS-03']],
  ])('behind it are no part of its id: %s', (title, references) => {
    const rows = CONTROLS.map((text, index) => [
      `GATE-${index + 1}`,
      text,
      TEST,
      CLEAN,
      'CC6.4',
      references[index] ?? '',
    ]);
    const titles = ['Control ID', 'Control description', 'Test', 'Result', 'TSC', title];
    expect(read({ titles, rows })).toEqual(
      CONTROLS.map((text, index) => [`GATE-${index + 1}`, text, ['CC6.4']]),
    );
  });

  it('in front of it are no part of its id', () => {
    const titles = ['NIST', 'Control ID', 'Control description', 'Test', 'Result'];
    const rows = CONTROLS.map((text, index) => ['PE-3', `GATE-${index + 1}`, text, TEST, CLEAN]);
    expect(read({ titles, rows }).map(([id]) => id)).toEqual(['GATE-1', 'GATE-2', 'GATE-3']);
  });

  it('leave the id of a table that prints it last', () => {
    const titles = ['Control description', 'Test', 'Result', 'Control ID'];
    const rows = CONTROLS.map((text, index) => [text, TEST, CLEAN, `GATE-${index + 1}`]);
    expect(read({ titles, rows }).map(([id]) => id)).toEqual(['GATE-1', 'GATE-2', 'GATE-3']);
  });
});

describe('an id that ends in a letter', () => {
  const ids = ['CC6.4-A', 'CC6.4-B', 'CC6.5-A'];

  it('is an id in a column, and is built on its criterion', () => {
    const titles = ['Control', 'Description', 'Test', 'Result'];
    const rows = CONTROLS.map((text, index) => [ids[index] ?? '', text, TEST, CLEAN]);
    expect(read({ titles, rows })).toEqual(
      CONTROLS.map((text, index) => [ids[index], text, [ids[index]?.slice(0, 5)]]),
    );
  });

  it('is an id on a card', () => {
    const cards = CONTROLS.map((text, index) => ({
      titles: [],
      rows: [
        ['Control', ids[index] ?? ''],
        ['Activity', text],
        ['Criteria', 'CC6.4'],
        ['Test steps', TEST],
        ['Conclusion', CLEAN],
      ],
    }));
    expect(read(...cards)).toEqual(CONTROLS.map((text, index) => [ids[index], text, ['CC6.4']]));
  });

  it.each([
    ['CC6.4-A', []],
    ['A1.2.B', []],
    ['CC6.4–CC6.6', ['CC6.4', 'CC6.6']],
    ['C1.1/A1.2', ['C1.1', 'A1.2']],
    ['CC6.4: A gate', ['CC6.4']],
  ])('is told from criteria: %s', (text, criteria) => {
    expect(criteriaIn(text)).toEqual(criteria);
  });
});
