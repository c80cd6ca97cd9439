import { expect, test } from 'vitest';
import { readDay } from '../../../src/parsers/policies/read-day.ts';

test.each([
  ['2026-01-31', '2026-01-31'],
  ['2026-01-31T10:00:00Z', '2026-01-31'],
  ['2026/1/5', '2026-01-05'],
  ['31 Jan 2026', '2026-01-31'],
  ['31-Jan-2026', '2026-01-31'],
  ['January 31st, 2026', '2026-01-31'],
  ['Jun 1 2018', '2018-06-01'],
  ['March 2026', '2026-03-01'],
  ['31.01.2026', '2026-01-31'],
  ['05.01.2026', '2026-01-05'],
  ['31/01/2026', '2026-01-31'],
  ['01/31/2026', '2026-01-31'],
  // Either day and month: the earlier of the two, so that nothing looks fresher than it is.
  ['03/02/2026', '2026-02-03'],
  ['02/03/2026', '2026-02-03'],
  ['46053', '2026-01-31'],
  ['31/02/2026', null],
  ['2026-13-01', null],
  ['31.13.2026', null],
  ['quarterly', null],
  ['12', null],
  ['', null],
])('%s is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});
