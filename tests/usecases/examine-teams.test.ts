import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTeamsPlatform } from '../../src/bot/platforms/teams/teams.ts';
import { type Host, openHost } from '../../src/host.ts';
import { examineTeams, type TeamsSetup } from '../../src/usecases/examine-teams.ts';
import { openTeams, type TeamsWorld } from '../bot/platforms/teams/open-teams.ts';

let teams: TeamsWorld;
let host: Host;
/** Entra's place for tokens: gives one for the right secret, else refuses with this number. */
const entra = { refusal: 7000215, asked: '' };
const server = createServer(async (request, response) => {
  if (request.url?.startsWith('/v1.0/groups/')) {
    const known = request.url.includes(group) && request.headers.authorization === 'Bearer t';
    return void response.writeHead(known ? 200 : 403).end('{"value":[]}');
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  entra.asked = `${request.url}?${Buffer.concat(chunks).toString()}`;
  const good = entra.asked.includes('client_secret=secret&');
  const answer = good ? { access_token: 't' } : { error: 'invalid_client', error_codes: [entra.refusal] };
  response.writeHead(good ? 200 : 401, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
});
const group = '77777777-1111-2222-3333-444444444444';
const loginUrl = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  teams = await openTeams();
  const { platform, router } = await createTeamsPlatform({
    ...teams.options,
    sdk: 'agents',
  });
  await platform.start({
    accept: async () => 'new',
    keepFile: async () => ({}),
    keepSecret: async () => '',
  });
  host = await openHost({ port: 0, host: '127.0.0.1', routers: [router], healthy: async () => true });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await host.close();
  await teams.close();
  await new Promise((resolve) => server.close(resolve));
});

const id = '11111111-2222-3333-4444-555555555555';
const manifest = (botId: string) => ({ id: botId, bots: [{ botId }], composeExtensions: [{ botId }] });
const examine = (
  change: Partial<TeamsSetup> = {},
  {
    publicUrl = host.url as string | null,
    teamsManifest = manifest(id) as unknown,
    entraGroups = [] as string[],
    instead = { login: loginUrl(), graph: loginUrl() },
  } = {},
) =>
  examineTeams({
    teams: {
      sdk: 'agents',
      appId: id,
      appPassword: 'secret',
      appTenant: 'harbor.example',
      tenants: ['t1'],
      cloud: 'public',
      ...change,
    },
    publicUrl: publicUrl ?? undefined,
    teamsManifest,
    entraGroups,
    instead,
  });
const step = async (name: string, ...given: Parameters<typeof examine>) =>
  (await examine(...given)).find((one) => one.name === name);

test('a set-up that is right is right step by step', async () => {
  expect(await examine()).toMatchObject([
    { name: 'Teams', state: 'ok', detail: `app ${id}, by agents`, advice: null },
    { name: 'Teams token', state: 'ok' },
    { name: 'Teams people', state: 'ok', detail: 'colleagues are of harbor.example, t1', advice: null },
    { name: 'Teams endpoint', state: 'ok', detail: expect.stringContaining('strangers are refused') },
    { name: 'Teams manifest', state: 'ok' },
  ]);
  expect(entra.asked).toContain('/harbor.example/oauth2/v2.0/token');
});

test('the package out of support is named', async () => {
  expect(await step('Teams', { sdk: 'botbuilder' })).toMatchObject({
    state: 'ok',
    advice: expect.stringContaining('TEAMS_SDK=agents'),
  });
});

test.each([
  [7000215, 'is not this registration’s'],
  [7000222, 'has expired'],
  [700016, 'no registration with TEAMS_APP_ID'],
  [90002, 'TEAMS_APP_TENANT is no tenant'],
  [12345, 'invalid_client 12345'],
])('Entra’s refusal %i is said in words', async (refusal, words) => {
  entra.refusal = refusal;
  const { state, detail } = (await step('Teams token', { appPassword: 'wrong' })) ?? {};
  expect(state).toBe('failed');
  expect(detail).toContain(words);
  expect(detail).not.toContain('wrong');
});

test.each<[string, string, Parameters<typeof examine>, string]>([
  ['an id that is none', 'Teams', [{ appId: 'vouch' }], 'failed'],
  ['no secret', 'Teams token', [{ appPassword: undefined }], 'failed'],
  ['nobody’s tenant', 'Teams people', [{ appTenant: undefined, tenants: [] }], 'failed'],
  ['no public address', 'Teams endpoint', [{}, { publicUrl: null }], 'off'],
  ['an address of something else', 'Teams endpoint', [{}, { publicUrl: 'http://127.0.0.1:1' }], 'failed'],
  [
    'a manifest of another app',
    'Teams manifest',
    [{}, { teamsManifest: manifest(id.replace('1', '9')) }],
    'failed',
  ],
  [
    'a manifest not filled in',
    'Teams manifest',
    [{}, { teamsManifest: manifest(id.replace(/\d/g, '0')) }],
    'off',
  ],
  ['no manifest', 'Teams manifest', [{}, { teamsManifest: null }], 'off'],
])('%s', async (_case, name, given, state) => {
  expect(await step(name, ...given)).toMatchObject({ state });
});

test('groups of Entra are asked for, where the permissions name some', async () => {
  expect(await step('Teams groups', {}, { entraGroups: [group] })).toMatchObject({
    state: 'ok',
    detail: `Entra tells who is in ${group}`,
  });
  const unknown = id.replace('1', '9');
  expect(await step('Teams groups', {}, { entraGroups: [group, unknown] })).toMatchObject({
    state: 'failed',
    detail: `Entra does not tell who is in ${unknown} (403)`,
    advice: expect.stringContaining('GroupMember.Read.All'),
  });
  expect(await step('Teams groups', { appTenant: undefined }, { entraGroups: [group] })).toMatchObject({
    advice: expect.stringContaining('TEAMS_APP_TENANT'),
  });
});

test('Entra out of reach is a matter of the network, not of the secret', async () => {
  const instead = { login: 'http://127.0.0.1:1', graph: 'http://127.0.0.1:1' };
  expect(await step('Teams token', {}, { instead })).toMatchObject({
    state: 'failed',
    detail: expect.stringContaining('nobody answers'),
    advice: expect.stringContaining('reaches http://127.0.0.1:1'),
  });
});

test('an address where nobody listens says so', async () => {
  const { detail } = (await step('Teams endpoint', {}, { publicUrl: 'http://127.0.0.1:9' })) ?? {};
  expect(detail).toMatch(/^nobody answers/);
});

test('an address without Vouch’s Teams says what it answered', async () => {
  const other = await openHost({ port: 0, host: '127.0.0.1', routers: [], healthy: async () => true });
  expect(await step('Teams endpoint', {}, { publicUrl: other.url })).toMatchObject({
    state: 'failed',
    detail: expect.stringContaining('answers 404'),
  });
  await other.close();
});

test('without an app id there is nothing to try', async () => {
  expect(
    await examineTeams({ teams: null, publicUrl: undefined, teamsManifest: null, entraGroups: [] }),
  ).toMatchObject([{ name: 'Teams', state: 'off' }]);
});
