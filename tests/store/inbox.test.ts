import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { IncomingEvent } from '../../src/model/event.ts';
import { openStore, type StoreLocation } from '../../src/store/open-store.ts';
import type { Inbox, Store } from '../../src/store/store.ts';
import { engines, openEngine, type TestEngine } from './engines.ts';
import { anEvent } from './records.ts';

type Handlers = Parameters<Inbox['work']>[0];

describe.each(engines)('inbox on $name', ({ start }) => {
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

  const never: Handlers['failed'] = async (event, error) => {
    throw new Error(`${event.id} failed`, { cause: error });
  };

  /** Runs a worker until `done` says so. */
  const workUntil = async (handlers: Partial<Handlers>, done: () => boolean) => {
    const worker = await store.inbox.work({
      parallel: 4,
      handle: async () => {},
      failed: never,
      ...handlers,
    });
    await vi.waitUntil(done, { timeout: 20_000, interval: 20 });
    await worker.stop();
  };

  test('duplicates, shuffled, over all platforms and tenants, are handled once, in order of acceptance', async () => {
    const address = fc.record({
      platform: fc.constantFrom('slack' as const, 'teams' as const, 'web' as const),
      tenant: fc.constantFrom('t1', 't2'),
      id: fc.constantFrom('1', '2', '3', '4', '5', '6'),
    });
    const nameOf = ({ id, place: { platform, tenant } }: IncomingEvent) => `${platform}/${tenant}/${id}`;
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(address, { minLength: 1, maxLength: 40 }), async (sent) => {
        run += 1;
        const accepted: string[] = [];
        const handled: string[] = [];
        const events = sent.map(({ id, ...where }) =>
          anEvent(`${run}-${id}`, { ...where, conversation: 'c' }),
        );
        for (const event of events) {
          if ((await store.inbox.accept(event)) === 'new') accepted.push(nameOf(event));
        }
        expect(accepted).toEqual([...new Set(events.map(nameOf))]);
        const handle = async (event: IncomingEvent) => void handled.push(nameOf(event));
        await workUntil({ handle }, () => handled.length >= accepted.length);
        expect(handled.toSorted()).toEqual(accepted.toSorted());
        for (const conversation of ['slack/t1', 'slack/t2', 'teams/t1', 'teams/t2', 'web/t1', 'web/t2']) {
          const within = (names: string[]) => names.filter((name) => name.startsWith(conversation));
          expect(within(handled)).toEqual(within(accepted));
        }
      }),
      { numRuns: 8 },
    );
  });

  test('one at a time in a conversation, several at a time over many, never more than asked', async () => {
    let [running, most, handled] = [0, 0, 0];
    const talking = new Set<string>();
    const handle = async ({ place: { conversation } }: IncomingEvent) => {
      expect(talking).not.toContain(conversation);
      talking.add(conversation);
      running += 1;
      most = Math.max(most, running);
      await wait(5);
      running -= 1;
      talking.delete(conversation);
      handled += 1;
    };
    for (let index = 0; index < 40; index += 1) {
      await store.inbox.accept(anEvent(`e${index}`, { conversation: `c${index % 8}` }));
    }
    await workUntil({ parallel: 3, handle }, () => handled === 40);
    expect(most).toBe(3);
  });

  test('an event that arrives while the worker waits is handled at once', async () => {
    let handled = false;
    const worker = await store.inbox.work({
      parallel: 1,
      handle: async () => {
        handled = true;
      },
      failed: never,
    });
    await wait(100);
    await store.inbox.accept(anEvent('late'));
    await vi.waitUntil(() => handled, { timeout: 400, interval: 5 });
    await worker.stop();
  });

  test('three tries, then people are told once, and the conversation goes on in order', async () => {
    const story: string[] = [];
    const handle: Handlers['handle'] = async (event, { attempt }) => {
      story.push(`${event.id} ${attempt}`);
      if (event.id === 'bad') throw new Error('no');
      if (event.id === 'shaky' && attempt === 1) throw new Error('once');
    };
    const failed: Handlers['failed'] = async (event, error) => {
      story.push(`${event.id} failed: ${error instanceof Error ? error.message : ''}`);
    };
    for (const id of ['bad', 'shaky', 'good']) await store.inbox.accept(anEvent(id));
    await workUntil({ handle, failed }, () => story.includes('good 1'));
    expect(story).toEqual(['bad 1', 'bad 2', 'bad 3', 'bad failed: no', 'shaky 1', 'shaky 2', 'good 1']);
    expect(await store.inbox.accept(anEvent('bad'))).toBe('duplicate');

    await store.close();
    const bare = await openEngine(place);
    const { rows } = await bare.pool.query('SELECT id, state, body IS NULL AS empty FROM events ORDER BY id');
    await bare.close();
    store = await openStore(place);
    expect(rows).toEqual([
      { id: 'bad', state: 'dead', empty: false },
      { id: 'good', state: 'done', empty: true },
      { id: 'shaky', state: 'done', empty: true },
    ]);
  });

  test('people are told again when telling failed, and the work is not done again', async () => {
    const story: string[] = [];
    await store.inbox.accept(anEvent('bad'));
    await workUntil(
      {
        handle: async () => {
          story.push('try');
          throw new Error('no');
        },
        failed: async () => {
          story.push('tell');
          if (story.filter((step) => step === 'tell').length === 1) throw new Error('nobody there');
        },
      },
      () => story.filter((step) => step === 'tell').length === 2,
    );
    expect(story).toEqual(['try', 'try', 'try', 'tell', 'tell']);
  });

  test('what was accepted before a restart is handled after it', async () => {
    for (let index = 0; index < 5; index += 1) {
      await store.inbox.accept(anEvent(`e${index}`, { conversation: `c${index}` }));
    }
    await store.close();
    store = await openStore(place);
    const handled: string[] = [];
    await workUntil({ handle: async ({ id }) => void handled.push(id) }, () => handled.length === 5);
    expect(handled.toSorted()).toEqual(['e0', 'e1', 'e2', 'e3', 'e4']);
  });

  test('what breaks off because its worker stops is no error: it runs again as often as it must', async () => {
    await store.inbox.accept(anEvent('long'));
    for (let stops = 0; stops < 2; stops += 1) {
      let started = false;
      const handle: Handlers['handle'] = (_, { signal }) =>
        new Promise((_resolve, reject) => {
          started = true;
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      const worker = await store.inbox.work({ parallel: 1, handle, failed: never, graceMilliseconds: 20 });
      await vi.waitUntil(() => started, { timeout: 10_000 });
      await worker.stop();
    }
    const attempts: number[] = [];
    const handle: Handlers['handle'] = async (_, { attempt }) => {
      attempts.push(attempt);
      if (attempts.length < 3) throw new Error('once more');
    };
    await workUntil({ handle }, () => attempts.length === 3);
    expect(attempts).toEqual([3, 4, 5]);
  });

  test('stopping waits for what runs', async () => {
    let ended = false;
    let started = false;
    await store.inbox.accept(anEvent('slow'));
    const worker = await store.inbox.work({
      parallel: 1,
      handle: async () => {
        started = true;
        await wait(200);
        ended = true;
      },
      failed: never,
    });
    await vi.waitUntil(() => started);
    await worker.stop();
    expect(ended).toBe(true);
  });
});
