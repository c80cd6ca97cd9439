// Kills bots and workers while events flow: node scripts/kill-processes.ts [EVENTS] [KILLS]
// Two of each over one PostgreSQL and an emulated Slack; every event is delivered to both bots. After each kill another
// process is started in its place. Prints what was delivered and what it caused, and how fast it was acknowledged.
import { setTimeout as wait } from 'node:timers/promises';
import { openProcesses, type Served } from '../tests/bot/serve-processes.ts';

const events = Number(process.argv[2] ?? 200);
const kills = Number(process.argv[3] ?? 8);
const channelCount = 20;

const processes = await openProcesses();
// Whatever goes wrong, no process is left behind.
process.once('uncaughtException', (error) => {
  console.error(error);
  void processes.close().finally(() => process.exit(1));
});
const { start, end, openChannel, ask, repliesTo } = processes;
const alive: Record<'bot' | 'worker', Served[]> = {
  bot: await Promise.all([start('bot'), start('bot')]),
  worker: await Promise.all([start('worker'), start('worker')]),
};
const channels = await Promise.all(Array.from({ length: channelCount }, (_, i) => openChannel(`deal-${i}`)));
const asked: Awaited<ReturnType<typeof ask>>[] = [];
const starting: Promise<void>[] = [];

const killOne = async (role: 'bot' | 'worker'): Promise<void> => {
  const doomed = alive[role].shift();
  if (doomed) await end(doomed, 'SIGKILL');
  starting.push(start(role).then((served) => void alive[role].push(served)));
};

const every = Math.floor(events / (kills + 1));
for (let number = 0; number < events; number++) {
  if (number > 0 && number % every === 0 && number / every <= kills) {
    // The one before has been replaced: somebody of each role always lives.
    await Promise.all(starting);
    await killOne(number % (2 * every) === 0 ? 'bot' : 'worker');
  }
  asked.push(await ask(number, channels[number % channelCount] ?? '', alive.bot));
}
await Promise.all(starting);

const killedAt = performance.now();
const patience = 120_000;
let waiting = asked;
while (waiting.length > 0 && performance.now() - killedAt < patience) {
  // The emulator allows 5,000 calls of a token: asking rarely leaves enough for every reply.
  await wait(10_000);
  const now = await repliesTo(waiting);
  waiting = waiting.filter((_one, index) => !now[index]?.answered);
}
const replies = await repliesTo(asked);
const acknowledged = asked.flatMap(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
const at = (share: number) => Math.round(acknowledged[Math.floor(share * (acknowledged.length - 1))] ?? 0);
console.log(
  JSON.stringify({
    events,
    kills,
    deliveriesAcknowledged: acknowledged.length,
    answered: replies.filter((one) => one.answered).length,
    answeredTwice: replies.filter((one) => one.replies > 1).length,
    acknowledgedMilliseconds: { median: at(0.5), percentile99: at(0.99), most: at(1) },
  }),
);
await processes.close();
process.exitCode = replies.every((one) => one.answered && one.replies === 1) ? 0 : 1;
