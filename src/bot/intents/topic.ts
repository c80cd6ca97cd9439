import type { Place } from '../../model/event.ts';
import type { Turn } from '../turn.ts';

/** The last question of this thread, or of a direct conversation as a whole; null where questions do not hang together. */
export const topicOf = async ({ deps, event }: Turn): Promise<string | null> => {
  const key = topicKey(event.place);
  return key === null ? null : deps.services.store.settings.get({ tenant: event.place.tenant, key });
};

/** Makes this question the topic of what follows. */
export const setTopic = async ({ deps, event }: Turn, question: string): Promise<void> => {
  const key = topicKey(event.place);
  if (key === null) return;
  await deps.services.store.settings.set({ tenant: event.place.tenant, key, value: question });
};

const topicKey = ({ platform, kind, conversation, thread }: Place): string | null =>
  thread === null && kind !== 'direct' ? null : `topic/${platform}/${conversation}/${thread ?? ''}`;
