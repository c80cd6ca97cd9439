import { z } from 'zod';
import { VouchError } from '../errors.ts';
import { Place } from '../model/event.ts';

/** What of a place says which work is meant. */
type Where = Pick<Place, 'platform' | 'tenant' | 'conversation'>;

/** The work under way in this process, by place, so that a person can stop it. */
export const createRunning = () => {
  const running = new Map<string, Set<AbortController>>();
  const nameOf = ({ platform, tenant, conversation }: Where) => `${platform}/${tenant}/${conversation}`;
  return {
    /** Begins work that ends by itself, when its lease is lost, or when somebody stops it. */
    start: (place: Place, lease: AbortSignal) => {
      const controller = new AbortController();
      const here = running.get(nameOf(place)) ?? new Set();
      running.set(nameOf(place), here.add(controller));
      return {
        signal: AbortSignal.any([lease, controller.signal]),
        end: () => {
          here.delete(controller);
          if (here.size === 0) running.delete(nameOf(place));
        },
      };
    },
    stop: (place: Where): void => {
      for (const controller of running.get(nameOf(place)) ?? []) controller.abort(stopped());
    },
  };
};

/** The wish to stop the work in a place, as it is called to every process. */
export const stopSignal = ({ platform, tenant, conversation }: Place): string =>
  JSON.stringify({ stop: { platform, tenant, conversation } });

const Stop = z.object({ stop: Place.pick({ platform: true, tenant: true, conversation: true }) });

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
