import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createSlackPlatform } from '../../../../src/bot/platforms/slack/slack.ts';
import { type Served, servePage } from '../../../browser/serve-page.ts';
import { testPlatform } from '../../platform-contract.ts';
import { envelope, interaction, openSlack, postSigned, type SlackWorkspace } from './open-slack.ts';

let slack: SlackWorkspace;
let vouch: Served;
beforeAll(async () => {
  slack = await openSlack();
  vouch = await servePage(slack.settings);
});
afterAll(async () => {
  await vouch.close();
  await slack.close();
});

const until = <Value>(look: () => Promise<Value>): Promise<Value> =>
  vi.waitFor(look, { timeout: 30_000, interval: 100 });

/** Everything said in a conversation after this moment, as one text. */
const listen = async (channel: string) => {
  const before = new Set((await slack.said(channel)).map(({ ts }) => ts));
  return async () => (await slack.said(channel)).filter(({ ts }) => !before.has(ts));
};

const mention = (id: string, ts: string, text: string): string =>
  envelope(id, {
    type: 'app_mention',
    channel: slack.general,
    user: slack.dana,
    text: `<@UBOT> ${text}`,
    ts,
  });

describe('Slack over the wire', () => {
  test('a signed mention is answered in its thread, with a quotation', async () => {
    const heard = await listen(slack.general);
    const ts = await slack.say(slack.general, 'Is customer data encrypted at rest?');
    const answered = await postSigned(mention('Ev1', ts, 'Is customer data encrypted at rest?'), {
      url: vouch.url,
    });
    expect(answered.status).toBe(200);
    await until(async () => {
      const [answer] = (await heard()).filter((message) => message.thread_ts === ts);
      expect(JSON.stringify(answer?.blocks)).toMatch(/rich_text_quote/);
      expect(JSON.stringify(answer?.blocks)).toMatch(/encrypt/i);
    });
  });

  test('five equal deliveries are one answer', async () => {
    const heard = await listen(slack.general);
    const ts = await slack.say(slack.general, 'How often are backups tested?');
    for (let delivery = 0; delivery < 5; delivery += 1)
      expect(
        (await postSigned(mention('Ev2', ts, 'How often are backups tested?'), { url: vouch.url })).status,
      ).toBe(200);
    const answers = async () =>
      (await heard()).filter((message) => message.thread_ts === ts && message.ts !== ts);
    await until(async () => expect(await answers()).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await answers()).toHaveLength(1);
  });

  test('Slack’s own question about the address is answered', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'a-challenge' });
    const answered = await postSigned(body, { url: vouch.url });
    expect(await answered.text()).toContain('a-challenge');
  });

  test('a report dropped into the direct conversation comes back as a card with findings', async () => {
    const heard = await listen(slack.direct);
    const file = await slack.upload(
      'vendor.pdf',
      readFileSync('examples/reports/two-exceptions-soc2-type2.pdf'),
    );
    const event = {
      type: 'message',
      subtype: 'file_share',
      channel_type: 'im',
      channel: slack.direct,
      user: slack.dana,
      text: '',
      ts: '1700000000.000100',
      files: [{ id: file, name: 'vendor.pdf', mimetype: 'application/pdf' }],
    };
    expect((await postSigned(envelope('Ev5', event), { url: vouch.url })).status).toBe(200);
    await until(async () => {
      const told = JSON.stringify(await heard());
      expect(told).toMatch(/SOC 2 Type 2/);
      expect(told).toMatch(/Exception in/);
      expect(told).toMatch(/page \d+/);
    });
  });

  test('a pressed button opens the quoted entry in a modal', async () => {
    const heard = await listen(slack.direct);
    const text = 'Is customer data encrypted at rest?';
    const event = {
      type: 'message',
      channel_type: 'im',
      channel: slack.direct,
      user: slack.dana,
      text,
      ts: '1700000001.000100',
    };
    await postSigned(envelope('Ev6', event), { url: vouch.url });
    const [button, ts] = await until(async () => {
      const [message] = await heard();
      const found = /\{[^{}]*"action_id":"show-entry#0"[^{}]*(\{[^{}]*\})?[^{}]*\}/.exec(
        JSON.stringify(message?.blocks ?? []),
      )?.[0];
      expect(found).toBeTruthy();
      return [JSON.parse(found ?? '{}'), message?.ts] as const;
    });
    const pressed = interaction({
      type: 'block_actions',
      trigger_id: await slack.trigger(),
      user: { id: slack.dana },
      channel: { id: slack.direct },
      message: { ts },
      team: { id: 'T000000001' },
      actions: [{ type: 'button', action_id: button.action_id, block_id: 'b', value: button.value }],
    });
    const answered = await postSigned(pressed, { url: vouch.url, type: 'application/x-www-form-urlencoded' });
    expect(answered.status).toBe(200);
    await until(async () => {
      const inspected = await (await fetch(`${slack.url}/?tab=views`)).text();
      expect(inspected).toMatch(/modal/i);
    });
  });
});

describe('Slack as a platform', () => {
  testPlatform(async () => {
    const { platform } = await createSlackPlatform({
      botToken: slack.settings.SLACK_BOT_TOKEN,
      signingSecret: slack.settings.SLACK_SIGNING_SECRET,
      appToken: undefined,
      apiUrl: slack.settings.SLACK_API_URL,
      tenant: 'local',
    });
    const bytes = new TextEncoder().encode('%PDF- a small file');
    const id = await slack.upload('small.pdf', bytes);
    return {
      platform,
      place: {
        platform: 'slack',
        tenant: 'local',
        conversation: slack.general,
        thread: null,
        kind: 'channel',
        external: false,
        reply: {},
      },
      person: { id: slack.dana, name: 'Dana', kind: 'member', groups: [] },
      sent: { file: { name: 'small.pdf', mimeType: null, bytes: null, handle: { file: id } }, bytes },
      shown: async () =>
        JSON.stringify([await slack.said(slack.general), (await slack.call('files.list')).files]),
    };
  });
});
