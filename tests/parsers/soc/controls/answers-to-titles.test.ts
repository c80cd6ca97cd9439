import { describe, expect, it } from 'vitest';
import { readTestsOfControls } from '../../../../src/parsers/soc/controls/read-tests-of-controls.ts';
import { populationOf, sampleSizeOf } from '../../../../src/parsers/soc/controls/test-procedure.ts';
import { reportOf } from './report-of.ts';

const read = (titles: readonly string[], ...results: readonly (readonly string[])[]) =>
  readTestsOfControls(
    reportOf({
      titles: ['#', 'Control', 'Test', ...titles],
      rows: results.map((cells, index) => [
        `G-${index + 1}`,
        `Gate ${index + 1} is locked each night.`,
        'Inspected the night book.',
        ...cells,
      ]),
    }),
    { kind: 'SOC 2', type: 2 },
  );
const classes = (...given: Parameters<typeof read>) =>
  read(...given).controls.map(({ tests }) => tests[0]?.resultClass);

describe('a result that answers the title of its column', () => {
  it.each([
    ['Exceptions noted?', 'No', 'Yes'],
    ['Deviations', '0', '2'],
    ['Operating effectively', 'Yes', 'No'],
    ['Exceptions (Y/N)', 'N', 'Y'],
    ['Test passed?', '✓', '✗'],
    ['Without exception', 'Yes', 'No'],
  ])('%s %s / %s', (title, clean, fault) => {
    expect(classes([title], [clean], [fault])).toEqual(['no-exception', 'exception']);
  });

  it.each([
    ['Result', '✓'],
    ['Result', 'Yes'],
    ['Not effective', 'Yes'],
    ['Results of tests', '2'],
  ])('means nothing under a title that asks for neither fault nor success: %s %s', (title, answer) => {
    expect(classes([title], [answer])).toEqual(['unclear']);
  });
});

describe('columns beside the result', () => {
  it('tell sample, population and deviations', () => {
    const { controls, exceptions } = read(
      ['Population', 'Sample', 'Deviations', 'Result'],
      ['312', '25', '2', 'The gate stood open on two nights.'],
      ['12', '2', '0', 'No exceptions noted.'],
    );
    expect(controls.map(({ tests: [test] }) => [test?.population, test?.sampleSize])).toEqual([
      [312, 25],
      [12, 2],
    ]);
    expect(exceptions).toMatchObject([{ controlId: 'G-1', deviations: 2, sampleSize: 25 }]);
  });

  it('tell sample and population in one', () => {
    const [control] = read(['Sample size', 'Result'], ['25 of 312', 'No exceptions noted.']).controls;
    expect(control?.tests).toMatchObject([{ population: 312, sampleSize: 25 }]);
  });

  it('tell the fault beside the verdict', () => {
    const late = 'For 2 of 25 nights, the gate was locked late.';
    const { controls, exceptions } = read(
      ['Conclusion', 'Exceptions'],
      ['Not effective', late],
      ['Effective', 'None'],
    );
    expect(controls.map(({ tests }) => tests[0]?.resultClass)).toEqual(['exception', 'no-exception']);
    expect(exceptions).toMatchObject([{ deviations: 2, sampleSize: 25 }]);
  });
});

describe('sizes told in the procedure', () => {
  it.each<readonly [string, number | null, number | null]>([
    ['For a sample of twenty-five (25) of 312 leavers, inspected tickets.', 25, 312],
    ['Inspected a sample of twenty-five leavers.', 25, null],
    ['Inspected tickets for two of the four quarters.', 2, 4],
    ['Inspected documents of one of two semi-annual reviews.', 1, 2],
    ['Judgmentally selected three months and inspected the scans.', 3, null],
    ['Inspected change tickets (sample: 25; population: 312).', 25, 312],
    ['Inspected forty (40) changes sampled out of a population of one hundred (100).', 40, 100],
    ['Inspected all 12 monthly scans.', null, null],
    ['Inspected the policy to determine that access is removed within 1 day of 25 events.', null, null],
    ['Inspected the 2026 risk assessment.', null, null],
  ])('%s', (procedure, sample, population) => {
    expect([sampleSizeOf(procedure), populationOf(procedure)]).toEqual([sample, population]);
  });
});
