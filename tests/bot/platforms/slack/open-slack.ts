import { createHmac } from 'node:crypto';
import { createServer } from 'node:net';
import { createEmulator } from 'emulate';
import { openOverlay } from './overlay.ts';

const signingSecret = 'a signing secret for tests';
const botToken = 'xoxb-vouch-test';
const userToken = 'xoxp-dana-test';

/** The app as workspaces install it by themselves. */
export const oauthApp = { client_id: '1.2', client_secret: 'a client secret for tests' };
const publicUrl = 'https://vouch.example.com';
const redirectUri = `${publicUrl}/slack/oauth_redirect`;

/** Slack's replies have another shape for every method; each test asserts what it reads. */
type Reply = { ok: boolean; error?: string; [field: string]: unknown } & Record<
  'members' | 'channels' | 'messages',
  Item[]
> & {
    channel: Item;
    upload_url: string;
    file_id: string;
    trigger_id: string;
    ts: string;
    files: unknown[];
  };
type Item = {
  id: string;
  name: string;
  ts: string;
  thread_ts?: string;
  text: string;
  reply_count?: number;
  blocks?: unknown[];
};

/** A workspace in the emulator: Dana, the bot, #general and the direct conversation of the two. */
export const openSlack = async () => {
  const emulator = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        team: { name: 'Harbor Lane', domain: 'harbor-lane' },
        users: [
          { name: 'dana', real_name: 'Dana', email: 'dana@example.com' },
          { name: 'vouch', real_name: 'Vouch', email: 'vouch@example.com' },
          { name: 'eli', real_name: 'Eli', email: 'eli@example.com' },
        ],
        channels: [{ name: 'general' }],
        oauth_apps: [{ ...oauthApp, name: 'Vouch', redirect_uris: [redirectUri] }],
        tokens: [
          { token: botToken, user: 'vouch', scopes: [] },
          { token: userToken, user: 'dana', scopes: [] },
        ],
      },
    },
  });
  const overlay = await openOverlay(emulator.url);
  const call = async (method: string, args: Record<string, unknown> = {}, token = botToken) => {
    const response = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(args),
    });
    const reply = (await response.json()) as Reply;
    if (!reply.ok) throw new Error(`${method}: ${reply.error}`);
    return reply;
  };
  const { members } = await call('users.list');
  const idOf = (name: string): string => members.find((member) => member.name === name)?.id ?? '';
  const dana = idOf('dana');
  const { channels } = await call('conversations.list');
  const general: string = channels.find((channel) => channel.name === 'general')?.id ?? '';
  const direct: string = (await call('conversations.open', { users: dana })).channel.id;

  return {
    url: emulator.url,
    dana,
    eli: idOf('eli'),
    general,
    direct,
    settings: {
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: `${overlay.url}/api/`,
    },
    installSettings: {
      SLACK_CLIENT_ID: oauthApp.client_id,
      SLACK_CLIENT_SECRET: oauthApp.client_secret,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: `${overlay.url}/api/`,
      VOUCH_PUBLIC_URL: publicUrl,
    },
    overlay,
    call,
    /** Dana's own, where the bot's would count against what the emulator lets it ask in an hour. */
    userToken,
    /** Everything said in a conversation, newest first, as JSON. */
    said: async (channel: string): Promise<Item[]> => {
      const { messages } = await call('conversations.history', { channel, limit: 200 });
      const threads = await Promise.all(
        messages
          .filter(({ reply_count = 0 }) => reply_count > 0)
          .map(async ({ ts }) => (await call('conversations.replies', { channel, ts })).messages.slice(1)),
      );
      return [...messages, ...threads.flat()];
    },
    /** Dana says something, as Slack itself would keep it; returns its time stamp. */
    say: async (channel: string, text: string): Promise<string> =>
      (await call('chat.postMessage', { channel, text }, userToken)).ts,
    /** Dana uploads a file; returns its id. */
    upload: async (name: string, bytes: Uint8Array): Promise<string> => {
      const { upload_url, file_id } = await call(
        'files.getUploadURLExternal',
        { filename: name, length: bytes.byteLength },
        userToken,
      );
      await fetch(upload_url, { method: 'POST', body: Buffer.from(bytes) });
      await call(
        'files.completeUploadExternal',
        { files: [{ id: file_id, title: name }], channel_id: direct },
        userToken,
      );
      return file_id;
    },
    /** A trigger such as a pressed button has. */
    trigger: async (): Promise<string> =>
      (await call('views.generateTriggerId', { user_id: dana })).trigger_id,
    close: async () => {
      overlay.close();
      await emulator.close();
    },
  };
};
export type SlackWorkspace = Awaited<ReturnType<typeof openSlack>>;

type Posting = { readonly url: string; readonly secret?: string; readonly timestamp?: number };

/** Sends what Slack sends, signed as Slack signs it. */
export const postSigned = (
  body: string,
  {
    url,
    secret = signingSecret,
    timestamp = Math.floor(Date.now() / 1000),
    type = 'application/json',
    signs = body,
  }: Posting & { type?: string; signs?: string },
): Promise<Response> =>
  fetch(`${url}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${signs}`).digest('hex')}`,
    },
    body,
  });

/** The envelope of an event. */
export const envelope = (
  eventId: string,
  event: Record<string, unknown>,
  more: Record<string, unknown> = {},
): string =>
  JSON.stringify({
    type: 'event_callback',
    event_id: eventId,
    team_id: 'T000000001',
    api_app_id: 'A1',
    event,
    ...more,
  });

/** Interactions come as a form with one field of JSON. */
export const interaction = (payload: Record<string, unknown>): string =>
  new URLSearchParams({ payload: JSON.stringify(payload) }).toString();

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
