import express, { type Router } from 'express';
import type { IncomingEvent, Place } from '../../../model/event.ts';
import type { Card } from '../../card.ts';
import type { Inward, Platform } from '../../platform.ts';
import { createConnector, type OutgoingActivity } from './connector.ts';
import { fetchTeamsFile, teamsFileHosts } from './fetch-file.ts';
import { answerConsent, askConsent } from './hand-over-file.ts';
import { Activity, incomingEvent, placeOf, tenantOf } from './incoming.ts';
import { createPeople } from './people.ts';
import { messageEntity, renderCard, renderForm } from './render.ts';
import { type SdkName, sdks, type TeamsApp } from './sdk.ts';

export type TeamsOptions = TeamsApp & {
  /** Which of Microsoft's packages checks who is speaking. */
  readonly sdk: SdkName;
  /** Entra tenants that may talk to the bot; empty: any that installed it. */
  readonly tenants: readonly string[];
  readonly tenant: string;
  readonly readFile: (file: { tenant: string; id: string }) => Promise<{ bytes: Uint8Array } | null>;
  /** Whence the token for calls to Teams comes; without it, from Microsoft by app id and password. */
  readonly outgoingToken?: () => Promise<string>;
  readonly fileHosts?: readonly string[];
};

/**
 * Teams: one of Microsoft's packages checks who is speaking and gets our own token; what is said goes over the
 * connector as plain JSON. The activity is on disk before it is acknowledged.
 */
export const createTeamsPlatform = async (
  options: TeamsOptions,
): Promise<{ platform: Platform; router: Router }> => {
  const { tenant, tenants, readFile, fileHosts = teamsFileHosts } = options;
  const sdk = await sdks[options.sdk](options);
  const connector = createConnector(options.outgoingToken ?? sdk.token);
  const people = createPeople(connector, [
    ...tenants,
    ...(options.appTenant === undefined ? [] : [options.appTenant]),
  ]);
  /** Teams shows nothing to one person among others: what is for one goes into their personal chat. */
  const privately = (place: Place, user: string): Promise<Place> =>
    place.kind === 'direct' ? Promise.resolve(place) : connector.personalChat(place, user);
  const state: { inward: Inward | null } = { inward: null };
  const mayTalk = (id: string | null): boolean =>
    tenants.length === 0 || (id !== null && tenants.includes(id));

  const router = express.Router();
  router.post('/api/messages', express.json({ limit: '1mb' }), sdk.guard, async (request, response) => {
    const { inward } = state;
    const { data: activity } = Activity.safeParse(request.body);
    if (!inward) return void response.sendStatus(503);
    if (!activity || !mayTalk(tenantOf(activity))) return void response.sendStatus(200);
    const place = placeOf(activity, tenant);
    if (activity.name === 'fileConsent/invoke')
      await answerConsent(activity.value, {
        tenant,
        readFile,
        say: (said) => connector.send(place, said),
        hosts: fileHosts,
      });
    const receivedAt = new Date().toISOString();
    const { keepSecret } = inward;
    const event = await incomingEvent(activity, { tenant, receivedAt, keepSecret, ...people });
    if (event) await inward.accept(event);
    if (activity.type === 'invoke') response.json(shownAfterButton(event));
    else response.sendStatus(200);
  });

  const platform: Platform = {
    name: 'teams',
    pace: { burst: 5, everyMilliseconds: 600 },
    start: async (inward) => {
      state.inward = inward;
    },
    stop: async () => {
      state.inward = null;
    },
    look: async (place) => ({ ...place, external: await people.external(place) }),
    post: async (everyone, card, { onlyFor } = {}) => {
      const place = onlyFor ? await privately(everyone, onlyFor.id) : everyone;
      return { place, message: await connector.send(place, messageOf(card)) };
    },
    update: ({ place, message }, card) => connector.update(place, message, messageOf(card)),
    sendFile: async (place, file) => {
      if (state.inward)
        await askConsent(place, file, {
          inward: state.inward,
          tenant,
          say: (said) => connector.send(place, said),
        });
    },
    status: async (place, text) => {
      if (text !== null) await connector.send(place, { type: 'typing' });
    },
    openForm: async ({ place, person }, form) => {
      await connector.send(await privately(place, person.id), messageWith(form.title, renderForm(form)));
    },
    showHome: async (place, person, card) => {
      await connector.send(await privately(place, person.id), messageOf(card));
    },
    fetchFile: ({ handle }, { bytes }) =>
      fetchTeamsFile({ url: handle.url ?? '', limit: bytes, hosts: fileHosts }),
  };
  return { platform, router };
};

/** What Teams shows after a button: thanks for feedback, else nothing, since the answer comes as a message. */
const shownAfterButton = (event: IncomingEvent | null) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: event?.kind === 'action' && event.action === 'feedback' ? 'Noted, thank you.' : '',
});

const messageOf = (card: Card): OutgoingActivity => ({
  ...messageWith(card.summary, renderCard(card)),
  entities: [messageEntity(card)],
});

const messageWith = (summary: string, card: object): OutgoingActivity => ({
  type: 'message',
  summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});
