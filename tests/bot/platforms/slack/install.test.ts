import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Served, servePage } from '../../../browser/serve-page.ts';
import { envelope, openSlack, postSigned, type SlackWorkspace } from './open-slack.ts';

/** Many workspaces of one company, each with its own token; the emulator is one, the overlay plays the others. */
const home = 'T000000001';
let slack: SlackWorkspace;
let vouch: Served;

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  slack = await openSlack();
  vouch = await servePage({ ...slack.installSettings, SLACK_WORKSPACES: `${home}, T2, E1` });
});
afterAll(async () => {
  await vouch.close();
  await slack.close();
  vi.restoreAllMocks();
});

const until = <Value>(look: () => Promise<Value> | Value): Promise<Value> =>
  vi.waitFor(look, { timeout: 30_000, interval: 100 });

/** A browser that begins to install: where Slack's consent page is, and the cookie that binds the state to it. */
const begin = async () => {
  const begun = await fetch(`${vouch.url}/slack/install`, { redirect: 'manual' });
  expect(begun.status).toBe(302);
  const consent = new URL(begun.headers.get('location') ?? '');
  const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { consent, cookie, state: consent.searchParams.get('state') ?? '' };
};

const comeBack = (query: Record<string, string>, cookie: string) =>
  fetch(`${vouch.url}/slack/oauth_redirect?${new URLSearchParams(query)}`, { headers: { cookie } });

