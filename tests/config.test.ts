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

test('a page that others reach does not take its visitors for members', () => {
  expect(readConfig({ HOST: '0.0.0.0' }).web).toMatchObject({ local: false });
});

test.each([
  ['PORT', '99999'],
  ['VOUCH_MASTER_KEY', 'short'],
  ['VOUCH_PUBLIC_URL', 'vouch.example.com'],
  ['VOUCH_REPORT_CHANNEL', 'general'],
  ['VOUCH_WEB', 'maybe'],
  ['SLACK_BOT_TOKEN', 'xoxb-1'],
])('%s=%s is refused with a sentence, never a stack trace', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(
    expect.objectContaining({ code: 'misconfigured', advice: expect.stringMatching(/.{10}/) }),
  );
});

test('what is set to nothing counts as not set', () => {
  expect(readConfig({ PORT: '', VOUCH_PUBLIC_URL: '', SLACK_BOT_TOKEN: '' })).toEqual(readConfig({}));
});
