import type { Place } from '../model/event.ts';
import type { Services } from '../usecases/services.ts';
import type { Outbox } from './outbox.ts';
import type { Channels } from './turn.ts';
import { reminderCard } from './views/reminder.ts';

type Deps = {
  readonly services: Pick<Services, 'store' | 'today'>;
  readonly outbox: Outbox;
  readonly channels: Pick<Channels, 'reviews'>;
};

/**
 * Reminds owners and experts, where their requests stand, of the answers that wait, once a day however often and in how
 * many processes it is called; returns how many wait. Throws after all others were reminded when one could not be.
 */
export const remindExperts = async (
  { services, outbox, channels }: Deps,
  tenant: string,
): Promise<number> => {
  const waiting = await services.store.reviewRequests.list({ tenant, state: 'open' });
  const desks = Map.groupBy(waiting, ({ message }) => nameOf(message?.place ?? channels.reviews));
  const reminded = await Promise.allSettled(
    [...desks].map(async ([name, requests]) => {
      const place = requests[0]?.message?.place ?? channels.reviews;
      if (!place) return;
      await outbox.say({
        key: `reminder:${services.today()}:${name}`,
        to: { place, person: null },
        audience: 'internal',
        card: reminderCard(requests),
      });
    }),
  );
  for (const one of reminded) if (one.status === 'rejected') throw one.reason;
  return waiting.length;
};

const nameOf = (place: Place | null): string =>
  place === null ? '' : [place.platform, place.conversation, place.thread ?? ''].join(':');
