import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { search } from '../../src/knowledge/search/search.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { knowledgeFor } from '../../src/usecases/knowledge-for.ts';
import { anEntry } from '../store/records.ts';

let store: Store;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'knowledge-'));
  store = await openStore({ dataDirectory: directory });
});
afterAll(async () => {
  await store.close();
  await rm(directory, { recursive: true });
});

const tenant = 'one';
const knowledge = () => knowledgeFor({ store }, { tenant, audience: 'nda' });
const found = async (query: string): Promise<string[]> =>
  search(await knowledge(), query, { limit: 3, audience: 'nda' }).map(({ entry }) => entry.text);
const put = (id: string, text: string, sharing: 'nda' | 'internal' = 'nda') =>
  store.entries.put({ tenant, entries: [anEntry({ id, title: id, text, sharing })], by: 'ann' });

test('what changes in the store changes in the index at hand', async () => {
  const ids = Array.from({ length: 9 }, (_, i) => `e${i}`);
  for (const id of ids) await put(id, `Control ${id} covers visitors.`);
  const first = await knowledge();
  await put('dogs', 'Dogs are welcome in the office.');
  expect(await found('dogs in the office')).toContain('Dogs are welcome in the office.');
  await put('dogs', 'Dogs stay at home on Fridays.');
  expect(await found('dogs in the office')).toContain('Dogs stay at home on Fridays.');
  await put('dogs', 'Dogs stay at home on Fridays.', 'internal');
  expect(await found('dogs at home')).not.toContain('Dogs stay at home on Fridays.');
  await store.entries.retire({ tenant, ids: ['e1'], by: 'ann' });
  expect(await found('control e1')).not.toContain('Control e1 covers visitors.');
  await store.entries.addVariant({ tenant, id: 'e2', question: 'Who waters the plants?', by: 'ann' });
  expect(await found('who waters the plants')).toContain('Control e2 covers visitors.');
  expect(await knowledge()).toBe(first);
});

test('askers at the same time get one index', async () => {
  await put('late', 'Late entries count.');
  const [one, other] = await Promise.all([knowledge(), knowledge()]);
  expect(one).toBe(other);
  expect(await found('late entries')).toContain('Late entries count.');
});