/** The whole way through Slack's consent page, as Dana. */
const install = async () => {
  const { consent, cookie } = await begin();
  const page = await (await fetch(consent)).text();
  expect(page).toContain('Vouch');
  const fields = Object.fromEntries(
    [...page.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const agreed = await fetch(new URL('/oauth/v2/authorize/callback', consent), {
    method: 'POST',
    body: new URLSearchParams({ ...fields, user_id: slack.dana }),
    redirect: 'manual',
  });
  const back = new URL(agreed.headers.get('location') ?? '');
  expect(back.origin).toBe('https://vouch.example.com');
  return comeBack(Object.fromEntries(back.searchParams), cookie);
};

/** Slack's answer for another workspace or a whole organization. */
const granted = (token: string, where: Record<string, unknown>) => ({
  ok: true,
  access_token: token,
  token_type: 'bot',
  scope: 'chat:write',
  bot_user_id: 'UBOT',
  app_id: 'A1',
  authed_user: { id: 'U1' },
  is_enterprise_install: false,
  enterprise: null,
  ...where,
});

const installElsewhere = async (token: string, where: Record<string, unknown>) => {
  slack.overlay.once('oauth.v2.access', { body: granted(token, where) });
  const { cookie, state } = await begin();
  return comeBack({ code: 'from-slack', state }, cookie);
};

const kept = () => vouch.services.store.installations.list({ tenant: 'local', platform: 'slack' });
const send = (body: string) => postSigned(body, { url: vouch.url });
const mention = (id: string, where: Record<string, unknown>, text = 'Is customer data encrypted at rest?') =>
  send(
    envelope(
      id,
      { type: 'app_mention', channel: slack.general, user: slack.dana, text: `<@UBOT> ${text}`, ts: '7.0' },
      where,
    ),
  );

/** The other workspaces: what they answer to their own tokens, and what was said in them. */
const said: { token: string; text: string }[] = [];
const others = ['xoxb-second', 'xoxb-org', 'xoxb-stranger'];
beforeAll(() => {
  const play = (method: string, answer: (args: URLSearchParams) => Record<string, unknown>) =>
    slack.overlay.answers.set(method, (args, token) =>
      others.includes(token) ? { body: { ok: true, ...answer(args) } } : null,
    );
  const teams: Record<string, string> = { 'xoxb-second': 'T2', 'xoxb-org': 'T7', 'xoxb-stranger': 'T666' };
  slack.overlay.answers.set('auth.test', (_args, token) =>
    others.includes(token)
      ? {
          body: {
            ok: true,
            team_id: teams[token],
            user_id: 'UBOT',
            bot_id: 'B1',
            url: 'https://x.slack.com/',
          },
        }
      : null,
  );
  play('users.info', () => ({ user: { id: slack.dana, name: 'dana', team_id: 'T2' } }));
  play('conversations.info', () => ({ channel: { id: slack.general } }));
  play('conversations.members', () => ({ members: [slack.dana] }));
  play('users.list', () => ({ members: [{ id: slack.dana, team_id: 'T2' }] }));
  for (const method of ['chat.postMessage', 'chat.update'])
    slack.overlay.answers.set(method, (args, token) => {
      if (!others.includes(token)) return null;
      said.push({ token, text: args.get('blocks') ?? '' });
      return { body: { ok: true, ts: '9.0' } };
    });
});

describe('installing Vouch in many workspaces', () => {
  test('before anybody has, nobody is heard', async () => {
    expect((await mention('Ev-early', {})).status).toBe(401);
  });

  test('leads through Slack’s consent, with the scopes of the manifest, and keeps the token encrypted', async () => {
    const { consent } = await begin();
    expect(consent.searchParams.get('scope')?.split(',')).toContain('chat:write');
    expect(consent.searchParams.get('redirect_uri')).toBe('https://vouch.example.com/slack/oauth_redirect');
    const installed = await install();
    expect(installed.status).toBe(200);
    expect(await installed.text()).toContain('Harbor Lane');
    expect(await kept()).toEqual([home]);
  });

  test.each([
    ['with no state', async () => comeBack({ code: 'c' }, (await begin()).cookie)],
    [
      'with another state than this browser’s',
      async () => comeBack({ code: 'c', state: (await begin()).state }, (await begin()).cookie),
    ],
    [
      'with a state that was never given',
      async () => comeBack({ code: 'c', state: 'x' }, 'slack-app-oauth-state=x'),
    ],
    ['without the browser’s cookie', async () => comeBack({ code: 'c', state: (await begin()).state }, '')],
    [
      'after the person declined',
      async () => comeBack({ error: 'access_denied', state: (await begin()).state }, (await begin()).cookie),
    ],
  ])('what comes back %s installs nothing', async (_case, comes) => {
    const asked = slack.overlay.asked.length;
    const answer = await comes();
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/Start again/);
    expect(slack.overlay.asked.slice(asked).map(({ method }) => method)).not.toContain('oauth.v2.access');
    expect(await kept()).toEqual([home]);
  });

  test('a stranger’s workspace is refused by its id and uninstalled again', async () => {
    slack.overlay.once('apps.uninstall', { body: { ok: true } });
    const refused = await installElsewhere('xoxb-stranger', { team: { id: 'T666', name: 'Evil <b>' } });
    expect(refused.status).toBe(403);
    const page = await refused.text();
    expect(page).toContain('T666');
    expect(page).not.toContain('<b>');
    expect(slack.overlay.asked.findLast(({ method }) => method === 'apps.uninstall')?.token).toBe(
      'xoxb-stranger',
    );
    expect(await kept()).toEqual([home]);
    expect((await mention('Ev-stranger', { team_id: 'T666' })).status).toBe(401);
  });

  test('each workspace is answered with its own token', async () => {
    expect((await installElsewhere('xoxb-second', { team: { id: 'T2', name: 'Second' } })).status).toBe(200);
    expect(await kept()).toEqual([home, 'T2']);
    expect((await mention('Ev-second', { team_id: 'T2' })).status).toBe(200);
    await until(() => expect(JSON.stringify(said)).toMatch(/encrypt/i));
    expect(said.every(({ token }) => token === 'xoxb-second')).toBe(true);
    const asked = slack.overlay.asked.length;
    const ts = await slack.say(slack.general, 'How often are backups tested?');
    const event = {
      type: 'app_mention',
      channel: slack.general,
      user: slack.dana,
      text: '<@UBOT> How often are backups tested?',
      ts,
    };
    expect((await send(envelope('Ev-home', event))).status).toBe(200);
    await until(async () => expect(JSON.stringify(await slack.said(slack.general))).toMatch(/backup/i));
    await until(() =>
      expect(slack.overlay.asked.slice(asked).map(({ method }) => method)).toContain('chat.update'),
    );
    const spoken = slack.overlay.asked.slice(asked).filter(({ method }) => method.startsWith('chat.'));
    const tokens = spoken.map(({ token }) => token);
    expect(tokens).not.toContain('xoxb-second');
  });

  test('an organization installs once for all its workspaces', async () => {
    const organization = { is_enterprise_install: true, enterprise: { id: 'E1', name: 'Group' }, team: null };
    expect((await installElsewhere('xoxb-org', organization)).status).toBe(200);
    expect(await kept()).toEqual(['E1', home, 'T2']);
    said.length = 0;
    const authorizations = [{ enterprise_id: 'E1', team_id: 'T7', is_enterprise_install: true }];
    expect((await mention('Ev-org', { team_id: 'T7', enterprise_id: 'E1', authorizations })).status).toBe(
      200,
    );
    await until(() => expect(said.at(0)?.token).toBe('xoxb-org'));
    const listed = slack.overlay.asked.findLast(
      ({ method, token }) => method === 'users.list' && token === 'xoxb-org',
    );
    expect(listed?.args.get('team_id')).toBe('T7');
  });

  test('uninstalling and revoking forget the tokens; a person’s own token is no matter', async () => {
    const gone = (id: string, event: Record<string, unknown>, team: string) =>
      send(envelope(id, event, { team_id: team }));
    await gone('Ev-user', { type: 'tokens_revoked', tokens: { oauth: [slack.dana], bot: [] } }, 'T2');
    expect(await kept()).toEqual(['E1', home, 'T2']);
    await gone('Ev-bot', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['UBOT'] } }, 'T2');
    expect(await kept()).toEqual(['E1', home]);
    expect((await gone('Ev-gone', { type: 'app_uninstalled' }, home)).status).toBe(200);
    expect(await kept()).toEqual(['E1']);
    expect((await mention('Ev-late', { team_id: 'T2' })).status).toBe(401);
  });
});
