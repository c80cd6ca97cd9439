import { expect, test } from 'vitest';
import { answer } from '../../src/knowledge/answer-question.ts';
import { buildIndex, updateIndex } from '../../src/knowledge/build-index.ts';
import { search } from '../../src/knowledge/search.ts';
import { entry } from './entry-fixture.ts';

const entries = [
  entry({ id: 'mfa', text: 'Multi-factor authentication is enforced for all staff.' }),
  entry({ id: 'backup', text: 'Backups run every night and are kept for 35 days.' }),
];

test('an entry is found, and found at once after an update', () => {
  const index = buildIndex(entries);
  expect(search(index, 'how long are backups kept', { limit: 3, audience: 'internal' })[0]?.entry.id).toBe(
    'backup',
  );
  updateIndex(index, {
    put: [entry({ id: 'dogs', text: 'Dogs are welcome in the Berlin office.' })],
    removed: ['backup'],
  });
  expect(search(index, 'dogs in the office', { limit: 3, audience: 'internal' })[0]?.entry.id).toBe('dogs');
  expect(search(index, 'backups kept', { limit: 3, audience: 'internal' })).toEqual([]);
});

test('an index with a more confidential entry refuses the audience', async () => {
  const index = buildIndex([entry({ id: 'secret', text: 'Internal only.', sharing: 'internal' })]);
  const asked = {
    index,
    question: 'internal?',
    audience: 'public',
    today: '2026-01-01',
    model: null,
  } as const;
  await expect(answer(asked)).rejects.toMatchObject({ code: 'not-allowed' });
});
