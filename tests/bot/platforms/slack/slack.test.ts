import { afterAll, beforeAll, describe } from 'vitest';
import { createSlackPlatform } from '../../../../src/bot/platforms/slack/slack.ts';
import { testPlatform } from '../../platform-contract.ts';
import { openSlack, type SlackWorkspace } from './open-slack.ts';

let slack: SlackWorkspace;
beforeAll(async () => {
  slack = await openSlack();
});
afterAll(() => slack.close());

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
