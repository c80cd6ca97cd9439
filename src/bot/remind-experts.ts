import type { Services } from '../usecases/services.ts';
import type { Outbox } from './outbox.ts';
import type { Channels } from './turn.ts';
import { reminderCard } from './views/reminder.ts';

/**
 * Reminds the channel for experts of the answers that wait, once a day however often and in how many processes it is
 * called; returns how many wait.
 */
export const remindExperts = async (
  {
    services,
    outbox,
    channels,
  }: { services: Pick<Services, 'store' | 'today'>; outbox: Outbox; channels: Channels },
  tenant: string,
): Promise<number> => {
  const waiting = await services.store.reviewRequests.list({ tenant, state: 'open' });
  if (!channels.reviews || waiting.length === 0) return waiting.length;
  await outbox.say({
    key: `reminder:${services.today()}`,
    to: { place: channels.reviews, person: null },
    audience: 'internal',
    card: reminderCard(waiting),
  });
  return waiting.length;
};
