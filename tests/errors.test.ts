import { expect, test } from 'vitest';
import { forLog, VouchError } from '../src/errors.ts';

test('a logged error keeps its words and its causes, and none of the fields that a library hung on it', () => {
  const request = Object.assign(new Error('Request failed'), {
    config: { headers: { authorization: 'Bearer xoxb-canary' } },
  });
  const error = new VouchError({
    code: 'unavailable',
    message: 'Slack does not answer.',
    advice: 'Wait.',
    cause: request,
  });
  const logged = JSON.stringify(forLog(error));
  expect(logged).toContain('Slack does not answer.');
  expect(logged).toContain('Request failed');
  expect(logged).not.toContain('canary');
  expect(JSON.stringify(forLog('canary'))).not.toContain('canary');
});

test('causes that go round in a ring come to an end', () => {
  const error = new Error('round');
  error.cause = error;
  expect(JSON.stringify(forLog(error))).toContain('round');
});
