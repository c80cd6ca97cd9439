import { expect, test } from 'vitest';
import { findRates, meetsLimit } from '../../src/knowledge/compare-durations.ts';

const HOURS_OF_A_YEAR = 8760;

test.each([
  ['annually', 1],
  ['semi-annually', 2],
  ['twice a year', 2],
  ['every six months', 2],
  ['every quarter', 4],
  ['3 times per year', 3],
  ['every other week', 26],
  ['every two years', 0.5],
])('%s is %d times a year', (text, times) => {
  expect(findRates(text).map((hours) => Math.round((HOURS_OF_A_YEAR / hours) * 10) / 10)).toEqual([
    expect.closeTo(times, 0),
  ]);
});

test.each([
  ['fixed within 30 days?', 'fixed within 14 days', true],
  ['fixed within 14 days?', 'fixed within 30 days', false],
  ['critical flaws fixed within 5 days?', 'Critical 72 hours, high 14 days, medium 60 days', true],
  ['kept for at least 12 months?', 'kept for 12 months', true],
  ['kept for more than 12 months?', 'kept for 12 months', false],
  ['reviewed annually?', 'reviewed quarterly', true],
  ['reviewed at least every six months?', 'reviewed once a year', false],
  ['reviewed every month?', 'staff monthly, contractors yearly', null],
  ['reviewed annually?', 'reviewed', null],
])('%s / %s → %s', (question, statement, met) => {
  expect(meetsLimit(question, statement)).toBe(met);
});
