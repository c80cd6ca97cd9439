import { describe, expect, test } from 'vitest';
import { createRunning, placeToStop, stopSignal } from '../../src/bot/running.ts';
import { channel, direct } from './people.ts';

const lease = new AbortController().signal;
const inThread = (thread: string) => ({ ...channel, thread });

describe('a wish to stop', () => {
  test.each([
    ['the same thread', inThread('1.0'), inThread('1.0'), true],
    ['another thread', inThread('1.0'), inThread('2.0'), false],
    ['another conversation', channel, direct, false],
    ['work outside of any thread', direct, { ...direct, thread: '1.0' }, true],
    ['a whole conversation', inThread('1.0'), channel, true],
    ['another tenant', direct, { ...direct, tenant: 'other' }, false],
  ])('reaches or spares work: %s', (_case, working, stopped, ends) => {
    const running = createRunning();
    const work = running.start(working, lease);
    const wish = placeToStop(stopSignal(stopped));
    if (wish) running.stop(wish);
    expect(work.signal.aborted).toBe(ends);
    if (ends) expect(work.signal.reason).toMatchObject({ message: 'Stopped.' });
  });

  test('does nothing to work that has ended', () => {
    const running = createRunning();
    const work = running.start(direct, lease);
    work.end();
    running.stop(direct);
    expect(work.signal.aborted).toBe(false);
  });
});
