import express, { type Router } from 'express';
import type { IncomingEvent, Place } from '../../../model/event.ts';
import type { Card } from '../../card.ts';
import { kindOfGroup } from '../../permissions.ts';
import type { Inward, Platform, Showing } from '../../platform.ts';
import { answerInvoke } from './answer-invoke.ts';
import { createConnector, type OutgoingActivity } from './connector.ts';
import { createEntraGroups } from './entra-groups.ts';
import { fetchTeamsFile, teamsFileHosts } from './fetch-file.ts';
import { askConsent, uploadFile } from './hand-over-file.ts';
import { Activity, baseOf, incomingEvent, tenantOf } from './incoming.ts';
import { attachment } from './invoke-response.ts';
import { teamsLimits } from './limits.ts';
import { createPeople } from './people.ts';
import { createReach } from './reach-place.ts';
import { type AdaptiveCard, messageEntity, renderCard, renderForm } from './render.ts';
import { type SdkName, sdks, type TeamsApp } from './sdk.ts';

export type TeamsOptions = TeamsApp & {
  /** Which of Microsoft's packages checks who is speaking. */
  readonly sdk: SdkName;
  /** Entra tenants that may talk to the bot; empty: any that installed it. */
  readonly tenants: readonly string[];
  /** What the permissions name as groups: teams and chats, and groups of Entra by their object ids. */
  readonly groups?: readonly string[];
  readonly tenant: string;
  /** Whence the token for calls to Teams comes; without it, from Microsoft by app id and password. */
  readonly outgoingToken?: (service?: string) => Promise<string>;
  readonly fileHosts?: readonly string[];
};

/**
 * Teams: one of Microsoft's packages checks who is speaking and gets our own token; what is said goes over the
 * connector as plain JSON. The activity is on disk before it is acknowledged.
 */
export const createTeamsPlatform = async (
  options: TeamsOptions,
): Promise<{ platform: Platform; router: Router }> => {
  const { tenant, tenants, cloud, groups = [], fileHosts = teamsFileHosts } = options;
  const sdk = await sdks[options.sdk](options);
  const token = options.outgoingToken ?? sdk.token;
  const connector = createConnector(() => token(), cloud.teams);
  const home = [...(options.appTenant === undefined ? [] : [options.appTenant]), ...tenants];
  const groupsOf = (kind: string) => groups.filter((group) => kindOfGroup(group) === kind);
  const graph = { url: cloud.graph, token: () => token(cloud.graph) };
  const entraGroups = createEntraGroups(groupsOf('entra'), graph);
  const people = createPeople(connector, { home, groups: groupsOf('teams'), entraGroups });
  const reach = createReach(connector, { bot: `28:${options.appId}`, entra: home[0] ?? '' });
  /** Teams shows nothing to one person among others: what is for one goes into their personal chat. */
  const privately = (place: Place, user: string): Promise<Place> =>
    place.kind === 'direct' ? Promise.resolve(place) : connector.personalChat(place, user);
  const state: { inward: Inward | null; showing: Showing | null } = { inward: null, showing: null };
  const mayTalk = (id: string | null): boolean =>
    tenants.length === 0 || (id !== null && tenants.includes(id));

  const router = express.Router();
  router.post('/api/messages', express.json({ limit: '1mb' }), sdk.guard, async (request, response) => {
    const { inward } = state;
    const { data: activity } = Activity.safeParse(request.body);
    if (!inward) return void response.sendStatus(503);
    if (!activity || !mayTalk(tenantOf(activity))) return void response.sendStatus(200);
    const reading = { tenant, receivedAt: new Date().toISOString(), ...people };
    if (activity.type === 'invoke') {
      const base = await baseOf(activity, reading);
      const answer = await answerInvoke({ activity, base, inward, showing: state.showing });
      return void (answer ? response.json(answer) : response.sendStatus(501));
    }
    const event = await incomingEvent(activity, reading);
    if (event && (await inward.accept(event)) === 'new') sayTyping(event);
    response.sendStatus(200);
  });

  /** Within two seconds people see that they were heard, however long the queue; the answer needs no such sign to come. */
  const sayTyping = ({ kind, place }: IncomingEvent): void => {
    if (kind === 'message') connector.send(place, { type: 'typing' }).catch(() => undefined);
  };

  const platform: Platform = {
    name: 'teams',
    pace: { burst: 5, everyMilliseconds: 600 },
    start: async (inward, showing) => {
      state.inward = inward;
      state.showing = showing ?? null;
    },
    stop: async () => {
      state.inward = null;
    },
    look: async (named) => {
      const place = await reach(named);
      return { ...place, external: await people.external(place, { wait: 10_000 }) };
    },
    post: async (everyone, card, { onlyFor } = {}) => {
      const place = onlyFor ? await privately(everyone, onlyFor.id) : everyone;
      return { place, message: await connector.send(place, messageOf(card)) };
    },
    update: ({ place, message }, card) => connector.update(place, message, messageOf(card)),
    sendFile: async (everyone, file, { askedBy } = {}) => {
      if (!state.inward) return;
      const place = askedBy ? await privately(everyone, askedBy.id) : everyone;
      const say = (said: OutgoingActivity) => connector.send(place, said);
      await askConsent(place, file, { inward: state.inward, tenant, say });
    },
    finishFile: (place, { bytes }, where) => {
      const say = (said: OutgoingActivity) => connector.send(place, said);
      return uploadFile({ bytes, where }, { say, hosts: fileHosts });
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
    fetchFile: ({ handle }, { bytes }) => fetchTeamsFile({ url: handle.url, limit: bytes, hosts: fileHosts }),
    filesInDirectOnly: true,
  };
  return { platform, router };
};

/** The whole message fits: what the entity takes, the card has less. */
const messageOf = (card: Card): OutgoingActivity => {
  const entities = [messageEntity(card)];
  const bytes = teamsLimits.cardBytes - Buffer.byteLength(JSON.stringify(entities));
  return {
    ...messageWith(card.summary, renderCard(card, { bytes })),
    entities,
    ...(card.feedback === null ? {} : { channelData: { feedbackLoop: { type: 'default' } } }),
  };
};

const messageWith = (summary: string, card: AdaptiveCard): OutgoingActivity => ({
  type: 'message',
  summary,
  attachments: [attachment(card)],
});
