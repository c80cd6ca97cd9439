import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { keepPictures, keptPictures } from '../../../src/usecases/report-files/kept-pictures.ts';
import { madeReview } from './made-review.ts';

let store: Store;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pictures-'));
  store = await openStore({ dataDirectory: directory });
});
afterAll(async () => {
  await store.close();
  await rm(directory, { recursive: true });
});

test('pictures are kept with their review, and go with it', async () => {
  const tenant = 'one';
  const pictures = new Map([['9 words', { width: 10, height: 5, address: 'data:image/webp;base64,AAAA' }]]);
  const id = await store.reports.save({ tenant, review: madeReview(), uploadedBy: 'ann' });
  expect(await keptPictures({ store }, { tenant, id })).toEqual(new Map());
  await keepPictures({ store }, { tenant, id, pictures });
  expect(await keptPictures({ store }, { tenant, id })).toEqual(pictures);
  expect(await keptPictures({ store }, { tenant: 'two', id })).toEqual(new Map());
  await store.reports.remove({ tenant, id, by: 'ann' });
  expect(await keptPictures({ store }, { tenant, id })).toEqual(new Map());
});
