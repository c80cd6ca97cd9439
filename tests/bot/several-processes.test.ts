import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openProcesses } from './serve-processes.ts';

let processes: Awaited<ReturnType<typeof openProcesses>>;
beforeAll(async () => {
  processes = await openProcesses();
});
afterAll(() => processes.close());

test('a worker and a bot of two each are killed while events flow: every event is answered, none twice', {
  timeout: 120_000,
}, async () => {
  const { start, end, openChannel, ask, repliesTo } = processes;
  const [bot, doomedBot, , doomedWorker] = await Promise.all([
    start('bot'),
    start('bot'),
    start('worker'),
    start('worker'),
  ]);
  const channels = await Promise.all(['sales', 'deals', 'risk'].map(openChannel));
  const asked: Awaited<ReturnType<typeof ask>>[] = [];
  const askAll = async (from: number, bots: Parameters<typeof ask>[2]) => {
    for (let number = from; number < from + 6; number++)
      asked.push(await ask(number, channels[number % 3] ?? '', bots));
  };
  const answered = async () => (await repliesTo(asked)).filter((one) => one.answered).length;

  await askAll(0, [bot, doomedBot]);
  await vi.waitUntil(async () => (await answered()) > 0, { timeout: 30_000, interval: 50 });
  await Promise.all([end(doomedWorker, 'SIGKILL'), end(doomedBot, 'SIGKILL')]);
  await askAll(6, [bot, doomedBot]);

  await vi.waitUntil(async () => (await answered()) === asked.length, { timeout: 60_000, interval: 100 });
  expect(await repliesTo(asked)).toEqual(asked.map(() => ({ replies: 1, answered: true })));
});
