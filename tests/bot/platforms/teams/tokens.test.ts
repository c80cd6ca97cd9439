import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type SdkName, sdks } from '../../../../src/bot/platforms/teams/sdk.ts';
import { createTeamsPlatform } from '../../../../src/bot/platforms/teams/teams.ts';
import { type Host, openHost } from '../../../../src/host.ts';
import type { IncomingEvent } from '../../../../src/model/event.ts';
import { badTokens, bearer } from './bad-tokens.ts';
import { openTeams, type TeamsWorld } from './open-teams.ts';

let teams: TeamsWorld;
const hosts = new Map<SdkName, Host>();
const accepted: IncomingEvent[] = [];
const names = Object.keys(sdks) as SdkName[];

beforeAll(async () => {
  // botbuilder prints every token that it refuses.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  teams = await openTeams();
  for (const sdk of names) hosts.set(sdk, await openHostOf(sdk));
});
afterAll(async () => {
  for (const host of hosts.values()) await host.close();
  await teams.close();
  vi.restoreAllMocks();
});

const openHostOf = async (sdk: SdkName): Promise<Host> => {
  const { platform, router } = await createTeamsPlatform({
    ...teams.options,
    sdk,
  });
  await platform.start({
    accept: async (event) => {
      accepted.push(event);
      return 'new';
    },
    keepFile: async () => ({}),
    keepSecret: async () => '',
  });
  return openHost({ port: 0, host: '127.0.0.1', routers: [router], healthy: async () => true });
};

type Sent = { readonly sdk: SdkName; readonly authorization: string | null };

const send = async ({ sdk, authorization }: Sent, more: Record<string, unknown> = {}): Promise<number> =>
  (
    await fetch(`${hosts.get(sdk)?.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
      body: JSON.stringify(teams.activity({ text: 'hello', ...more })),
    })
  ).status;

const n = 100;

describe.each(names)('%s', (sdk) => {
  const good = () => ({ sdk, authorization: bearer(teams.token()) });
  const nothingHappened = () => {
    expect(accepted).toEqual([]);
    expect(teams.messages).toEqual([]);
  };
  beforeEach(() => {
    accepted.length = 0;
  });

  test('a good token is let in', async () => {
    expect(await send(good())).toBe(200);
    expect(accepted).toHaveLength(1);
  });

  test.each(Object.entries(badTokens))(`%s: ${n} are answered 401 and do nothing`, async (_name, make) => {
    for (let nth = 0; nth < n; nth += 1)
      expect(await send({ sdk, authorization: make(teams, nth) }), String(make(teams, nth))).toBe(401);
    nothingHappened();
  });

  test('a good token does not speak for another channel than it was endorsed for', async () => {
    expect(await send(good(), { channelId: 'webchat' })).toBe(401);
    nothingHappened();
  });
});
