import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { card } from '../../../../src/bot/card.ts';
import { createSlackPlatform } from '../../../../src/bot/platforms/slack/slack.ts';
import { type Host, openHost } from '../../../../src/host.ts';
import type { IncomingEvent, Person, Place } from '../../../../src/model/event.ts';
import { forge } from './forge.ts';
import { envelope, interaction, openSlack, postSigned, type SlackWorkspace } from './open-slack.ts';
import { openSocket } from './overlay.ts';

/** The adapter alone: what comes in over the wire, and what it asks of Slack. */
let slack: SlackWorkspace;
let host: Host;
let platform: Awaited<ReturnType<typeof open>>['platform'];
const accepted: IncomingEvent[] = [];

const open = (appToken?: string, groups: readonly string[] = []) =>
  createSlackPlatform({
    groups,
    botToken: slack.settings.SLACK_BOT_TOKEN,
    signingSecret: slack.settings.SLACK_SIGNING_SECRET,
    appToken,
    apiUrl: slack.settings.SLACK_API_URL,
    tenant: 'local',
  });

const inward = {
  accept: async (event: IncomingEvent) => {
    accepted.push(event);
    return 'new' as const;
  },
  keepFile: async () => ({}),
  keepSecret: async () => 'a name',
};

beforeAll(async () => {
  slack = await openSlack();
  const opened = await open();
  platform = opened.platform;
  await platform.start(inward);
  const routers = opened.router ? [opened.router] : [];
  host = await openHost({ port: 0, host: '127.0.0.1', routers, healthy: async () => true });
});
afterAll(async () => {
  await host.close();
  await slack.close();
});

const place = (conversation: string, kind: Place['kind'] = 'channel'): Place => ({
  platform: 'slack',
  tenant: 'local',
  conversation,
  thread: null,
  kind,
  external: false,
  reply: {},
});
const dana = (): Person => ({ id: slack.dana, name: 'Dana', kind: 'member', groups: [] });

/** Sends something signed; returns what came in of it. */
const come = async (body: string, type = 'application/json'): Promise<IncomingEvent[]> => {
  accepted.length = 0;
  expect((await postSigned(body, { url: host.url, type })).status).toBe(200);
  return [...accepted];
};
const form = 'application/x-www-form-urlencoded';

