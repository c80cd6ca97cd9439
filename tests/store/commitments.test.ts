import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NewCommitment } from '../../src/model/commitment.ts';
import { openStore, type StoreLocation } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { engines, type TestEngine } from './engines.ts';

const said = (id: string, change: Partial<NewCommitment> = {}): NewCommitment => ({
  id,
  question: 'Do you use MFA?',
  statement: 'Yes. Ünïcödé 中.',
  verdict: 'yes',
  audience: 'nda',
  quotes: [{ entry: 'access/mfa', version: 3, quote: 'Ünïcödé 中.' }],
  by: 'ann',
  where: 'caiq.xlsx',
  ...change,
});

describe.each(engines)('the commitment register on $name', ({ start }) => {
  let engine: TestEngine;
  let place: StoreLocation;
  let store: Store;
  beforeAll(async () => {
    engine = await start();
    place = await engine.newPlace();
    store = await openStore(place);
  });
  afterAll(() => engine.stop());

  const ids = async (query: Parameters<Store['commitments']['list']>[0]) =>
    (await store.commitments.list(query)).map(({ id }) => id);

  test('what is kept comes back whole, with when it was told', async () => {
    const before = Date.now() - 60_000;
    await store.commitments.keep({ tenant: 'whole', customer: 'Big Bank', told: [said('one')] });
    const [kept] = await store.commitments.list({ tenant: 'whole', customer: 'Big Bank' });
    expect(kept).toEqual({ ...said('one'), customer: 'Big Bank', told: kept?.told });
    expect(Date.parse(kept?.told ?? '')).toBeGreaterThan(before);
  });

  test('newest first, by customer and tenant; a name counts without case and white space', async () => {
    const keep = (tenant: string, customer: string, id: string) =>
      store.commitments.keep({ tenant, customer, told: [said(id)] });
    await keep('order', 'Acme', 'a1');
    await keep('order', ' ACME ', 'a2');
    await keep('order', 'Globex', 'g1');
    await keep('other', 'Acme', 'o1');
    expect(await ids({ tenant: 'order', customer: 'acme' })).toEqual(['a2', 'a1']);
    expect(await ids({ tenant: 'order' })).toEqual(['g1', 'a2', 'a1']);
    expect(await ids({ tenant: 'nobody' })).toEqual([]);
  });

  test('a questionnaire goes in whole; the same line again changes nothing', async () => {
    const told = Array.from({ length: 1100 }, (_, i) => said(`q${i}`));
    await store.commitments.keep({ tenant: 'many', customer: 'Acme', told });
    await store.commitments.keep({ tenant: 'many', customer: 'Acme', told: [said('q7', { by: 'eve' })] });
    const kept = await store.commitments.list({ tenant: 'many' });
    expect(kept).toHaveLength(1100);
    expect(kept.every(({ by }) => by === 'ann')).toBe(true);
    await store.commitments.keep({ tenant: 'many', customer: 'Acme', told: [] });
  });

  test('names and words lie encrypted', async () => {
    const canary = 'Zanzibar-Kestrel-8815';
    const told = [said('secret', { statement: canary, question: canary, where: canary })];
    await store.commitments.keep({ tenant: 'sealed', customer: canary, told });
    await store.close();
    const stored = engine.storedIn(place);
    const holding = readdirSync(stored, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .filter((file) => readFileSync(join(file.parentPath, file.name)).includes(canary));
    expect(holding.map(({ name }) => name)).toEqual([]);
  });
});
