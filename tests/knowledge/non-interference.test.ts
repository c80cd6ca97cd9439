import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { seededRandom } from '../report-factory/random.ts';
import { newDataDirectory } from '../store/data-directory.ts';
import { exampleEntries } from './example-entries.ts';
import { isUntouched, makePair } from './non-interference.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore({ dataDirectory: await newDataDirectory() });
});
afterAll(() => store.close());

test('what an audience may not see changes nothing that it gets', async () => {
  const random = seededRandom(3);
  const entries = await exampleEntries();
  for (let i = 0; i < 12; i += 1) {
    const pair = makePair(entries, random);
    expect(pair.secret.length).toBeGreaterThan(0);
    expect(await isUntouched(store, { name: `pair-${i}`, pair })).toBe(true);
  }
});

test('a difference that the audience may see is noticed', async () => {
  const pair = makePair(await exampleEntries(), seededRandom(4));
  const { audience, secret } = pair;
  const open = secret.map((entry) => ({ ...entry, sharing: audience }));
  expect(await isUntouched(store, { name: 'open', pair: { ...pair, secret: open } })).toBe(false);
});
