import { z } from 'zod';
import { VouchError } from '../errors.ts';
import { Place } from '../model/event.ts';

/** What of a place says which work is meant. */
type Where = Pick<Place, 'platform' | 'tenant' | 'conversation' | 'thread'>;

/** The work under way in this process, by place, so that a person can stop it. */
export const createRunning = () => {
  const running = new Map<string, Set<{ thread: string | null; controller: AbortController }>>();
  const nameOf = ({ platform, tenant, conversation }: Where) => `${platform}/${tenant}/${conversation}`;
  return {
    /** Begins work that ends by itself, when its lease is lost, or when somebody stops it. */
    start: (place: Place, lease: AbortSignal) => {
      const controller = new AbortController();
      const here = running.get(nameOf(place)) ?? new Set();
      const work = { thread: place.thread, controller };
      running.set(nameOf(place), here.add(work));
      return {
        signal: AbortSignal.any([lease, controller.signal]),
        end: () => {
          here.delete(work);
          if (here.size === 0) running.delete(nameOf(place));
        },
      };
    },
    /** Other threads of the conversation go on; work or a wish outside of any thread is everybody's. */
    stop: (place: Where): void => {
      for (const { thread, controller } of running.get(nameOf(place)) ?? [])
        if (thread === null || place.thread === null || thread === place.thread) controller.abort(stopped());
    },
  };
};

/** The wish to stop the work in a place, as it is called to every process. */
export const stopSignal = ({ platform, tenant, conversation, thread }: Place): string =>
  JSON.stringify({ stop: { platform, tenant, conversation, thread } });

const Stop = z.object({
  stop: Place.pick({ platform: true, tenant: true, conversation: true, thread: true }),
});

/** The place of a stop signal, or null when the words are something else. */
export const placeToStop = (words: string): Where | null => {
  try {
    return Stop.parse(JSON.parse(words)).stop;
  } catch {
    return null;
  }
};

const stopped = (): VouchError =>
  new VouchError({ code: 'bad-input', message: 'Stopped.', advice: 'Send it again to start over.' });
