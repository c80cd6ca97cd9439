import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { engines, type TestEngine } from './engines.ts';
import { anEntry } from './records.ts';

describe.each(engines)('entries on $name', ({ start }) => {
  let engine: TestEngine;
  let store: Store;
  beforeAll(async () => {
    engine = await start();
    store = await openStore(await engine.newPlace());
  });
  afterAll(async () => {
    await store.close();
    await engine.stop();
  });

  const ids = async (tenant: string, audience: 'public' | 'nda' | 'internal', retired = false) =>
    (await store.entries.list({ tenant, audience, retired })).map(({ id }) => id);

  test('what is put comes back whole, with its version', async () => {
    const entry = anEntry({
      question: 'MFA?',
      product: 'Cloud',
      expires: '2027-01-01',
      text: 'Ünïcödé "q" \\ 中',
    });
    await store.entries.put({ tenant: 'whole', entries: [entry], by: 'ann' });
    expect(await store.entries.get({ tenant: 'whole', id: entry.id, audience: 'internal' })).toEqual({
      ...entry,
      version: 1,
      retired: false,
      variants: [],
    });
  });

  test('importing again changes only what changed, and the old version stays with who replaced it', async () => {
    const tenant = 'again';
    const [a, b, c] = ['a', 'b', 'c'].map((id) => anEntry({ id })) as [
      ReturnType<typeof anEntry>,
      ReturnType<typeof anEntry>,
      ReturnType<typeof anEntry>,
    ];
    expect(await store.entries.put({ tenant, entries: [a, b], by: 'ann' })).toEqual({
      added: 2,
      changed: 0,
      unchanged: 0,
    });
    const { id, ...rest } = a;
    const reordered = { ...rest, id };
    expect(
      await store.entries.put({ tenant, entries: [reordered, { ...b, text: 'New.' }, c], by: 'bob' }),
    ).toEqual({ added: 1, changed: 1, unchanged: 1 });
    expect(await ids(tenant, 'internal')).toEqual(['a', 'b', 'c']);
    expect(await store.entries.history({ tenant, id: 'a' })).toEqual([]);
    const history = await store.entries.history({ tenant, id: 'b' });
    expect(history).toMatchObject([{ version: 1, text: b.text, changedBy: 'bob' }]);
    expect(Date.parse(history[0]?.changedAt ?? '')).toBeGreaterThan(0);
    expect(await store.entries.get({ tenant, id: 'b', audience: 'internal' })).toMatchObject({ version: 2 });
  });

  test('an audience sees its sharing classes and nothing of the others', async () => {
    const tenant = 'sharing';
    const entries = (['public', 'nda', 'internal'] as const).map((sharing) =>
      anEntry({ id: sharing, sharing }),
    );
    await store.entries.put({ tenant, entries, by: 'ann' });
    expect(await ids(tenant, 'public')).toEqual(['public']);
    expect(await ids(tenant, 'nda')).toEqual(['nda', 'public']);
    expect(await ids(tenant, 'internal')).toEqual(['internal', 'nda', 'public']);
    expect(await store.entries.get({ tenant, id: 'internal', audience: 'nda' })).toBeNull();
  });

  test('tenants do not see each other', async () => {
    await store.entries.put({ tenant: 'one', entries: [anEntry()], by: 'ann' });
    expect(await ids('two', 'internal')).toEqual([]);
    expect(await store.entries.get({ tenant: 'two', id: anEntry().id, audience: 'internal' })).toBeNull();
    expect(await store.entries.history({ tenant: 'two', id: anEntry().id })).toEqual([]);
    expect(await store.entries.retire({ tenant: 'two', ids: [anEntry().id], by: 'eve' })).toBe(0);
    expect(await ids('one', 'internal')).toHaveLength(1);
  });

  test("a person's retirement outlasts an import of the same words, an absent source's does not", async () => {
    const tenant = 'retire';
    const entries = [anEntry({ id: 'decided' }), anEntry({ id: 'gone' })];
    await store.entries.put({ tenant, entries, by: 'ann' });
    expect(await store.entries.retire({ tenant, ids: ['decided', 'none'], by: 'ann' })).toBe(1);
    expect(await store.entries.retire({ tenant, ids: ['decided'], by: 'ann' })).toBe(0);
    expect(await store.entries.retire({ tenant, ids: ['gone'], by: 'ann', absent: true })).toBe(1);
    expect(await ids(tenant, 'internal')).toEqual([]);
    expect(await ids(tenant, 'internal', true)).toEqual(['decided', 'gone']);
    expect(await store.entries.put({ tenant, entries, by: 'ann' })).toMatchObject({
      changed: 1,
      unchanged: 1,
    });
    expect(await ids(tenant, 'internal')).toEqual(['gone']);
  });

  test('variants are added once and survive a change of the text', async () => {
    const tenant = 'variants';
    await store.entries.put({ tenant, entries: [anEntry()], by: 'ann' });
    for (const question of ['Is MFA on?', 'Is MFA on?', '2FA?']) {
      await store.entries.addVariant({ tenant, id: anEntry().id, question, by: 'ann' });
    }
    await store.entries.put({ tenant, entries: [anEntry({ text: 'Other.' })], by: 'ann' });
    expect(await store.entries.get({ tenant, id: anEntry().id, audience: 'internal' })).toMatchObject({
      variants: ['Is MFA on?', '2FA?'],
      text: 'Other.',
      version: 4,
    });
  });

  test('every change of a tenant, and only its own, changes its revision', async () => {
    const tenant = 'revision';
    const seen = [await store.entries.revision(tenant)];
    const changes = [
      () => store.entries.put({ tenant, entries: [anEntry()], by: 'ann' }),
      () => store.entries.addVariant({ tenant, id: anEntry().id, question: 'q', by: 'ann' }),
      () => store.entries.retire({ tenant, ids: [anEntry().id], by: 'ann' }),
    ];
    for (const change of changes) {
      await change();
      seen.push(await store.entries.revision(tenant));
    }
    expect(new Set(seen).size).toBe(4);
    await store.entries.put({ tenant: 'another', entries: [anEntry()], by: 'ann' });
    expect(await store.entries.revision(tenant)).toBe(seen.at(-1));
  });

  test('many entries come back in order, over several pages', async () => {
    const tenant = 'many';
    const entries = Array.from({ length: 11_000 }, (_, index) => anEntry({ id: `Z${index}` }));
    await store.entries.put({ tenant, entries, by: 'ann' });
    const expected = entries.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1));
    expect(await ids(tenant, 'internal')).toEqual(expected);
  });

  test('of two entries with one id the last counts, and text PostgreSQL refuses is mended', async () => {
    const tenant = 'odd';
    await store.entries.put({
      tenant,
      entries: [
        anEntry({ text: 'first' }),
        anEntry({ id: 'access\0/mfa', text: 'nul \0 and half \ud800 a pair' }),
      ],
      by: 'ann',
    });
    expect((await store.entries.list({ tenant, audience: 'internal' })).map(({ text }) => text)).toEqual([
      'nul  and half \ufffd a pair',
    ]);
  });

  test('writers at the same time do not lose each other', async () => {
    const tenant = 'race';
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.entries.put({ tenant, entries: [anEntry({ text: `Text ${index}` })], by: `p${index}` }),
      ),
    );
    const history = await store.entries.history({ tenant, id: anEntry().id });
    const now = await store.entries.get({ tenant, id: anEntry().id, audience: 'internal' });
    expect(now?.version).toBe(20);
    expect(new Set([...history, now].map((entry) => entry?.text)).size).toBe(20);
  });

  test('a failing import leaves nothing behind', async () => {
    const tenant = 'broken';
    const before = await store.entries.revision(tenant);
    const entries = Array.from({ length: 1500 }, (_, index) => anEntry({ id: `e${index}` }));
    const broken = anEntry({ id: 'broken', sharing: null as unknown as 'public' });
    await expect(store.entries.put({ tenant, entries: [...entries, broken], by: 'ann' })).rejects.toThrow();
    expect(await ids(tenant, 'internal')).toEqual([]);
    expect(await store.entries.revision(tenant)).toBe(before);
  });
});