describe('what people do on Slack', () => {
  test('saving the address: Slack’s own question about it is answered', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'a-challenge' });
    const answered = await postSigned(body, { url: host.url });
    expect(await answered.text()).toContain('a-challenge');
  });

  test('opening the messages tab, the Home tab', async () => {
    const opened = (tab: string) =>
      come(envelope(`Ev-${tab}`, { type: 'app_home_opened', tab, user: slack.dana, channel: slack.direct }));
    expect(await opened('messages')).toMatchObject([
      { kind: 'home-opened', place: { kind: 'direct', conversation: slack.direct } },
    ]);
    expect(await opened('home')).toMatchObject([{ kind: 'home-opened', place: { kind: 'home' } }]);
  });

  test('pressing stop', async () => {
    const event = {
      type: 'agent_session_stopped',
      channel: slack.direct,
      user: slack.dana,
      thread_ts: '1.1',
      streaming_message_ts: [],
      event_ts: '1.2',
    };
    expect(await come(envelope('Ev-stop', event))).toMatchObject([
      { kind: 'stopped', place: { conversation: slack.direct, thread: '1.1' }, person: { id: slack.dana } },
    ]);
  });

  test('a thumb down names the answer', async () => {
    const pressed = interaction({
      type: 'block_actions',
      trigger_id: 'T1',
      user: { id: slack.dana },
      channel: { id: slack.direct },
      message: { ts: '1.0' },
      team: { id: 'T000000001' },
      actions: [
        {
          type: 'feedback_buttons',
          action_id: 'feedback',
          block_id: 'b',
          value: 'answer-1 bad',
          text: { type: 'plain_text', text: 'Wrong' },
          action_ts: '1.1',
        },
      ],
    });
    expect(await come(pressed, form)).toMatchObject([
      { kind: 'action', action: 'feedback', value: 'answer-1 bad', message: '1.0' },
    ]);
  });

  test.each(['answer-this', 'save-knowledge'])('the message shortcut %s', async (callback_id) => {
    const used = interaction({
      type: 'message_action',
      callback_id,
      trigger_id: `T-${callback_id}`,
      user: { id: slack.dana },
      channel: { id: slack.general },
      message: { text: 'Is data &lt;encrypted&gt;?', ts: '5.0' },
      team: { id: 'T000000001' },
    });
    expect(await come(used, form)).toMatchObject([
      { kind: 'command', command: callback_id, text: 'Is data <encrypted>?', place: { thread: '5.0' } },
    ]);
  });

  test('the slash command', async () => {
    const typed = new URLSearchParams({
      command: '/vouch',
      text: 'Is data encrypted?',
      trigger_id: 'T-slash',
      user_id: slack.dana,
      channel_id: slack.general,
      team_id: 'T000000001',
    }).toString();
    expect(await come(typed, form)).toMatchObject([
      { kind: 'command', command: 'ask', text: 'Is data encrypted?', trigger: 'T-slash' },
    ]);
  });

  test.each([
    ['slash command', 'Is data encrypted?'],
    ['shortcut', 'Is data encrypted?'],
  ])('a %s used among colleagues comes from their own conversation with Vouch', async (how, text) => {
    const body =
      how === 'shortcut'
        ? interaction({
            type: 'message_action',
            callback_id: 'answer-this',
            trigger_id: 'T-among',
            user: { id: slack.dana },
            channel: { id: 'D0THEIRS' },
            message: { text: null, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }], ts: '5.5' },
            team: { id: 'T000000001' },
          })
        : new URLSearchParams({
            command: '/vouch',
            text,
            trigger_id: 'T-slash-among',
            user_id: slack.dana,
            channel_id: 'D0THEIRS',
            team_id: 'T000000001',
          }).toString();
    expect(await come(body, form)).toMatchObject([
      { kind: 'command', text, place: { conversation: slack.direct, kind: 'direct', thread: null } },
    ]);
  });

  const said = (more: Record<string, unknown>) =>
    envelope(`Ev-${JSON.stringify(more)}`, {
      type: 'message',
      channel_type: 'im',
      channel: slack.direct,
      user: slack.dana,
      text: 'Is data encrypted?',
      ts: '7.0',
      ...more,
    });

  test.each<[string, Record<string, unknown>]>([
    ['an edit', { subtype: 'message_changed', hidden: true, user: undefined, message: { text: 'x' } }],
    ['a deletion', { subtype: 'message_deleted', hidden: true, user: undefined }],
    ['what is left of a deleted message', { subtype: 'tombstone', user: 'USLACKBOT' }],
    ['somebody who joined', { subtype: 'channel_join' }],
    ['a huddle', { subtype: 'huddle_thread' }],
    ['a reminder', { user: 'USLACKBOT' }],
    ['another bot without a person', { subtype: 'bot_message', bot_id: 'B9', user: undefined }],
    ['a message without a time', { ts: undefined }],
  ])('%s is no message', async (_what, more) => {
    expect(await come(said(more))).toEqual([]);
  });

  test.each<[string, Record<string, unknown>]>([
    ['said to a channel too', { subtype: 'thread_broadcast', thread_ts: '6.9' }],
    ['with empty fields', { files: null, thread_ts: null, blocks: null, attachments: null }],
    ['forwarded', { text: '', attachments: [{ is_share: true, text: 'Is data encrypted?' }] }],
  ])('a message %s is heard', async (_what, more) => {
    expect(await come(said(more))).toMatchObject([{ kind: 'message', text: 'Is data encrypted?' }]);
  });

  test.each(['', '{"of":"another version"}'])(
    'a form that carries %j says that it is outdated',
    async (memory) => {
      accepted.length = 0;
      const body = interaction({
        type: 'view_submission',
        trigger_id: 'T-old',
        user: { id: slack.dana },
        view: { id: 'V1', callback_id: 'edit-answer', private_metadata: memory, state: { values: {} } },
        team: { id: 'T000000001' },
      });
      const response = await postSigned(body, { url: host.url, type: form });
      expect(await response.json()).toMatchObject({ response_action: 'update', view: { type: 'modal' } });
      expect(accepted).toEqual([]);
    },
  );

  test.each<[string, string, string]>([
    [
      'a closed form',
      interaction({
        type: 'view_closed',
        team: { id: 'T000000001' },
        user: { id: 'U1' },
        view: { id: 'V1', type: 'modal', callback_id: 'edit-answer', private_metadata: '' },
      }),
      form,
    ],
    [
      'a list to choose from',
      interaction({ type: 'block_suggestion', action_id: 'a', value: '', user: { id: 'U1' } }),
      form,
    ],
    [
      'a warning of Slack’s',
      JSON.stringify({ type: 'app_rate_limited', team_id: 'T000000001' }),
      'application/json',
    ],
    [
      'revoked tokens that are not named',
      envelope('Ev-revoked', { type: 'tokens_revoked' }),
      'application/json',
    ],
  ])('%s is acknowledged and does nothing', async (_what, body, type) => {
    expect(await come(body, type)).toEqual([]);
  });

  test('a file in a mention; one of another workspace is asked about first', async () => {
    const id = await slack.upload('controls.csv', new TextEncoder().encode('a,b'));
    const event = {
      type: 'app_mention',
      channel: slack.general,
      user: slack.dana,
      text: '<@UBOT> fill this',
      ts: '6.0',
      files: [
        { id, file_access: 'check_file_info' },
        { id: 'F2', name: 'vendor.pdf', mimetype: 'application/pdf', size: 9 },
      ],
    };
    expect(await come(envelope('Ev-file', event))).toMatchObject([
      {
        addressed: true,
        files: [
          { name: 'controls.csv', bytes: 3, handle: { file: id } },
          { name: 'vendor.pdf', bytes: 9 },
        ],
      },
    ]);
  });

  test('a file that lies elsewhere is not fetched', async () => {
    const file = { id: 'F9', is_external: true, url_private_download: 'https://evil.example/f' };
    slack.overlay.once('files.info', { body: { ok: true, file } });
    const sent = { name: 'f', mimeType: null, bytes: null, handle: { file: 'F9' } };
    await expect(platform.fetchFile(sent, { bytes: 9 })).rejects.toMatchObject({ code: 'bad-input' });
  });

  test('what could not be kept is not acknowledged', async () => {
    const failing = await open();
    await failing.platform.start({ ...inward, accept: () => Promise.reject(new Error('disk full')) });
    const routers = failing.router ? [failing.router] : [];
    const other = await openHost({ port: 0, host: '127.0.0.1', routers, healthy: async () => true });
    const event = { type: 'app_home_opened', tab: 'home', user: slack.dana, channel: slack.direct };
    expect((await postSigned(envelope('Ev-lost', event), { url: other.url })).status).toBe(500);
    await other.close();
  });
});

