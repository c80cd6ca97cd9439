import { z } from 'zod';
import type { Place } from '../../model/event.ts';
import { parseJson } from '../parse-json.ts';
import type { Turn } from '../turn.ts';

const Topic = z.object({ question: z.string(), at: z.iso.datetime() });

/** A direct conversation goes on for ever; what was asked longer ago is another matter. */
const directMilliseconds = 3_600_000;

/**
 * The question that a thread, or lately a direct conversation, is about; null where questions do not hang together.
 */
export const topicOf = async ({ deps, event }: Turn): Promise<string | null> => {
  const key = topicKey(event.place);
  if (key === null) return null;
  const kept = await deps.services.store.settings.get({ tenant: event.place.tenant, key });
  const topic = Topic.safeParse(kept === null ? null : parseJson(kept)).data;
  if (!topic) return null;
  const age = Date.parse(event.receivedAt) - Date.parse(topic.at);
  return event.place.thread === null && age > directMilliseconds ? null : topic.question;
};

/** Makes this question the topic of what follows. */
export const setTopic = async ({ deps, event }: Turn, question: string): Promise<void> => {
  const key = topicKey(event.place);
  if (key === null) return;
  const value = JSON.stringify({ question, at: event.receivedAt });
  await deps.services.store.settings.set({ tenant: event.place.tenant, key, value });
};

const topicKey = ({ platform, kind, conversation, thread }: Place): string | null =>
  thread === null && kind !== 'direct' ? null : `topic/${platform}/${conversation}/${thread ?? ''}`;
