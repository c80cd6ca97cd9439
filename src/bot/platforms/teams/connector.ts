import { VouchError } from '../../../errors.ts';
import type { Place } from '../../../model/event.ts';

/** What we send to the Bot Connector, as plain JSON: botbuilder's own client drops the fields of citations. */
export type OutgoingActivity = { readonly type: string; readonly [field: string]: unknown };

export type Connector = {
  /** Returns the id of the message. */
  send(place: Place, activity: OutgoingActivity): Promise<string>;
  update(place: Place, id: string, activity: OutgoingActivity): Promise<void>;
};

/** Where Microsoft takes messages for places that never wrote to us first. */
const everywhere = 'https://smba.trafficmanager.net/teams/';

/**
 * The Bot Connector's REST interface (conversations, activities). Failures are VouchErrors: `busy` when throttled
 * (412, 429, 502, 504 may be tried again), `not-found`, `misconfigured`, `unavailable`.
 */
export const createConnector = (token: () => Promise<string>): Connector => {
  const call = async (
    method: 'POST' | 'PUT',
    place: Place,
    { path, activity }: { path: string; activity: OutgoingActivity },
  ) => {
    const { serviceUrl = everywhere, bot = '' } = place.reply;
    const url = `${serviceUrl.replace(/\/$/, '')}/v3/conversations/${encodeURIComponent(place.conversation)}/activities${path}`;
    const response = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await token()}` },
      body: JSON.stringify({
        ...activity,
        from: { id: bot, name: 'Vouch' },
        conversation: { id: place.conversation },
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(15_000),
    }).catch((cause: unknown) => {
      throw unavailable(cause);
    });
    if (!response.ok) throw explain(response);
    return (await response.json().catch(() => ({}))) as { id?: string };
  };
  return {
    send: async (place, activity) => (await call('POST', place, { path: '', activity })).id ?? '',
    update: async (place, id, activity) => {
      await call('PUT', place, { path: `/${encodeURIComponent(id)}`, activity: { ...activity, id } });
    },
  };
};

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