test('a thousand forged requests are refused and do nothing', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  accepted.length = 0;
  for (let nth = 0; nth < 1000; nth += 1) expect((await forge(host.url, nth)).status, String(nth)).toBe(401);
  expect(accepted).toEqual([]);
  vi.restoreAllMocks();
});

describe('who reads a channel on Slack', () => {
  const user = (id: string, more: Record<string, unknown> = {}) => ({ id, name: id, ...more });
  const channel = (members: string[], info: Record<string, unknown> = {}) => {
    const { answers } = slack.overlay;
    answers.set('conversations.info', () => ({ body: { ok: true, channel: { id: 'C', ...info } } }));
    answers.set('conversations.members', () => ({ body: { ok: true, members } }));
    const people = [user('U1'), user('B1', { is_bot: true }), user('U2', { is_restricted: true })];
    answers.set('users.list', (args) => {
      const from = Number(args.get('cursor') ?? 0);
      const next = from + 1 < people.length ? String(from + 1) : '';
      const body = {
        ok: true,
        members: people.slice(from, from + 1),
        response_metadata: { next_cursor: next },
      };
      return { body };
    });
  };

  test.each<[string, string[], Record<string, unknown>, boolean]>([
    ['colleagues and a bot', ['U1', 'B1'], {}, false],
    ['a guest among colleagues', ['U1', 'U2'], {}, true],
    ['somebody the workspace does not list', ['U1', 'U7'], {}, true],
    ['a channel shared with another company', ['U1'], { is_ext_shared: true }, true],
  ])('%s', async (_name, members, info, external) => {
    const fresh = await open();
    channel(members, info);
    expect((await fresh.platform.look(place('C'))).external).toBe(external);
    for (const method of ['conversations.info', 'conversations.members', 'users.list'])
      slack.overlay.answers.delete(method);
  });

  test('is asked again ten seconds later', async () => {
    const fresh = await open();
    channel(['U1']);
    expect((await fresh.platform.look(place('C'))).external).toBe(false);
    channel(['U1', 'U2']);
    const now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => now + 11_000);
    expect((await fresh.platform.look(place('C'))).external).toBe(true);
    vi.restoreAllMocks();
    for (const method of ['conversations.info', 'conversations.members', 'users.list'])
      slack.overlay.answers.delete(method);
  });

  test('more members than anybody would count are unknown', async () => {
    const fresh = await open();
    channel(['U1']);
    slack.overlay.answers.set('conversations.members', () => ({
      body: { ok: true, members: ['U1'], response_metadata: { next_cursor: 'more' } },
    }));
    expect((await fresh.platform.look(place('C'))).external).toBeNull();
    for (const method of ['conversations.info', 'conversations.members', 'users.list'])
      slack.overlay.answers.delete(method);
  });
});

