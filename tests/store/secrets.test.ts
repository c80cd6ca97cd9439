import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore, type StoreLocation } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { engines, openEngine, type TestEngine } from './engines.ts';

describe.each(engines)('secrets on $name', ({ start }) => {
  let engine: TestEngine;
  let place: StoreLocation;
  let store: Store;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.stop());
  beforeEach(async () => {
    place = await engine.newPlace();
    store = await openStore(place);
  });
  afterEach(() => store.close());

  test('a secret is given out once', async () => {
    const name = await store.secrets.keep('hunter2');
    expect(await store.secrets.take('another name')).toBeNull();
    expect(await store.secrets.take(name)).toBe('hunter2');
    expect(await store.secrets.take(name)).toBeNull();
  });

  test('signals reach every process that listens, the sender included', async () => {
    const heard: string[] = [];
    await store.signals.hear((words) => heard.push(words));
    await store.signals.send('stop {"a":1}');
    await expect.poll(() => heard).toEqual(['stop {"a":1}']);
  });
});

describe('several processes on one server', () => {
  const [, { start }] = engines;
  let engine: TestEngine;
  let place: StoreLocation;
  let one: Store;
  let other: Store;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.stop());
  beforeEach(async () => {
    place = { ...(await engine.newPlace()), masterKey: new Uint8Array(32).fill(7) };
    one = await openStore(place);
    other = await openStore(place);
  });
  afterEach(async () => {
    await one.close();
    await other.close();
  });

  test('a secret goes from one to the other, sealed on its way, and is gone after ten minutes', async () => {
    const name = await one.secrets.keep('hunter2');
    const engine = await openEngine(place);
    const { rows } = await engine.pool.query<{ body: Buffer }>('SELECT body FROM secrets');
    expect(rows.map(({ body }) => body.includes('hunter2'))).toEqual([false]);
    expect(await other.secrets.take(name)).toBe('hunter2');

    const late = await one.secrets.keep('hunter3');
    await engine.pool.query("UPDATE secrets SET kept_at = kept_at - interval '11 minutes'");
    await engine.close();
    expect(await other.secrets.take(late)).toBeNull();
  });

  test('a signal goes from one to the other, and again after the line was cut', async () => {
    const heard: string[] = [];
    await other.signals.hear((words) => heard.push(words));
    await one.signals.send('first');
    await expect.poll(() => heard).toContain('first');

    const engine = await openEngine(place);
    await engine.pool.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN %'",
    );
    await engine.close();
    await expect
      .poll(
        async () => {
          await one.signals.send('again');
          return heard;
        },
        { timeout: 10_000 },
      )
      .toContain('again');
  });
});
