import { describe, expect, it } from 'vitest';
import { readTestsOfControls } from '../../../../src/parsers/soc/controls/read-tests-of-controls.ts';
import { type DrawnTable, reportOf } from './report-of.ts';

const IDS = ['AC-01', 'AC-02', '3.10', 'IT 7'];
const tests: DrawnTable = {
  titles: ['#', 'Control', 'Test', 'Result'],
  rows: IDS.map((id) => [
    id,
    `Duty ${id} is done by its owner.`,
    'Inspected the record.',
    'No exceptions noted.',
  ]),
};
const mapped = (...parts: readonly (string | DrawnTable)[]) =>
  readTestsOfControls(reportOf(...parts), { kind: 'SOC 2', type: 2 }).controls.map(
    ({ criteria }) => criteria,
  );
const MAP = [['CC6.1'], ['CC6.1', 'CC6.2'], ['CC8.1'], ['CC8.1']];

const forms: Record<string, readonly (string | DrawnTable)[]> = {
  'ids beside criteria': [
    {
      titles: ['Criteria', 'Controls'],
      rows: [
        ['CC6.1', 'AC-01, AC-02'],
        ['CC6.2', 'AC-02'],
        ['CC8.1', '3.10; IT 7'],
      ],
    },
  ],
  'one criterion beside many rows': [
    {
      titles: ['Criteria', 'Title', 'Control'],
      rows: [
        ['CC6.1', 'Access is restricted.', 'AC-01'],
        ['', '', 'AC-02'],
        ['CC6.2', 'Users are registered.', 'AC-02'],
        ['CC8.1', 'Changes are managed.', '3.10'],
        ['', '', 'IT 7'],
      ],
    },
  ],
  'criteria beside ids': [
    {
      titles: ['Control', 'Trust services criteria'],
      rows: [
        ['AC-01', 'CC6.1'],
        ['AC-02', 'CC6.1, CC6.2'],
        ['3.10', 'CC8.1'],
        ['IT 7', 'CC8.1'],
      ],
    },
  ],
  'a matrix with controls down': [
    {
      titles: ['Control', 'CC6.1', 'CC6.2', 'CC8.1'],
      rows: [
        ['AC-01', 'X', '', ''],
        ['AC-02', 'X', 'X', '–'],
        ['3.10', '', '', 'X'],
        ['IT 7', '', 'no', 'X'],
      ],
    },
  ],
  'a matrix with criteria down': [
    {
      titles: ['TSC', ...IDS],
      rows: [
        ['CC6.1', '✓', '✓', '', ''],
        ['CC6.2', '', '✓', '', ''],
        ['CC8.1', '', '', '✓', '✓'],
      ],
    },
  ],
  'lines of text': ['CC6.1: AC-01 and AC-02', 'CC6.2 – AC-02', 'CC8.1: 3.10, IT 7'],
};

describe('criteria mapped apart from the tests', () => {
  it.each(Object.entries(forms))('are read from %s, before or after', (_, parts) => {
    expect(mapped(...parts, tests)).toEqual(MAP);
    expect(mapped(tests, 'Appendix: controls and criteria', ...parts)).toEqual(MAP);
  });

  it.each<readonly [string, string | DrawnTable]>([
    ['text that speaks of both', 'CC6.1 is also served by AC-01, as management explains in Section III.'],
    [
      'a table that tells of both',
      { titles: ['Criterion', 'Note'], rows: [['CC6.1', 'AC-01 was redesigned in the spring.']] },
    ],
    [
      'a matrix whose columns ran together',
      {
        titles: ['Control', 'CC6.1 CC6.2 CC8.1'],
        rows: [
          ['AC-01', 'X'],
          ['AC-02', 'X X'],
        ],
      },
    ],
    ['ids that no test names', { titles: ['Criteria', 'Controls'], rows: [['CC6.1', 'U-1, U-2']] }],
  ])('are not made of %s', (_, part) => {
    expect(mapped(tests, part)).toEqual(IDS.map(() => []));
  });
});
