import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type SdkName, sdks } from '../../../../src/bot/platforms/teams/sdk.ts';
import { createTeamsPlatform } from '../../../../src/bot/platforms/teams/teams.ts';
import { type Host, openHost } from '../../../../src/host.ts';
import type { IncomingEvent } from '../../../../src/model/event.ts';
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
    readFile: async () => null,
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

const now = Math.floor(Date.now() / 1000);
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
const bearer = (token: string): string => `Bearer ${token}`;
/** A token whose header and signature are somebody's own making. */
const forged = (header: object, sign: (signed: string) => string): string => {
  const signed = `${part(header)}.${part(claimsOf(teams.token()))}`;
  return bearer(`${signed}.${sign(signed)}`);
};

const n = 100;

/** Each class makes its nth bad token. */
const classes: Record<string, (nth: number) => string | null> = {
  'no token': (nth) => (nth % 2 === 0 ? null : ''),
  'words for a token': (nth) => bearer('garbage.'.repeat(nth)),
  'another scheme': (nth) => `${['Basic', 'Token', 'Digest', 'bot'][nth % 4]} ${teams.token()}`,
  'another audience': (nth) => bearer(teams.token({ aud: `somebody-else-${nth}` })),
  'another issuer': (nth) => bearer(teams.token({ iss: `${teams.options.issuer.name}.evil-${nth}.example` })),
  'expired tokens': (nth) => bearer(teams.token({ nbf: now - 90_000, exp: now - 600 - nth })),
  'tokens of the future': (nth) => bearer(teams.token({ nbf: now + 600 + nth, exp: now + 90_000 })),
  'another service address': (nth) => bearer(teams.token({ serviceurl: `${teams.url}${nth}.evil.example` })),
  'a stranger’s key under our name': (nth) => bearer(teams.token({ nth }, { key: teams.strangersKey })),
  'keys nobody published': (nth) =>
    bearer(teams.token({}, { key: teams.strangersKey, kid: `theirs-${nth}` })),
  'a key not endorsed for Teams': (nth) => bearer(teams.token({ nth }, { kid: 'not-for-teams' })),
  'no signature': (nth) =>
    forged({ alg: nth % 2 === 0 ? 'none' : 'RS256', typ: 'JWT', kid: 'ours' }, () => ''),
  'a signature by the public key as a secret': (nth) =>
    forged({ alg: 'HS256', typ: 'JWT', kid: 'ours', nth }, (signed) =>
      createHmac('sha256', teams.publicKey).update(signed).digest('base64url'),
    ),
  'claims changed after signing': (nth) => {
    const [header, , signature] = teams.token().split('.');
    return bearer(`${header}.${part({ ...claimsOf(teams.token()), nth })}.${signature}`);
  },
};

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

  test.each(Object.entries(classes))(`%s: ${n} are answered 401 and do nothing`, async (_name, make) => {
    for (let nth = 0; nth < n; nth += 1)
      expect(await send({ sdk, authorization: make(nth) }), String(make(nth))).toBe(401);
    nothingHappened();
  });

  test('a good token does not speak for another channel than it was endorsed for', async () => {
    expect(await send(good(), { channelId: 'webchat' })).toBe(401);
    nothingHappened();
  });
});
