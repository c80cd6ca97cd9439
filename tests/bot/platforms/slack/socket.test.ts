import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, servePage } from '../../../browser/serve-page.ts';
import { findButton, until } from './drive-slack.ts';
import { envelope, openSlack, type SlackWorkspace } from './open-slack.ts';
import { openSocket } from './overlay.ts';

/** The whole product without a public address: everything comes in over Slack's socket. */
let slack: SlackWorkspace;
let socket: Awaited<ReturnType<typeof openSocket>>;
let vouch: Served;
beforeAll(async () => {
  [slack, socket] = await Promise.all([openSlack(), openSocket()]);
  slack.overlay.answers.set('apps.connections.open', () => ({ body: { ok: true, url: socket.url } }));
  vouch = await servePage({ ...slack.settings, SLACK_APP_TOKEN: 'xapp-test' });
});
afterAll(async () => {
  await vouch.close();
  await slack.close();
  socket.close();
});

const send = async (type: string, id: string, payload: unknown): Promise<void> => {
  socket.send({ type, envelope_id: id, accepts_response_payload: type !== 'events_api', payload });
  await until(() => expect(socket.acknowledged).toContain(id));
};
const team = { id: 'T000000001' };

test('a question, a pressed button and a command come in over the socket and are answered', async () => {
  const ts = await slack.say(slack.general, 'How often are backups tested?');
  const event = {
    type: 'app_mention',
    channel: slack.general,
    user: slack.dana,
    text: '<@UBOT> How often are backups tested?',
    ts,
  };
  await send('events_api', 'one', JSON.parse(envelope('Ev-one', event)));
  const answer = await until(async () => {
    const found = (await slack.said(slack.general)).find(
      ({ thread_ts, blocks }) => thread_ts === ts && JSON.stringify(blocks).includes('show-entry'),
    );
    expect(found).toBeDefined();
    return found;
  });

  const before = slack.overlay.asked.length;
  const asked = (method: string) => slack.overlay.asked.slice(before).filter((one) => one.method === method);
  await send('interactive', 'two', {
    type: 'block_actions',
    trigger_id: await slack.trigger(),
    user: { id: slack.dana },
    team,
    channel: { id: slack.general },
    message: { ts: answer?.ts, thread_ts: ts },
    actions: [{ type: 'button', block_id: 'b', ...findButton(answer?.blocks, 'show-entry') }],
  });
  await until(() => expect(asked('views.open')).toHaveLength(1));

  await send('slash_commands', 'three', {
    command: '/vouch',
    text: 'Is customer data encrypted at rest?',
    trigger_id: await slack.trigger(),
    user_id: slack.dana,
    channel_id: slack.general,
    team_id: team.id,
  });
  await until(() => expect(asked('chat.postEphemeral')[0]?.args.get('blocks')).toMatch(/encrypt/i));
});

test('nothing listens for Slack over HTTP', async () => {
  expect((await fetch(`${vouch.url}/slack/events`, { method: 'POST', body: '{}' })).status).toBe(404);
});
