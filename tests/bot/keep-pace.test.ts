import { expect, test } from 'vitest';
import { createPace } from '../../src/bot/keep-pace.ts';
import { VouchError } from '../../src/errors.ts';

const pace = { burst: 3, everyMilliseconds: 1 };
const busy = () =>
  new VouchError({ code: 'busy', message: 'Slow down.', advice: 'Wait.', cause: { retryAfterSeconds: 0 } });

test('calls to one conversation run in order, one at a time', async () => {
  const keepPace = createPace();
  const log: string[] = [];
  const call = (name: string) =>
    keepPace('C1', pace, async () => {
      log.push(`${name} begins`);
      await new Promise(setImmediate);
      log.push(`${name} ends`);
    });
  await Promise.all([call('first'), call('second')]);
  expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

test('a busy platform is asked again, and a failure does not stop what comes after', async () => {
  const keepPace = createPace();
  let asked = 0;
  const answer = await keepPace('C1', pace, async () => {
    asked += 1;
    if (asked < 3) throw busy();
    return 'sent';
  });
  expect([answer, asked]).toEqual(['sent', 3]);
  const always = keepPace('C1', pace, async () => {
    throw busy();
  });
  const after = keepPace('C1', pace, async () => 'next');
  await expect(always).rejects.toMatchObject({ code: 'busy' });
  expect(await after).toBe('next');
});

test('a burst goes out at once, and what is beyond it waits', async () => {
  const keepPace = createPace();
  const sent: number[] = [];
  const calls = [1, 2, 3].map((number) =>
    keepPace('C1', { burst: 2, everyMilliseconds: 1000 }, async () => void sent.push(number)),
  );
  await Promise.all(calls.slice(0, 2));
  await new Promise(setImmediate);
  expect(sent).toEqual([1, 2]);
  await calls[2];
  expect(sent).toEqual([1, 2, 3]);
});
