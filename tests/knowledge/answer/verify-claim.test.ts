import { describe, expect, test } from 'vitest';
import { verifyClaim } from '../../../src/knowledge/answer/verify-claim.ts';

const statements = [
  'All customer data is encrypted at rest with AES-256.',
  'Critical patches are installed within 7 days, high ones within 30 days.',
  'Access rights are reviewed every quarter by the system owners.',
  'Backups run daily and are kept for 35 days in Frankfurt.',
  'Multi-factor authentication is required for every employee.',
  'We hold a SOC 2 Type II report issued on 2026-03-14.',
  'Shared accounts are not allowed on production systems.',
  'An outside firm tests the application annually; the last test left no critical finding open.',
  'Passwords are hashed with Argon2id and have at least 14 characters.',
  'Logs are retained for 12 months and never contain passwords.',
];

/** Corruptions of one kind: what a careless or hostile drafter changes. */
const corruptions: readonly (readonly [string, (text: string, seed: number) => string])[] = [
  [
    'number',
    (text, seed) => text.replace(/\b(\d{1,3})\b(?!\d*-)/, (n) => String(Number(n) + 1 + (seed % 9))),
  ],
  ['date', (text, seed) => text.replace(/2026-\d\d-\d\d/, `2025-0${1 + (seed % 9)}-11`)],
  ['period', (text) => text.replace('days', 'weeks').replace('months', 'years')],
  [
    'algorithm',
    (text, seed) => text.replace('AES-256', seed % 2 ? 'AES-128' : '3DES').replace('Argon2id', 'bcrypt'),
  ],
  [
    'frequency',
    (text) =>
      text.replace('every quarter', 'every year').replace('daily', 'weekly').replace('annually', 'quarterly'),
  ],
  ['type', (text) => text.replace('Type II', 'Type I').replace('SOC 2', 'SOC 1')],
  ['name', (text, seed) => text.replace('Frankfurt', seed % 2 ? 'Dublin' : 'Ohio')],
  [
    'negation',
    (text) =>
      text
        .replace('are not allowed', 'are allowed')
        .replace('never contain', 'contain')
        .replace('left no critical finding', 'left a critical finding')
        .replace(/\bis (required|encrypted)/, 'is not $1'),
  ],
  [
    'scope',
    (text) => text.replace('All customer', 'Some customer').replace('every employee', 'most employees'),
  ],
];

test('every statement supports itself and its clauses', () => {
  for (const statement of statements) expect(verifyClaim(statement, statements)).toEqual([]);
});

describe('1,000 seeded corruptions', () => {
  const cases = Array.from({ length: 1000 }, (_, seed) => {
    const usable = corruptions.flatMap(([kind, corrupt]) =>
      statements.map((statement) => ({ kind, statement, claim: corrupt(statement, seed) })),
    );
    const changed = usable.filter(({ statement, claim }) => claim !== statement);
    return changed[(seed * 7919) % changed.length];
  });

  test('at least 990 are caught', () => {
    const missed = cases.filter((one) => one && verifyClaim(one.claim, statements).length === 0);
    expect(missed.map((one) => one?.claim)).toEqual([]);
    expect(cases.length).toBe(1000);
  });
});

test('a claim put together from two quotations is not supported', () => {
  const quotations = ['Backups are encrypted with AES-256.', 'Logs are kept for 12 months.'];
  expect(verifyClaim('Backups are kept for 12 months.', quotations)).not.toEqual([]);
});

test('a piece torn out of a clause is not supported by it', () => {
  expect(verifyClaim('Accounts are shared.', ['It is not true that accounts are shared.'])).not.toEqual([]);
});
