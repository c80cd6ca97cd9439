import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

test('without any setting it runs on this machine with its own page, and nothing outside is connected', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    web: { local: true },
    slack: null,
    teams: null,
    openai: null,
  });
});

const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' };

test.each([
  ['it listens to other machines', { HOST: '0.0.0.0' }],
  ['it has a public address', { VOUCH_PUBLIC_URL: 'https://vouch.example.com' }],
  ['Slack calls it', slack],
  ['Teams calls it', { TEAMS_APP_ID: 'a' }],
])('visitors of the page are not taken for members when %s', (_case, settings) => {
  expect(readConfig(settings).web).toMatchObject({ local: false });
});

test('Slack by Socket Mode opens nothing to the outside', () => {
  expect(readConfig({ ...slack, SLACK_APP_TOKEN: 'xapp-1' }).web).toMatchObject({ local: true });
});

test('Slack is one workspace by its token, or many that install, never both', () => {
  const install = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'c', SLACK_SIGNING_SECRET: 's' };
  expect(readConfig({ ...install, SLACK_WORKSPACES: 'T1, E2' }).slack).toMatchObject({
    botToken: null,
    install: { clientId: '1.2', workspaces: ['T1', 'E2'] },
  });
  expect(readConfig(slack).slack).toMatchObject({ botToken: 'xoxb-1', install: null });
  expect(() => readConfig({ ...install, ...slack })).toThrow(
    expect.objectContaining({ code: 'misconfigured' }),
  );
});

test.each([
  ['PORT', '99999'],
  ['VOUCH_MASTER_KEY', 'short'],
  ['VOUCH_PUBLIC_URL', 'vouch.example.com'],
  ['VOUCH_REPORT_CHANNEL', 'general'],
  ['VOUCH_WEB', 'maybe'],
  ['VOUCH_MODEL_READS_REPORTS', 'on'],
  ['SLACK_BOT_TOKEN', 'xoxb-1'],
  ['SLACK_CLIENT_ID', '1.2'],
  ['TEAMS_APP_PASSWORD', 'secret'],
  ['TEAMS_TENANTS', 'contoso'],
  ['TEAMS_SDK', 'another'],
])('%s=%s is refused with a sentence, never a stack trace', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(
    expect.objectContaining({ code: 'misconfigured', advice: expect.stringMatching(/.{10}/) }),
  );
});

test('what is set to nothing counts as not set', () => {
  expect(readConfig({ PORT: '', VOUCH_PUBLIC_URL: '', SLACK_BOT_TOKEN: '' })).toEqual(readConfig({}));
});
