// Sends messages to Vouch as Teams does, each one to four times and shuffled, among ones with bad tokens, while reports are
// read: node scripts/load-teams.ts [EVENTS] [FORGED] [A SECOND] [botbuilder | agents]
// Prints how many deliveries caused how many answers, how many forgeries were let in, and how fast all were answered.
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { badTokens } from '../tests/bot/platforms/teams/bad-tokens.ts';
import { tenantId } from '../tests/bot/platforms/teams/open-teams.ts';
import { serveTeams } from '../tests/bot/platforms/teams/serve-teams.ts';

const events = Number(process.argv[2] ?? 500);
const forgeries = Number(process.argv[3] ?? 1400);
const aSecond = Number(process.argv[4] ?? 50);
const sdk = process.argv[5] === 'agents' ? 'agents' : 'botbuilder';

console.error = () => undefined;
const { teams, services, post, close } = await serveTeams(sdk);

const activityOf = (nth: number) =>
  teams.activity({
    id: `load-${nth}`,
    text: 'help',
    conversation: { id: `19:load-${nth}`, conversationType: 'personal', tenantId },
  });
const classes = Object.values(badTokens);
const forgedToken = (nth: number): string | null =>
  classes[nth % classes.length]?.(teams, Math.floor(nth / classes.length)) ?? null;

const milliseconds: number[] = [];
const timed = async (send: () => Promise<number>): Promise<number> => {
  const begun = performance.now();
  const status = await send();
  milliseconds.push(performance.now() - begun);
  return status;
};

const deliveries = Array.from({ length: events }, (_, nth) =>
  Array.from({ length: 1 + (nth % 4) }, () => nth),
).flat();
const sendings = [
  ...deliveries.map((nth) => ({ good: true, send: () => post(activityOf(nth)) })),
  ...Array.from({ length: forgeries }, (_, nth) => ({
    good: false,
    send: () => post(activityOf(events + nth), forgedToken(nth)),
  })),
]
  .map((sending) => ({ ...sending, order: Math.random() }))
  .toSorted((one, other) => one.order - other.order);

const report = await readFile('examples/reports/two-exceptions-soc2-type2.pdf');
const sent = { all: false };
const readReports = async (): Promise<number> => {
  let read = 0;
  while (!sent.all) {
    await services.jail.run('read-report', { name: 'vendor.pdf', bytes: report });
    read += 1;
  }
  return read;
};
const reading = readReports();
const results: Promise<{ good: boolean; status: number }>[] = [];
for (const { good, send } of sendings) {
  results.push(timed(send).then((status) => ({ good, status })));
  await wait(1000 / aSecond);
}
const statuses = await Promise.all(results);
sent.all = true;
const reports = await reading;
for (let patience = 0; teams.messages.length < events && patience < 240; patience += 1) await wait(500);

const answered = new Map<string, number>();
for (const { activity } of teams.messages) {
  const { path } = activity.conversation as { path: string };
  answered.set(path, (answered.get(path) ?? 0) + 1);
}
const sorted = milliseconds.toSorted((one, other) => one - other);
const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
const forgedLetIn = statuses.filter(({ good, status }) => !good && status !== 401).length;
const answeredTwice = [...answered.values()].filter((times) => times > 1).length;
console.log(
  JSON.stringify({
    sdk,
    events,
    deliveries: deliveries.length,
    accepted: statuses.filter(({ good, status }) => good && status === 200).length,
    answered: answered.size,
    answeredTwice,
    forgeries,
    forgedLetIn,
    reportsReadMeanwhile: reports,
    acknowledgedMilliseconds: { median: at(0.5), percentile99: at(0.99), most: at(1) },
  }),
);
await close();
process.exitCode = answered.size === events && answeredTwice === 0 && forgedLetIn === 0 ? 0 : 1;
