import { setTimeout as wait } from 'node:timers/promises';
import { VouchError } from '../errors.ts';
import type { Pace } from './platform.ts';

/** Runs calls to one conversation one after the other, no faster than its platform allows. */
type KeepPace = <Result>(conversation: string, pace: Pace, call: () => Promise<Result>) => Promise<Result>;

const tries = 4;
const longestWaitSeconds = 60;

/** A token bucket per conversation; a platform that says it is busy is asked again after the time it named. */
export const createPace = (): KeepPace => {
  const queues = new Map<string, { last: Promise<unknown>; freeAt: number }>();
  return (conversation, pace, call) => {
    const queue = queues.get(conversation) ?? { last: Promise.resolve(), freeAt: 0 };
    queues.set(conversation, queue);
    const result = queue.last.then(async () => {
      const now = Date.now();
      const early = queue.freeAt - now - (pace.burst - 1) * pace.everyMilliseconds;
      if (early > 0) await wait(early);
      queue.freeAt = Math.max(queue.freeAt, now) + pace.everyMilliseconds;
      return whenNotBusy(call, 1);
    });
    const settled = result.then(
      () => undefined,
      () => undefined,
    );
    queue.last = settled;
    void settled.then(() => {
      const forget = () => queue.last === settled && queues.delete(conversation);
      setTimeout(forget, Math.max(0, queue.freeAt - Date.now())).unref();
    });
    return result;
  };
};

const whenNotBusy = async <Result>(call: () => Promise<Result>, attempt: number): Promise<Result> => {
  try {
    return await call();
  } catch (error) {
    if (attempt === tries || !(error instanceof VouchError) || error.code !== 'busy') throw error;
    await wait(Math.min(retryAfter(error.cause), longestWaitSeconds) * 1000);
    return whenNotBusy(call, attempt + 1);
  }
};

const retryAfter = (cause: unknown): number =>
  typeof cause === 'object' &&
  cause !== null &&
  'retryAfterSeconds' in cause &&
  typeof cause.retryAfterSeconds === 'number'
    ? cause.retryAfterSeconds
    : 1;
