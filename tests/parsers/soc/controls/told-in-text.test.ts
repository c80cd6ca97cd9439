import { describe, expect, it } from 'vitest';
import { readTestsOfControls } from '../../../../src/parsers/soc/controls/read-tests-of-controls.ts';
import { reportOf } from './report-of.ts';

const read = (...parts: readonly string[]) =>
  readTestsOfControls(reportOf(...parts), { kind: 'SOC 2', type: 2 });
const LATE = 'For 2 of 25 leavers, the key was not collected on the last day.';
const KEYS = 'Keys of leavers are collected on their last day.';
const GATES = 'Gates are locked by the porter each night.';
const told = (...parts: readonly string[]) =>
  read(...parts).controls.map(({ id, text, criteria, tests }) => [
    id,
    text,
    criteria,
    tests.map(({ resultClass }) => resultClass),
  ]);

describe('controls and tests told in text', () => {
  it.each<readonly [string, string | null, readonly string[]]>([
    [
      'label by label, the value under its label',
      'L-1',
      [
        'Control activity specified by the service organization:',
        `L-1 ${KEYS}`,
        'Tests performed by the service auditor:',
        'Inspected the key book for 25 leavers.',
        'Results of testing:',
        LATE,
      ],
    ],
    [
      'label by label on one line',
      null,
      [
        `Control activity specified by the organization: ${KEYS}`,
        'Tests performed by the service auditor: Inspected the key book for 25 leavers.',
        `Results of testing: ${LATE}`,
      ],
    ],
    [
      'an id on a line of its own above its text',
      'L-1',
      ['L-1', KEYS, 'Test of controls: Inspected the key book for 25 leavers.', `Test result: ${LATE}`],
    ],
    [
      'an id in front of a text without a label',
      'L-1',
      [`L-1: ${KEYS}`, 'Procedures performed: Inspected the key book for 25 leavers.', `Conclusion: ${LATE}`],
    ],
    [
      'a sentence above its test',
      null,
      [KEYS, 'Tests performed: Inspected the key book for 25 leavers.', `Results: ${LATE}`],
    ],
    [
      'sentences of test and result without labels',
      'L-1',
      [`L-1 ${KEYS}`, `We inspected the key book for a sample of 25 leavers. ${LATE}`],
    ],
  ])('are read from %s', (_, id, parts) => {
    const next = parts.map((part) =>
      part.replaceAll('L-1', 'G-2').replace(KEYS, GATES).replace(LATE, 'No exceptions noted.'),
    );
    expect(told('CC6.4 Physical access', ...parts, ...next)).toEqual([
      [id, KEYS, ['CC6.4'], ['exception']],
      [id === null ? null : 'G-2', GATES, ['CC6.4'], ['no-exception']],
    ]);
    expect(read(...parts).exceptions).toMatchObject([{ controlId: id, deviations: 2, sampleSize: 25 }]);
  });

  it('pair lists under their labels', () => {
    const [control] = read(
      'Control L-1',
      KEYS,
      'Service auditor’s tests',
      '• Inquired of the porter about leavers.',
      '• Inspected the key book for 25 leavers.',
      'Results',
      '• No exceptions noted.',
      `• Exception noted: ${LATE}`,
    ).controls;
    expect(control?.text).toBe(KEYS);
    expect(control?.tests.map(({ procedure, resultClass }) => [procedure, resultClass])).toEqual([
      ['Inquired of the porter about leavers.', 'no-exception'],
      ['Inspected the key book for 25 leavers.', 'exception'],
    ]);
  });

  it('keep further tests with the control above', () => {
    const parts = [
      `L-1: ${KEYS}`,
      'Test 1: Inquired of the porter.',
      'Result 1: No exceptions noted.',
      'Test 2: Inspected the key book for 25 leavers.',
      `Result 2: ${LATE}`,
    ];
    expect(told(...parts)).toEqual([['L-1', KEYS, [], ['no-exception', 'exception']]]);
  });

  it.each<readonly [string, readonly string[]]>([
    [
      'what the auditor did for the whole report',
      ['We inspected the description. No exceptions were noted.'],
    ],
    ['an explanation of tests', ['Inspection: Read documents of the control.', 'Inquiry: Asked the owner.']],
  ])('are not made of %s', (_, parts) => {
    expect(told(...parts)).toEqual([]);
  });
});
