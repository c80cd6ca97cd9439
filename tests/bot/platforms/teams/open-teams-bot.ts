import { createConversation } from '../../../../src/bot/conversation.ts';
import { createInward } from '../../../../src/bot/inward.ts';
import { createOutbox } from '../../../../src/bot/outbox.ts';
import { Permissions } from '../../../../src/bot/permissions.ts';
import type { SdkName } from '../../../../src/bot/platforms/teams/sdk.ts';
import { createTeamsPlatform } from '../../../../src/bot/platforms/teams/teams.ts';
import { createShowing } from '../../../../src/bot/show.ts';
import type { Channels } from '../../../../src/bot/turn.ts';
import { openHost } from '../../../../src/host.ts';
import type { IncomingEvent, Place } from '../../../../src/model/event.ts';
import { importExamples } from '../../../../src/usecases/import-examples.ts';
import { reportFiles } from '../../../../src/usecases/report-files/report-files.ts';
import { openServices } from '../../open-bench.ts';
import { openTeams, tenantId } from './open-teams.ts';

type Options = {
  readonly sdk?: SdkName;
  readonly permissions?: unknown;
  readonly groups?: readonly string[];
  readonly channels?: (teams: { url: string }) => Partial<Channels>;
};

/**
 * The bot behind its HTTP door, with Teams played around it. Events are handled on the spot in place of a worker: what
 * is tested here is the wire, the inbox has tests of its own.
 */
export const openTeamsBot = async ({
  sdk = 'botbuilder',
  permissions,
  groups = [],
  channels,
}: Options = {}) => {
  const teams = await openTeams();
  const bench = await openServices();
  const { services } = bench;
  await importExamples(services, { tenant: 'local', folder: 'examples/controls' });
  const { platform, router } = await createTeamsPlatform({
    ...teams.options,
    sdk,
    groups,
  });
  const rights = Permissions.parse(permissions ?? {});
  const outbox = createOutbox({
    platforms: [platform],
    store: services.store,
    permissions: rights,
    linkHosts: [],
    warn: () => {},
  });
  const deps = {
    services,
    outbox,
    platforms: new Map([['teams' as const, platform]]),
    permissions: rights,
    channels: { summaries: null, reviews: null, owners: {}, ...channels?.(teams) },
    prompts: ['Is customer data encrypted at rest?'],
    reportFiles,
  };
  const conversation = createConversation(deps);
  const accepted: IncomingEvent[] = [];
  const { signal } = new AbortController();
  await platform.start(
    {
      ...createInward(services.store),
      accept: async (event) => {
        accepted.push(event);
        await conversation.handle(event, { signal });
        return 'new';
      },
    },
    createShowing(deps),
  );
  const host = await openHost({ port: 0, host: '127.0.0.1', routers: [router], healthy: async () => true });

  const send = (activity: Record<string, unknown>): Promise<Response> =>
    fetch(`${host.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${teams.token()}` },
      body: JSON.stringify(activity),
    });

  return {
    teams,
    services,
    outbox,
    platform,
    accepted,
    send,
    /** What Teams is answered to an invoke. */
    invoke: async (name: string, value: unknown, more: Record<string, unknown> = {}) => {
      const response = await send(teams.activity({ type: 'invoke', name, value, ...more }));
      return { status: response.status, body: await response.json().catch(() => null) };
    },
    /** A personal chat with Dana, or another conversation. */
    place: (conversation = '19:personal'): Place => ({
      platform: 'teams',
      tenant: 'local',
      conversation,
      thread: null,
      kind: 'direct',
      external: false,
      reply: { serviceUrl: teams.url, bot: '28:bot', channel: 'msteams', user: '29:dana', entra: tenantId },
    }),
    /** Everything that people can read now, in one string. */
    shown: () => JSON.stringify(teams.messages),
    forget: () => {
      accepted.length = 0;
      teams.messages.length = 0;
      teams.calls.length = 0;
    },
    close: async () => {
      await host.close();
      await bench.close();
      await teams.close();
    },
  };
};
export type TeamsBot = Awaited<ReturnType<typeof openTeamsBot>>;
