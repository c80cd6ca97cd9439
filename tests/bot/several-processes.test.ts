import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { engines, type TestEngine } from '../store/engines.ts';
import { envelope, openSlack, postSigned, type SlackWorkspace } from './platforms/slack/open-slack.ts';

/** `vouch serve` as people start it: two that take events in, two that answer, one PostgreSQL, one workspace. */
let server: TestEngine;
let slack: SlackWorkspace;
let bots: Served[];
let workers: Served[];
let environment: Record<string, string>;

type Served = { readonly child: ChildProcess; readonly url: string };

const start = async (role: 'bot' | 'worker'): Promise<Served> => {
  const child = spawn(process.execPath, ['src/cli.ts', 'serve', '--role', role], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, ...environment },
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /Vouch is ready: (\S+)/.exec(line)?.[1];
    if (url !== undefined) return { child, url };
  }
  throw new Error(`The ${role} ended before it was ready.`);
};

const end = async ({ child }: Served, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
};

beforeAll(async () => {
  server = await engines[1].start();
  slack = await openSlack();
  const { dataDirectory, databaseUrl = null } = await server.newPlace();
  environment = {
    ...slack.settings,
    VOUCH_DATA_DIR: dataDirectory,
    DATABASE_URL: databaseUrl ?? '',
    VOUCH_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    VOUCH_LOG_LEVEL: 'error',
    PORT: '0',
  };
  [bots, workers] = await Promise.all([
    Promise.all([start('bot'), start('bot')]),
    Promise.all([start('worker'), start('worker')]),
  ]);
});
afterAll(async () => {
  await Promise.all([...bots, ...workers].map((served) => end(served, 'SIGTERM')));
  await slack.close();
  await server.stop();
});

test('a worker and a bot are killed while events flow: every event is answered, and none twice', {
  timeout: 120_000,
}, async () => {
  const channels = await Promise.all(
    ['sales', 'deals', 'risk'].map(
      async (name) => (await slack.call('conversations.create', { name })).channel.id,
    ),
  );
  const asked: { channel: string; ts: string; body: string }[] = [];
  const ask = async (number: number): Promise<void> => {
    const channel = channels[number % channels.length] ?? '';
    const ts = await slack.say(channel, `<@U1> Is customer data encrypted at rest? (${number})`);
    const event = {
      type: 'app_mention',
      channel,
      user: slack.dana,
      ts,
      text: 'Is customer data encrypted at rest?',
    };
    const body = envelope(`Ev${number}`, event);
    // As Slack does: whoever did not acknowledge is sent it again, and sometimes who did.
    const [first, second] = number % 2 === 0 ? bots : bots.toReversed();
    const sent = await Promise.allSettled(
      [first, second].map((bot) => postSigned(body, { url: bot?.url ?? '' })),
    );
    expect(sent.some((one) => one.status === 'fulfilled' && one.value.status === 200)).toBe(true);
    asked.push({ channel, ts, body });
  };
  const answersOf = async ({ channel, ts }: { channel: string; ts: string }) =>
    (await slack.call('conversations.replies', { channel, ts })).messages.slice(1);
  const answered = async (): Promise<number> => {
    const all = await Promise.all(asked.map(answersOf));
    return all.filter((messages) => JSON.stringify(messages).includes('AES-256')).length;
  };

  for (let number = 0; number < 6; number++) await ask(number);
  await vi.waitUntil(async () => (await answered()) > 0, { timeout: 30_000, interval: 50 });
  await Promise.all([end(workers[0] ?? never(), 'SIGKILL'), end(bots[0] ?? never(), 'SIGKILL')]);
  for (let number = 6; number < 12; number++) await ask(number);

  await vi.waitUntil(async () => (await answered()) === asked.length, { timeout: 60_000, interval: 100 });
  const messages = await Promise.all(asked.map(answersOf));
  expect(messages.map((all) => all.length)).toEqual(asked.map(() => 1));
});

const never = (): never => {
  throw new Error('It was not started.');
};