describe('who a person is on Slack', () => {
  const opened = { type: 'app_home_opened', tab: 'home' };
  /** What comes in of `user`, through an adapter that knows nobody yet. */
  const personOf = async (user: string, groups: readonly string[] = []): Promise<Person | undefined> => {
    const fresh = await open(undefined, groups);
    await fresh.platform.start(inward);
    const routers = fresh.router ? [fresh.router] : [];
    const other = await openHost({ port: 0, host: '127.0.0.1', routers, healthy: async () => true });
    accepted.length = 0;
    await postSigned(envelope(`Ev-${user}`, { ...opened, user, channel: 'D1' }), { url: other.url });
    await other.close();
    return accepted[0]?.person;
  };

  test.each<[string, Record<string, unknown>, Person['kind']]>([
    ['a colleague', {}, 'member'],
    ['a guest', { is_restricted: true }, 'guest'],
    ['a guest of one channel', { is_ultra_restricted: true }, 'guest'],
    ['somebody of another company in a shared channel', { team_id: 'T777' }, 'external'],
    ['a stranger', { team_id: 'T777', is_stranger: true }, 'external'],
    ['another app', { is_bot: true }, 'external'],
  ])('%s', async (_name, more, kind) => {
    const user = { id: 'U1', name: 'u', team_id: 'T000000001', ...more };
    slack.overlay.once('users.info', { body: { ok: true, user } });
    expect(await personOf('U1')).toMatchObject({ kind });
  });

  test('nobody is known while Slack does not say', async () => {
    slack.overlay.once('users.info', { body: { ok: false, error: 'fatal_error' } });
    expect(await personOf('U1')).toMatchObject({ kind: 'unknown', groups: [] });
  });

  test('the user groups that permissions name, of those the person is in', async () => {
    const members: Record<string, string[]> = { S1: [slack.dana], S2: ['U2'] };
    const { answers, asked } = slack.overlay;
    answers.set('usergroups.users.list', (args) => ({
      body: { ok: true, users: members[args.get('usergroup') ?? ''] },
    }));
    const before = asked.length;
    expect(await personOf(slack.dana, ['S1', 'S2'])).toMatchObject({ groups: ['S1'] });
    const groupsAsked = asked.slice(before).filter(({ method }) => method === 'usergroups.users.list');
    expect(groupsAsked.map(({ args }) => args.get('usergroup'))).toEqual(['S1', 'S2']);
    answers.set('usergroups.users.list', () => ({ body: { ok: false, error: 'missing_scope' } }));
    expect(await personOf(slack.dana, ['S1'])).toMatchObject({ groups: [] });
    answers.delete('usergroups.users.list');
  });
});

