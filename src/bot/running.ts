import { VouchError } from '../errors.ts';
import type { Place } from '../model/event.ts';

/** The work under way in this process, by place, so that a person can stop it. */
export const createRunning = () => {
  const running = new Map<string, Set<AbortController>>();
  const nameOf = ({ platform, tenant, conversation }: Place) => `${platform}/${tenant}/${conversation}`;
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
    stop: (place: Place): void => {
      for (const controller of running.get(nameOf(place)) ?? []) controller.abort(stopped());
    },
  };
};

const stopped = (): VouchError =>
  new VouchError({ code: 'bad-input', message: 'Stopped.', advice: 'Send it again to start over.' });
