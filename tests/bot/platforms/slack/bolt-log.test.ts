import { expect, test } from 'vitest';
import { boltLog } from '../../../../src/bot/platforms/slack/bolt-log.ts';

test('Bolt’s warnings and errors are ours, without the requests that hang on them', () => {
  const told: [string, unknown][] = [];
  const log = boltLog((what, error) => told.push([what, error]));
  const broken = new Error('broken');
  log.debug('chatter');
  log.info('chatter');
  log.warn(' Request verification failed ');
  log.error('An event failed', broken, { token: 'xoxb-secret' });
  log.error({ token: 'xoxb-secret' });
  expect(told).toEqual([
    ['Slack: Request verification failed', null],
    ['Slack: An event failed', broken],
    ['Slack: an error', null],
  ]);
});
