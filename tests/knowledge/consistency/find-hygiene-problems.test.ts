import { expect, test } from 'vitest';
import { findHygieneProblems } from '../../../src/knowledge/consistency/find-hygiene-problems.ts';
import { entry } from '../entry-fixture.ts';

test('duplicates, contradictions, expiry and missing owners are found, and nothing else', () => {
  const report = findHygieneProblems(
    [
      entry({ id: 'a', title: 'Log retention', text: 'Audit logs are retained for 90 days.', owner: 'sam' }),
      entry({
        id: 'b',
        title: 'Audit log retention',
        text: 'Audit logs are retained for 180 days.',
        owner: 'sam',
      }),
      entry({
        id: 'c',
        title: 'Disk encryption',
        text: 'All laptops have full disk encryption.',
        owner: 'kim',
        expires: '2026-01-01',
      }),
      entry({
        id: 'd',
        title: 'Disk encryption',
        text: 'All laptops have full disk encryption.',
        owner: 'kim',
        expires: '2026-02-20',
      }),
      entry({ id: 'e', title: 'Visitors', text: 'Visitors are escorted at all times.' }),
      entry({
        id: 'f',
        title: 'Accounts',
        text: 'Shared accounts are allowed on production systems.',
        owner: 'kim',
      }),
      entry({
        id: 'g',
        title: 'Accounts in production',
        text: 'Shared accounts are not allowed on production systems.',
        owner: 'kim',
      }),
    ],
    '2026-02-01',
  );
  expect(report.duplicates.map(({ entries }) => entries)).toEqual([['c', 'd']]);
  expect(report.contradictions.map(({ kind, entries }) => [kind, ...entries])).toEqual([
    ['period', 'a', 'b'],
    ['yes-no', 'f', 'g'],
  ]);
  expect(report.expired).toEqual(['c']);
  expect(report.expiringSoon).toEqual([{ entry: 'd', expires: '2026-02-20' }]);
  expect(report.ownerless).toEqual(['e']);
});

test.each([
  ['Passwords have at least 12 characters.', 'Passwords have at least 14 characters.', ['number']],
  [
    'Passwords of staff have at least 12 characters.',
    'Passwords of staff have no fewer than 14 characters.',
    ['number'],
  ],
  [
    'The recovery time objective is 4 hours and the recovery point objective is 15 minutes.',
    'The recovery point objective is 15 minutes.',
    [],
  ],
])('numbers contradict each other only where each side has its own: %s / %s', (one, other, kinds) => {
  const title = 'The same subject';
  const entries = [entry({ id: 'a', title, text: one }), entry({ id: 'b', title, text: other })];
  const { contradictions } = findHygieneProblems(entries, '2026-02-01');
  expect(contradictions.map(({ kind }) => kind)).toEqual(kinds);
});

test('the same statement under another question is a duplicate, a short reference is none', () => {
  const told = 'Identity, education and the last two employers are checked before the first day.';
  const { duplicates } = findHygieneProblems(
    [
      entry({ id: 'a', title: 'Hiring', text: told }),
      entry({ id: 'b', title: 'Screening', question: 'Do you screen your personnel?', text: `Yes. ${told}` }),
      entry({ id: 'c', title: 'Backups', question: 'Are backups kept?', text: 'Yes. See the policy.' }),
      entry({ id: 'd', title: 'Logs', question: 'Are logs kept?', text: 'Yes. See the policy.' }),
    ],
    '2026-02-01',
  );
  expect(duplicates.map(({ entries }) => entries)).toEqual([['a', 'b']]);
});