describe('what Vouch asks of Slack', () => {
  const note = card('only a note', [{ type: 'text', text: 'only a note' }]);
  const lastAsked = (method: string) => slack.overlay.asked.findLast((one) => one.method === method)?.args;

  test('at most four suggested prompts, without a thread', async () => {
    await platform.suggest?.(place(slack.direct, 'direct'), ['a', 'b', 'c', 'd', 'e']);
    const args = lastAsked('assistant.threads.setSuggestedPrompts');
    expect(JSON.parse(args?.get('prompts') ?? '[]')).toHaveLength(4);
    expect(args?.has('thread_ts')).toBe(false);
  });

  test.each<[string, Partial<Place>, string | undefined]>([
    ['below a question in a direct conversation', { kind: 'direct', reply: { message: '3.0' } }, '3.0'],
    ['in its thread', { thread: '4.0' }, '4.0'],
    ['nowhere for a command, which has no message', {}, undefined],
  ])('that it works, and the button that stops it: %s', async (_case, where, thread) => {
    const { asked } = slack.overlay;
    const here = { ...place(slack.general), ...where };
    const before = asked.length;
    await platform.status(here, 'is reading');
    await platform.status(here, null);
    const said = asked
      .slice(before)
      .map(
        ({ method, args }) => `${method.split('.').at(-2)} ${args.get('thread_ts')} ${args.get('status')}`,
      );
    expect(said.toSorted()).toEqual(
      thread === undefined
        ? []
        : [
            `sessions ${thread} active`,
            `sessions ${thread} processing`,
            `threads ${thread} `,
            `threads ${thread} is reading`,
          ],
    );
  });

  test('the button goes although the words cannot be cleared', async () => {
    slack.overlay.once('assistant.threads.setStatus', { body: { ok: false, error: 'not_allowed' } });
    const here = { ...place(slack.general), thread: '5.0' };
    await expect(platform.status(here, null)).rejects.toMatchObject({ code: 'unavailable' });
    expect(lastAsked('agents.sessions.setStatus')?.get('status')).toBe('active');
  });

  test('a private answer is seen by one person', async () => {
    slack.overlay.once('chat.postEphemeral', { body: { ok: true, message_ts: '9.0' } });
    const message = await platform.post(place(slack.general), note, { onlyFor: dana() });
    expect(message).toMatchObject({ message: '9.0', place: { conversation: slack.general } });
    expect(lastAsked('chat.postEphemeral')?.get('user')).toBe(slack.dana);
    expect(JSON.stringify(await slack.said(slack.general))).not.toContain('only a note');
  });

  test.each(['not_in_channel', 'user_not_in_channel'])('and comes directly after %s', async (error) => {
    slack.overlay.once('chat.postEphemeral', { body: { ok: false, error } });
    const { place: where } = await platform.post(place(slack.general), note, { onlyFor: dana() });
    expect(where).toMatchObject({ conversation: slack.direct, kind: 'direct' });
    expect(JSON.stringify(await slack.said(slack.direct))).toContain('only a note');
  });

  test('no link is unfurled', async () => {
    await platform.post(place(slack.general), note);
    expect(lastAsked('chat.postMessage')?.get('unfurl_links')).toBe('false');
    expect(lastAsked('chat.postMessage')?.get('unfurl_media')).toBe('false');
  });

  test('a post whose answer was lost is not repeated: it may stand there', async () => {
    const before = slack.overlay.asked.length;
    slack.overlay.answers.set('chat.postMessage', () => ({ status: 500, body: {} }));
    await expect(platform.post(place(slack.general), note)).rejects.toMatchObject({ code: 'unavailable' });
    slack.overlay.answers.delete('chat.postMessage');
    const posts = slack.overlay.asked.slice(before).filter(({ method }) => method === 'chat.postMessage');
    expect(posts).toHaveLength(1);
  });

  test.each([
    ['file_deleted', 'not-found', 'no longer in Slack'],
    ['expired_trigger_id', 'not-found', 'within three seconds'],
    ['restricted_action', 'misconfigured', 'does not allow'],
    ['fatal_error', 'unavailable', 'did not answer'],
  ])('Slack’s %s is %s, in words', async (error, code, words) => {
    slack.overlay.once('files.info', { body: { ok: false, error } });
    const file = { name: 'f', mimeType: null, bytes: null, handle: { file: 'F1' } };
    await expect(platform.fetchFile(file, { bytes: 9 })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words),
    });
  });

  test('when Slack asks for a pause, its length is known', async () => {
    const headers = { 'retry-after': '7' };
    slack.overlay.once('chat.postMessage', {
      status: 429,
      headers,
      body: { ok: false, error: 'ratelimited' },
    });
    await expect(platform.post(place(slack.general), note)).rejects.toMatchObject({
      code: 'busy',
      cause: { retryAfterSeconds: 7 },
    });
  });
});

test('over a socket too, an event is acknowledged when it has been kept, and not before', async () => {
  const socket = await openSocket();
  slack.overlay.answers.set('apps.connections.open', () => ({ body: { ok: true, url: socket.url } }));
  const { platform: connected } = await open('xapp-test');
  const kept: string[] = [];
  let disk: 'full' | 'free' = 'full';
  await connected.start({
    ...inward,
    accept: async ({ id }) => {
      if (disk === 'full') throw new Error('disk full');
      expect(socket.acknowledged).not.toContain(id);
      kept.push(id);
      return 'new';
    },
  });
  const send = (id: string) =>
    socket.send({
      type: 'events_api',
      envelope_id: id,
      accepts_response_payload: false,
      payload: JSON.parse(
        envelope(id, { type: 'app_home_opened', tab: 'home', user: slack.dana, channel: slack.direct }),
      ),
    });
  send('lost');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(socket.acknowledged).toEqual([]);
  disk = 'free';
  send('lost');
  await vi.waitFor(() => expect(socket.acknowledged).toEqual(['lost']), { timeout: 5000 });
  expect(kept).toEqual(['lost']);
  await connected.stop();
  socket.close();
});
