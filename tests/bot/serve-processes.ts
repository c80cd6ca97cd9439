import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { engines } from '../store/engines.ts';
import { envelope, openSlack, postSigned } from './platforms/slack/open-slack.ts';

export type Served = { readonly child: ChildProcess; readonly url: string };
export type Asked = { readonly channel: string; readonly ts: string };

/** What is asked; the example knowledge base answers it with the name of a cipher. */
const question = 'Is customer data encrypted at rest?';
const partOfTheAnswer = 'AES-256';

/** `vouch serve` as people start it, any number of processes, over one PostgreSQL and one Slack workspace. */
export const openProcesses = async () => {
  const server = await engines[1].start();
  const slack = await openSlack();
  const { dataDirectory, databaseUrl } = await server.newPlace();
  const running = new Set<Served>();

  const start = async (role: 'bot' | 'worker'): Promise<Served> => {
    const child = spawn(process.execPath, ['src/cli.ts', 'serve', '--role', role], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: process.env.PATH,
        ...slack.settings,
        VOUCH_DATA_DIR: dataDirectory,
        DATABASE_URL: databaseUrl ?? '',
        VOUCH_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
        VOUCH_LOG_LEVEL: 'error',
        PORT: '0',
      },
    });
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /Vouch is ready: (\S+)/.exec(line)?.[1];
      if (url === undefined) continue;
      const served = { child, url };
      running.add(served);
      return served;
    }
    throw new Error(`The ${role} ended before it was ready.`);
  };

  const end = async (served: Served, signal: NodeJS.Signals): Promise<void> => {
    running.delete(served);
    const ended = once(served.child, 'exit');
    served.child.kill(signal);
    await ended;
  };

  return {
    start,
    end,
    openChannel: async (name: string): Promise<string> =>
      (await slack.call('conversations.create', { name })).channel.id,
    /**
     * Dana asks, and Slack delivers it to all these bots, as it repeats what it takes for lost. Milliseconds until each
     * acknowledged; at least one must.
     */
    ask: async (number: number, channel: string, bots: readonly Served[]) => {
      const ts = await slack.say(channel, `<@U1> ${question} (${number})`);
      const event = { type: 'app_mention', channel, user: slack.dana, ts, text: question };
      const body = envelope(`Ev${number}`, event);
      const delivered = await Promise.allSettled(
        bots.map(async ({ url }) => {
          const from = performance.now();
          const { ok } = await postSigned(body, { url });
          if (!ok) throw new Error('not acknowledged');
          return performance.now() - from;
        }),
      );
      const milliseconds = delivered.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      if (milliseconds.length === 0) throw new Error(`Nobody took event ${number}.`);
      return { channel, ts, milliseconds };
    },
    /** How many messages each question has caused, and whether one is its answer. */
    repliesTo: (asked: readonly Asked[]) =>
      Promise.all(
        asked.map(async ({ channel, ts }) => {
          const { messages } = await slack.call('conversations.replies', { channel, ts }, slack.userToken);
          const replies = messages.slice(1);
          return {
            replies: replies.length,
            answered: JSON.stringify(replies).includes(partOfTheAnswer),
          };
        }),
      ),
    close: async () => {
      await Promise.all([...running].map((served) => end(served, 'SIGTERM')));
      await slack.close();
      await server.stop();
    },
  };
};
