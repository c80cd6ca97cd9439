import { describe, expect, it } from 'vitest';
import { readTestsOfControls } from '../../../../src/parsers/soc/controls/read-tests-of-controls.ts';
import { reportOf } from './report-of.ts';

const read = (test: string, result: string) =>
  readTestsOfControls(
    reportOf({
      titles: ['#', 'Control', 'Test', 'Result'],
      rows: [
        ['L-1', 'Keys of leavers are collected.', test, result],
        ['L-2', 'Gates are locked.', 'Observed the gates.', 'No exceptions noted.'],
      ],
    }),
    { kind: 'SOC 2', type: 2 },
  ).controls[0]?.tests.map(({ procedure, result: told, resultClass }) => [procedure, told, resultClass]);

const ASKED = 'Inquired of the porter about leavers.';
const LOOKED = 'Inspected the key book for 25 leavers.';
const NONE = 'No exceptions noted.';
const LATE = 'For 2 of 25 leavers, the key was not collected on the last day.';
const apart = [
  [ASKED, NONE, 'no-exception'],
  [LOOKED, LATE, 'exception'],
];

describe('several tests in one cell', () => {
  it.each([
    ['numbers', `1. ${ASKED} 2. ${LOOKED}`, `1. ${NONE} 2. ${LATE}`],
    ['letters', `a) ${ASKED} b) ${LOOKED}`, `a) ${NONE} b) ${LATE}`],
    ['bullets', `• ${ASKED} • ${LOOKED}`, `• ${NONE} • ${LATE}`],
    ['sentences', `${ASKED} ${LOOKED}`, `${NONE} ${LATE}`],
    ['numbers beside sentences', `(1) ${ASKED} (2) ${LOOKED}`, `${NONE} ${LATE}`],
  ])('pair with as many results, parted by %s', (_, test, result) => {
    expect(read(test, result)).toEqual(apart);
  });

  it('are parted where lines end without a full stop', () => {
    expect(
      read(
        'Asked the porter about leavers – they hand in keys Checked the key book (25 leavers) – keys came in',
        'Pass – no exceptions Exception – 2 of 25 keys came in late',
      ),
    ).toEqual([
      ['Asked the porter about leavers – they hand in keys', 'Pass – no exceptions', 'no-exception'],
      [
        'Checked the key book (25 leavers) – keys came in',
        'Exception – 2 of 25 keys came in late',
        'exception',
      ],
    ]);
  });

  it('share one clean result', () => {
    expect(read(`• ${ASKED} • ${LOOKED}`, NONE)).toEqual([
      [ASKED, NONE, 'no-exception'],
      [LOOKED, NONE, 'no-exception'],
    ]);
  });

  it('are not parted to share one fault, which does not say whose it is', () => {
    expect(read(`${ASKED} ${LOOKED}`, LATE)).toEqual([[`${ASKED} ${LOOKED}`, LATE, 'exception']]);
  });

  it('keep each of two results where there are three procedures', () => {
    const whole = `${ASKED} ${LOOKED} Observed the key board.`;
    expect(read(whole, `${NONE} ${LATE}`)).toEqual([
      [whole, NONE, 'no-exception'],
      [whole, LATE, 'exception'],
    ]);
  });

  it('are one where the first sentence only draws the sample', () => {
    const test = 'Selected a sample of 25 leavers. Inspected the key book for each.';
    expect(read(test, NONE)).toEqual([[test, NONE, 'no-exception']]);
  });

  it('keep a fault and its explanation together', () => {
    const told = `Exception noted. ${LATE} No other exceptions noted.`;
    expect(read(LOOKED, told)).toEqual([[LOOKED, told, 'exception']]);
  });
});
