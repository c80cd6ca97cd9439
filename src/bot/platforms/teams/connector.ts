import { z } from 'zod';
import { VouchError } from '../../../errors.ts';
import type { Place } from '../../../model/event.ts';

/** What we send to the Bot Connector, as plain JSON: botbuilder's own client drops the fields of citations. */
export type OutgoingActivity = { readonly type: string; readonly [field: string]: unknown };

export type Connector = {
  /** Returns the id of the message. */
  send(place: Place, activity: OutgoingActivity): Promise<string>;
  update(place: Place, id: string, activity: OutgoingActivity): Promise<void>;
  /** What Teams says under a path of the conversation: `members/<id>`, `pagedmembers?…`. */
  read(conversation: Pick<Place, 'conversation' | 'reply'>, path: string): Promise<unknown>;
  /** The personal chat with somebody met in `place`. */
  personalChat(place: Place, user: string): Promise<Place>;
};

/**
 * The Bot Connector's REST interface (conversations, activities, members). Failures are VouchErrors: `busy` when
 * throttled (412, 429, 502, 504 may be tried again), `not-found`, `misconfigured`, `unavailable`. `everywhere` takes
 * messages for places that never wrote to us first.
 */
export const createConnector = (token: () => Promise<string>, everywhere: string): Connector => {
  const call = async (
    method: 'GET' | 'POST' | 'PUT',
    { serviceUrl = everywhere }: Place['reply'],
    { path, body }: { path: string; body?: object },
  ): Promise<unknown> => {
    const response = await fetch(`${serviceUrl.replace(/\/$/, '')}/v3/conversations${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await token()}` },
      ...(body ? { body: JSON.stringify(body) } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(15_000),
    }).catch((cause: unknown) => {
      throw unavailable(cause);
    });
    if (!response.ok) throw explain(response);
    return response.json().catch(() => ({}));
  };

  const speak = async (
    method: 'POST' | 'PUT',
    place: Place,
    { id, activity }: { id?: string; activity: OutgoingActivity },
  ): Promise<unknown> => {
    const conversation = place.thread === null ? place.conversation : inThread(place);
    const path = `/${encodeURIComponent(conversation)}/activities`;
    return call(method, place.reply, {
      path: id === undefined ? path : `${path}/${encodeURIComponent(id)}`,
      body: {
        ...activity,
        ...(id === undefined ? {} : { id }),
        from: { id: place.reply.bot ?? '', name: 'Vouch' },
        conversation: { id: conversation },
      },
    });
  };

  return {
    send: async (place, activity) => Resource.parse(await speak('POST', place, { activity })).id,
    update: async (place, id, activity) => {
      await speak('PUT', place, { id, activity });
    },
    read: ({ conversation, reply }, path) =>
      call('GET', reply, { path: `/${encodeURIComponent(conversation)}/${path}` }),
    personalChat: async (place, user) => {
      const { bot = '', entra = '' } = place.reply;
      const created = await call('POST', place.reply, {
        path: '',
        body: {
          bot: { id: bot },
          members: [{ id: user }],
          isGroup: false,
          tenantId: entra,
          channelData: { tenant: { id: entra } },
        },
      });
      return { ...place, conversation: Resource.parse(created).id, thread: null, kind: 'direct' };
    },
  };
};

const Resource = z.object({ id: z.string().default('') });

/** Teams names a thread of a channel by its first message. */
const inThread = ({ conversation, thread }: Place): string => `${conversation};messageid=${thread}`;

const explain = ({ status, headers }: Response): VouchError => {
  if ([412, 429, 502, 504].includes(status))
    return new VouchError({
      code: 'busy',
      message: 'Teams asks Vouch to slow down.',
      advice: 'Vouch tries again by itself.',
      cause: { retryAfterSeconds: Number(headers.get('retry-after') ?? 2) || 2 },
    });
  if (status === 404)
    return new VouchError({
      code: 'not-found',
      message: 'That message or chat is gone.',
      advice: 'Ask again.',
    });
  if (status === 401 || status === 403)
    return new VouchError({
      code: 'misconfigured',
      message: 'Teams does not allow this to Vouch.',
      advice: 'Install Vouch in that team or chat, or ask whoever runs it to call: vouch doctor',
    });
  return unavailable({ status });
};

const unavailable = (cause: unknown): VouchError =>
  new VouchError({
    code: 'unavailable',
    message: 'Teams did not answer as it should.',
    advice: 'Vouch tries again by itself.',
    cause,
  });
