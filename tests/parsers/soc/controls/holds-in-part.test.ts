import { describe, expect, it } from 'vitest';
import { classifyResult } from '../../../../src/parsers/soc/controls/classify-result.ts';

describe('good words that hold for a part only', () => {
  it.each([
    'No exceptions noted for 23 of the 25 users sampled.',
    'No exceptions noted in the remaining samples.',
    'No deviations after the control was redesigned in August.',
    'No exceptions noted as of 30 September.',
    'Partially tested; no exceptions noted for the first two quarters.',
    'Retested with a second sample of 25: no exceptions noted.',
    'No exceptions noted in Q1 and Q2.',
    'No issues identified provided that the unapproved changes are disregarded.',
    'It cannot be said that no exceptions were noted.',
    'The test was not passed without exceptions.',
    'Operated effectively from 1 June.',
    'Operating effectively since the correction.',
    'Satisfactory with comment.',
    'Pass with minor remarks',
    'No exceptions noted.*',
    'No exceptions noted.²',
    'No deviations noted. (a)',
  ])('are doubted: %s', (result) => expect(classifyResult(result)).not.toBe('no-exception'));

  it.each([
    'No exceptions noted as a result of testing.',
    'No exceptions noted for the period from January 1, 2026 to June 30, 2026.',
    'No exceptions were noted after performing the procedures above.',
    'Inspected the removals made after 30 June for a sample of 25 of 300 leavers. No exceptions noted.',
    'Inspected whether access was removed before the last day, if required; no exceptions noted.',
    'For a sample of 25 users selected from a population of 300, no exceptions were noted.',
    'No exceptions noted for the 25 of 25 users sampled.',
    'The control operated effectively throughout the period.',
    'No relevant exceptions noted by us (sample of twenty-five).',
    'Control operated as designed from January 1, 2026 through June 30, 2026.',
  ])('are not: %s', (result) => expect(classifyResult(result)).toBe('no-exception'));
});
