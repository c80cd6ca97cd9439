import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSlackPlatform } from '../../src/bot/platforms/slack/slack.ts';
import { type Host, openHost } from '../../src/host.ts';
import { placeOf } from '../../src/place-of.ts';
import { examineSlack, type SlackSetup } from '../../src/usecases/examine-slack.ts';
import type { NamedChannels } from '../../src/usecases/examine-slack-channels.ts';
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

const nowhere = { summaries: null, reviews: null };
const examine = (
  change: Partial<SlackSetup> = {},
  { publicUrl = host.url, scopes = ['chat:write'], channels = nowhere as NamedChannels } = {},
) =>
  examineSlack(bench, {
    slack: { ...setup, ...change },
    publicUrl,
    tenant: 'local',
    slackScopes: scopes,
    channels,
  });

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
  expect(events).toMatchObject({
    state: 'failed',
    detail: expect.stringContaining('SLACK_SIGNING_SECRET'),
    advice: expect.stringContaining('“Signing Secret”'),
  });
  slack.overlay.once('auth.test', { body: { ok: false, error: 'invalid_auth' } });
  const [revoked, away] = await examine({ botToken: 'xoxb-wrong' }, { publicUrl: 'http://127.0.0.1:1' });
  expect(revoked).toMatchObject({ state: 'failed', detail: expect.stringContaining('invalid_auth') });
  expect(away).toMatchObject({ state: 'failed', advice: expect.stringContaining('Start Vouch') });
  expect(JSON.stringify([scopes, events, revoked, away])).not.toMatch(/xoxb|another secret/);
});

test.each([
  ['a person’s token', { botToken: 'xoxp-1' }, null, 'begin with xoxb-', 'Bot User OAuth Token'],
  ['an uninstalled app', {}, 'account_inactive', 'account_inactive', 'install it again'],
  ['a revoked token', {}, 'token_revoked', 'token_revoked', 'take the new one'],
  ['a Slack that fails', {}, 'fatal_error', 'fatal_error', 'reaches https://slack.com/api/'],
  ['a Slack out of reach', { apiUrl: 'http://127.0.0.1:9/api/' }, null, 'nobody answers', 'firewall'],
])('%s is named with what to do', async (_case, change, error, detail, advice) => {
  if (error) slack.overlay.once('auth.test', { body: { ok: false, error } });
  const channels = { summaries: placeOf('slack:C1'), reviews: null };
  const steps = await examine(change, { channels });
  // What nothing can be asked of is not blamed.
  expect(steps.map(({ name }) => name)).not.toContain('Slack channel');
  expect(steps[0]).toMatchObject({
    name: 'Slack',
    state: 'failed',
    detail: expect.stringContaining(detail),
    advice: expect.stringContaining(advice),
  });
});

test('something that stands between is named', async () => {
  const [step] = await examine({ apiUrl: `${host.url}/` });
  expect(step).toMatchObject({
    detail: 'Slack answers: not as Slack does (404): something stands between',
    advice: expect.stringContaining('proxy'),
  });
});

test.each([
  ['Vouch is in', { is_member: true }, 'ok', '#risk (VOUCH_REPORT_CHANNEL)', null],
  [
    'Vouch is not in',
    { is_member: false },
    'failed',
    'Vouch is not in #risk',
    'Write /invite @Vouch in #risk.',
  ],
  ['another company reads', { is_ext_shared: true }, 'failed', 'another company reads #risk', 'of your own'],
  ['is archived', { is_archived: true }, 'failed', '#risk is archived', 'VOUCH_REPORT_CHANNEL'],
  ['Slack does not show', null, 'failed', 'does not show to Vouch', 'VOUCH_REPORT_CHANNEL'],
])('a channel for reports that %s', async (_case, channel, state, detail, advice) => {
  const body = channel
    ? { ok: true, channel: { id: 'C1', name: 'risk', ...channel } }
    : { ok: false, error: 'channel_not_found' };
  slack.overlay.once('conversations.info', { body });
  const channels = { summaries: placeOf('slack:C1'), reviews: placeOf('teams:19:x@thread.tacv2') };
  expect((await examine({}, { channels })).filter(({ name }) => name === 'Slack channel')).toMatchObject([
    { state, detail: expect.stringContaining(detail), advice: advice && expect.stringContaining(advice) },
  ]);
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
    await examineSlack(bench, {
      slack: null,
      publicUrl: undefined,
      tenant: 'local',
      slackScopes: [],
      channels: nowhere,
    }),
  ).toMatchObject([{ name: 'Slack', state: 'off' }]);
});
