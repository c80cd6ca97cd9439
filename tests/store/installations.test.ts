import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { engines, openEngine, type TestEngine } from './engines.ts';

describe.each(engines)('installations on $name', ({ start }) => {
  let engine: TestEngine;
  let place: Awaited<ReturnType<TestEngine['newPlace']>>;
  let store: Store;
  beforeAll(async () => {
    engine = await start();
    place = await engine.newPlace();
    store = await openStore(place);
  });
  afterAll(() => engine.stop());
  const key = { tenant: 'acme', platform: 'slack', workspace: 'T1' } as const;

  test('are kept by workspace, replaced by a new one, and removed', async () => {
    await store.installations.keep({ ...key, body: 'xoxb-old' });
    await store.installations.keep({ ...key, body: 'xoxb-canary' });
    await store.installations.keep({ ...key, workspace: 'E2', body: 'xoxb-other' });
    expect(await store.installations.list(key)).toEqual(['E2', 'T1']);
    expect(await store.installations.find(key)).toBe('xoxb-canary');
    expect(await store.installations.find({ ...key, tenant: 'other' })).toBeNull();
    await store.installations.remove({ ...key, workspace: 'E2' });
    expect(await store.installations.list(key)).toEqual(['T1']);
  });

  test('lie encrypted, each for its own workspace', async () => {
    await store.installations.keep({ ...key, workspace: 'T9', body: 'xoxb-mine' });
    await store.close();
    const bare = await openEngine(place);
    const { rows } = await bare.pool.query("SELECT encode(body, 'escape') AS body FROM installations");
    expect(rows.length).toBe(2);
    expect(JSON.stringify(rows)).not.toMatch(/xoxb/);
    await bare.pool.query(
      "UPDATE installations SET body = (SELECT body FROM installations WHERE workspace = 'T1') WHERE workspace = 'T9'",
    );
    await bare.close();
    const opened = await openStore(place);
    await expect(opened.installations.find({ ...key, workspace: 'T9' })).rejects.toMatchObject({
      code: 'misconfigured',
    });
    expect(await opened.installations.find(key)).toBe('xoxb-canary');
    await opened.close();
  });
});
