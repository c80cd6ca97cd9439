import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type SdkName, sdks } from '../../../../src/bot/platforms/teams/sdk.ts';
import { createTeamsPlatform } from '../../../../src/bot/platforms/teams/teams.ts';
import { openHost } from '../../../../src/host.ts';
import type { IncomingEvent } from '../../../../src/model/event.ts';
import { appId, openTeams, type TeamsWorld } from './open-teams.ts';
import { type Asked, playMicrosoft } from './play-microsoft.ts';

/** Who signs what Teams sends, and where the keys stand (Bot Connector authentication). */
const issuer = 'https://api.botframework.com';
const keys = 'https://login.botframework.com/v1/.well-known/keys';

const asked: Asked[] = [];
let teams: TeamsWorld;
let microsoft: { close(): Promise<void> };
const names = Object.keys(sdks) as SdkName[];

beforeAll(async () => {
  // botbuilder prints every token that it refuses.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  teams = await openTeams();
  const published = await (await fetch(`${teams.options.issuer.url}/discovery/v2.0/keys`)).json();
  microsoft = await playMicrosoft((question) => {
    asked.push(question);
    if (question.path.endsWith('/openidconfiguration'))
      return { issuer, jwks_uri: keys, id_token_signing_alg_values_supported: ['RS256'] };
    if (question.path.endsWith('/keys')) return published;
    if (question.path.endsWith('/token'))
      return { token_type: 'Bearer', expires_in: 3600, access_token: 'our-token' };
    return undefined;
  });
});
afterAll(async () => {
  await microsoft.close();
  await teams.close();
});
beforeEach(() => {
  asked.length = 0;
});

describe.each(names)('%s with Microsoft’s own addresses', (sdk) => {
  test.each([
    ['our tenant', 'our-tenant', appId],
    ['Bot Framework’s, for an app of many tenants', undefined, appId.replaceAll('1', '9')],
  ])('gets our own token of %s', async (_whose, appTenant, id) => {
    const { token } = await sdks[sdk]({ appId: id, appPassword: 'our-secret', appTenant });
    expect(await token()).toBe('our-token');
    const path = `/${appTenant ?? 'botframework.com'}/oauth2/v2.0/token`;
    expect(asked).toMatchObject([{ host: 'login.microsoftonline.com', path }]);
    const form = new URLSearchParams(asked[0]?.body);
    expect(Object.fromEntries(form)).toMatchObject({
      grant_type: 'client_credentials',
      client_id: id,
      client_secret: 'our-secret',
    });
    expect(form.get('scope')?.split(' ')).toContain(`${issuer}/.default`);
  });

  test('lets in what the Bot Connector has signed, and nobody else', async () => {
    const accepted: IncomingEvent[] = [];
    const { issuer: _ours, ...options } = teams.options;
    const { platform, router } = await createTeamsPlatform({ ...options, sdk });
    await platform.start({
      accept: async (event) => {
        accepted.push(event);
        return 'new';
      },
      keepFile: async () => ({}),
      keepSecret: async () => '',
    });
    const host = await openHost({ port: 0, host: '127.0.0.1', routers: [router], healthy: async () => true });
    const send = async (token: string) =>
      (
        await fetch(`${host.url}/api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify(teams.activity({ text: 'hello' })),
        })
      ).status;
    expect(await send(teams.token({ iss: issuer }))).toBe(200);
    expect(await send(teams.token({ iss: teams.options.issuer.name }))).toBe(401);
    expect(await send(teams.token({ iss: issuer }, { key: teams.strangersKey }))).toBe(401);
    expect(accepted).toHaveLength(1);
    expect(asked).toContainEqual(
      expect.objectContaining({ host: 'login.botframework.com', path: '/v1/.well-known/keys' }),
    );
    await host.close();
  });
});
