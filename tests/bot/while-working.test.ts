import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { beginTurn, whileWorking } from '../../src/bot/turn.ts';
import { message } from './happenings.ts';
import { openConversation, openServices } from './open-bench.ts';

let bench: Awaited<ReturnType<typeof openServices>>;
beforeAll(async () => {
  bench = await openServices();
});
afterAll(async () => {
  vi.useRealTimers();
  await bench.close();
});

test('long work goes on being shown, and is cleared whatever happens', async () => {
  const { platform, deps } = openConversation(bench.services);
  const turn = beginTurn(message('go'), { deps, signal: new AbortController().signal });
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const work = whileWorking(turn, 'is reading', async () => {
    vi.advanceTimersByTime(200_000);
    throw new Error('broken');
  });
  await expect(work).rejects.toThrow('broken');
  vi.advanceTimersByTime(200_000);
  expect(platform.statuses).toEqual(['is reading', 'is reading', 'is reading', null]);
});
