import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type SdkName, sdks } from '../../../../src/bot/platforms/teams/sdk.ts';
import { createTeamsPlatform } from '../../../../src/bot/platforms/teams/teams.ts';
import { openHost } from '../../../../src/host.ts';
import type { IncomingEvent } from '../../../../src/model/event.ts';
import { microsoftClouds } from '../../../../src/model/microsoft-cloud.ts';
import { appId, openTeams, type TeamsWorld } from './open-teams.ts';
import { type Asked, playMicrosoft } from './play-microsoft.ts';

/** Who signs what Teams sends, where the keys stand and tokens are given (Bot Connector authentication). */
const worldwide = {
  issuer: 'https://api.botframework.com',
  keys: 'login.botframework.com',
  login: 'login.microsoftonline.com',
  tenant: 'botframework.com',
};
const government = {
  issuer: 'https://api.botframework.us',
  keys: 'login.botframework.azure.us',
  login: 'login.microsoftonline.us',
  tenant: 'microsoftservices.onmicrosoft.us',
};

const clouds = [
  ['public', worldwide],
  ['gcc', worldwide],
  ['gcc-high', government],
  ['dod', government],
] as const;

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
    const { issuer, keys } = question.host === government.keys ? government : worldwide;
    if (question.path.endsWith('/openidconfiguration'))
      return {
        issuer,
        jwks_uri: `https://${keys}/v1/.well-known/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      };
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

/** Tokens are kept by app id: each test has its own. */
const apps = { last: 0 };
const nextApp = (): string => {
  apps.last += 1;
  return `${appId.slice(0, -3)}${100 + apps.last}`;
};

const cases = names.flatMap((sdk) => clouds.map(([cloud, place]) => ({ sdk, cloud, ...place })));

describe.each(cases)(
  '$sdk with Microsoft’s own addresses in the cloud $cloud',
  ({ sdk, cloud, ...place }) => {
    const ofCloud = { sdk, cloud: microsoftClouds[cloud] };

    test.each([
      ['our tenant', 'our-tenant', undefined],
      ['Bot Framework’s, for an app of many tenants', undefined, undefined],
      ['our tenant, for Graph', 'our-tenant', microsoftClouds[cloud].graph],
    ])('gets our own token of %s', async (_whose, appTenant, service) => {
      const id = nextApp();
      const { token } = await sdks[sdk]({ ...ofCloud, appId: id, appPassword: 'our-secret', appTenant });
      expect(await token(service)).toBe('our-token');
      const path = `/${appTenant ?? place.tenant}/oauth2/v2.0/token`;
      expect(asked.at(-1)).toMatchObject({ host: place.login, path });
      const form = new URLSearchParams(asked.at(-1)?.body);
      expect(Object.fromEntries(form)).toMatchObject({
        grant_type: 'client_credentials',
        client_id: id,
        client_secret: 'our-secret',
      });
      expect(form.get('scope')?.split(' ')).toContain(`${service ?? place.issuer}/.default`);
    });

    test('lets in what the Bot Connector has signed, and nobody else', async () => {
      const accepted: IncomingEvent[] = [];
      const { issuer: _ours, ...options } = teams.options;
      const { platform, router } = await createTeamsPlatform({ ...options, ...ofCloud });
      await platform.start({
        accept: async (event) => {
          accepted.push(event);
          return 'new';
        },
        keepFile: async () => ({}),
        keepSecret: async () => '',
      });
      const host = await openHost({
        port: 0,
        host: '127.0.0.1',
        routers: [router],
        healthy: async () => true,
      });
      const send = async (token: string) =>
        (
          await fetch(`${host.url}/api/messages`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
            body: JSON.stringify(teams.activity({ text: 'hello' })),
          })
        ).status;
      const { issuer } = place;
      const other = issuer === worldwide.issuer ? government.issuer : worldwide.issuer;
      expect(await send(teams.token({ iss: issuer }))).toBe(200);
      expect(await send(teams.token({ iss: other }))).toBe(401);
      expect(await send(teams.token({ iss: teams.options.issuer.name }))).toBe(401);
      expect(await send(teams.token({ iss: issuer }, { key: teams.strangersKey }))).toBe(401);
      expect(accepted).toHaveLength(1);
      await host.close();
    });
  },
);
