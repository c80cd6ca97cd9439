import { expect, test } from 'vitest';
import type { SocReport } from '../../src/model/soc-report.ts';
import { identityLine } from '../../src/usecases/identity-line.ts';
import { day, plural } from '../../src/usecases/in-words.ts';
import { cleanReport } from '../checks/clean-report.ts';

test('days and counts as people write them', () => {
  expect(day('2026-03-04')).toBe('4 Mar 2026');
  expect([plural(1, 'check'), plural(2, 'check'), plural(1200, 'reply', 'replies')]).toEqual([
    '1 check',
    '2 checks',
    '1,200 replies',
  ]);
});

const of = <Value>(value: Value) => ({ value, evidence: [] });
const paper: SocReport = {
  ...cleanReport,
  kind: of('SOC 2'),
  type: of(2),
  system: of('Hosting'),
  asOf: null,
};

test.each<[Partial<SocReport>, string]>([
  [
    { periodStart: of('2025-01-01'), periodEnd: of('2025-12-31') },
    'SOC 2 Type 2 · Hosting · 1 Jan 2025 to 31 Dec 2025',
  ],
  [{ periodStart: null, periodEnd: of('2025-12-31') }, 'SOC 2 Type 2 · Hosting · period ends 31 Dec 2025'],
  [
    { type: of(1), periodStart: null, periodEnd: null, asOf: of('2025-06-30') },
    'SOC 2 Type 1 · Hosting · as of 30 Jun 2025',
  ],
  [{ kind: of('other'), type: null, system: null, periodStart: null, periodEnd: null }, 'Not a SOC report'],
])('a paper is told by what was found of it: %#', (found, line) => {
  expect(identityLine({ ...paper, ...found })).toBe(line);
});
