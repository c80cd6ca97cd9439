import { expect, test } from 'vitest';
import { homeCard } from '../../../src/bot/views/home.ts';

const empty = { requests: [], gaps: [], expiring: [], outdated: [], reports: [], today: '2026-11-23' };

test('customers who hold an old statement are shown when there are any', () => {
  expect(JSON.stringify(homeCard(empty))).not.toContain('Customers who hold');
  const told = '2026-10-03T08:00:00.000Z';
  const outdated = [
    { customer: 'Acme', told, quote: 'Tested every quarter.', now: 'Tested every year.' },
    { customer: 'Globex', told, quote: 'Tested every quarter.', now: null },
  ];
  const text = JSON.stringify(homeCard({ ...empty, outdated }));
  for (const words of ['Customers who hold', 'Acme', '3 Oct', 'Tested every year.', 'no longer said'])
    expect(text).toContain(words);
});
