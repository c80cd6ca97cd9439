import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSlackPlatform } from '../../src/bot/platforms/slack/slack.ts';
import { type Host, openHost } from '../../src/host.ts';
import { examineSlack, type SlackSetup } from '../../src/usecases/examine-slack.ts';
import { openStoreBench } from '../bot/open-bench.ts';
import { openSlack, type SlackWorkspace } from '../bot/platforms/slack/open-slack.ts';

let slack: SlackWorkspace;
let host: Host;
let bench: Awaited<ReturnType<typeof openStoreBench>>;
let setup: SlackSetup;

beforeAll(async () => {
  [slack, bench] = await Promise.all([openSlack(), openStoreBench()]);
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: apiUrl,
  } = slack.settings;
  setup = { botToken, signingSecret, apiUrl, appToken: undefined, install: null };
  const { router } = await createSlackPlatform({ ...setup, install: null, tenant: 'local' });
  host = await openHost({
    port: 0,
    host: '127.0.0.1',
    routers: router ? [router] : [],
    healthy: async () => true,
  });
});
afterAll(async () => {
  await host.close();
  await slack.close();
  await bench.close();
});

const examine = (change: Partial<SlackSetup> = {}, { publicUrl = host.url, scopes = ['chat:write'] } = {}) =>
  examineSlack(bench, { slack: { ...setup, ...change }, publicUrl, tenant: 'local', slackScopes: scopes });

const grant = (scopes: string) =>
  slack.overlay.once('auth.test', {
    headers: { 'x-oauth-scopes': scopes },
    body: { ok: true, team: 'Harbor Lane', user: 'vouch' },
  });

test('a set-up that is right says who Vouch is and where events arrive', async () => {
  grant('chat:write,users:read');
  expect(await examine()).toMatchObject([
    { name: 'Slack', state: 'ok', detail: 'vouch in Harbor Lane' },
    { name: 'Slack events', state: 'ok', detail: `arrive at ${host.url}/slack/events` },
  ]);
});

test('what is wrong is named with what to do, and no secret is shown', async () => {
  grant('users:read');
  const [scopes, events] = await examine({ signingSecret: 'another secret' });
  expect(scopes).toMatchObject({ state: 'failed', detail: expect.stringContaining('chat:write') });
  expect(events).toMatchObject({ state: 'failed', detail: expect.stringContaining('SLACK_SIGNING_SECRET') });
  slack.overlay.once('auth.test', { body: { ok: false, error: 'invalid_auth' } });
  const [revoked, away] = await examine({ botToken: 'xoxb-wrong' }, { publicUrl: 'http://127.0.0.1:1' });
  expect(revoked).toMatchObject({ state: 'failed', detail: expect.stringContaining('invalid_auth') });
  expect(away).toMatchObject({ state: 'failed', advice: expect.stringContaining('Start Vouch') });
  expect(JSON.stringify([scopes, events, revoked, away])).not.toMatch(/xoxb|another secret/);
});

test('over a socket the app-level token is tried', async () => {
  slack.overlay.once('apps.connections.open', { body: { ok: false, error: 'not_allowed_token_type' } });
  expect((await examine({ appToken: 'xapp-1' })).at(-1)).toMatchObject({
    state: 'failed',
    advice: expect.stringContaining('SLACK_APP_TOKEN'),
  });
  slack.overlay.once('apps.connections.open', { body: { ok: true, url: 'ws://x' } });
  expect((await examine({ appToken: 'xapp-1' })).at(-1)).toMatchObject({ state: 'ok' });
});

test('where workspaces install Vouch, each of them is tried', async () => {
  const install = { workspaces: ['T1', 'T2'] };
  expect(await examine({ botToken: null, install: { workspaces: [] } })).toMatchObject([
    { name: 'Slack install', state: 'failed', advice: expect.stringContaining('SLACK_WORKSPACES') },
    { name: 'Slack events' },
  ]);
  const body = JSON.stringify({ bot: { token: setup.botToken } });
  await bench.store.installations.keep({ tenant: 'local', platform: 'slack', workspace: 'T1', body });
  expect(await examine({ botToken: null, install })).toMatchObject([
    { name: 'Slack install', state: 'ok', detail: 'for T1, T2; 1 installed' },
    { name: 'Slack', detail: expect.stringContaining('Harbor Lane') },
    { name: 'Slack events', state: 'ok' },
  ]);
});

test('without Slack there is nothing to try', async () => {
  expect(
    await examineSlack(bench, { slack: null, publicUrl: undefined, tenant: 'local', slackScopes: [] }),
  ).toMatchObject([{ name: 'Slack', state: 'off' }]);
});
