// Sends events to Vouch as Slack does, each one to four times and shuffled, among forged ones, while reports are read:
// node scripts/load-slack.ts [EVENTS] [FORGED] [A SECOND]
// Prints how many deliveries caused how many answers, how many forgeries were let in, and how fast all were answered.
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { forge } from '../tests/bot/platforms/slack/forge.ts';
import { envelope, openSlack, postSigned } from '../tests/bot/platforms/slack/open-slack.ts';
import { servePage } from '../tests/browser/serve-page.ts';

const events = Number(process.argv[2] ?? 500);
const forgeries = Number(process.argv[3] ?? 1000);
const aSecond = Number(process.argv[4] ?? 100);
const questions = ['Is customer data encrypted at rest?', 'How often are backups tested?', 'Do you bake?'];

console.warn = () => undefined;
const slack = await openSlack();
const vouch = await servePage({ ...slack.settings, VOUCH_LOG_LEVEL: 'silent' });

/** Answers that were begun, by the thread of the question. */
const answers = new Map<string, number>();
const finished = new Set<string>();
const play = (method: string, reply: (args: URLSearchParams) => Record<string, unknown>) =>
  slack.overlay.answers.set(method, (args) => ({ body: { ok: true, ...reply(args) } }));
play('users.info', () => ({ user: { id: 'U1', name: 'u', team_id: 'T000000001' } }));
play('users.list', () => ({ members: [{ id: 'U1', team_id: 'T000000001' }] }));
play('conversations.info', () => ({ channel: { id: 'C' } }));
play('conversations.members', () => ({ members: ['U1'] }));
play('chat.postMessage', (args) => {
  const thread = args.get('thread_ts') ?? '';
  answers.set(thread, (answers.get(thread) ?? 0) + 1);
  return { ts: `answer-${thread}` };
});
play('chat.update', (args) => {
  finished.add(args.get('ts') ?? '');
  return {};
});

const deliveries = Array.from({ length: events }, (_, nth) =>
  Array.from({ length: 1 + (nth % 4) }, () => nth),
)
  .flat()
  .map((nth) => ({ nth, order: Math.random() }))
  .toSorted((one, other) => one.order - other.order);
const bodyOf = (nth: number): string =>
  envelope(`Ev-load-${nth}`, {
    type: 'app_mention',
    channel: `C${nth % 200}`,
    user: 'U1',
    text: `<@UBOT> ${questions[nth % questions.length]}`,
    ts: `${nth}.0`,
  });

const milliseconds: number[] = [];
const tally = { accepted: 0, forgedLetIn: 0 };
const timed = async (send: () => Promise<Response>): Promise<number> => {
  const begun = performance.now();
  const { status } = await send();
  milliseconds.push(performance.now() - begun);
  return status;
};
const sendAll = async (): Promise<void> => {
  const sending: Promise<void>[] = [];
  const shareForged = forgeries / deliveries.length;
  const forged = { sent: 0 };
  for (const [index, { nth }] of deliveries.entries()) {
    sending.push(
      timed(() => postSigned(bodyOf(nth), { url: vouch.url })).then((status) => {
        if (status === 200) tally.accepted += 1;
      }),
    );
    while (forged.sent < (index + 1) * shareForged) {
      const number = forged.sent;
      forged.sent += 1;
      sending.push(
        timed(() => forge(vouch.url, number)).then((status) => {
          if (status !== 401) tally.forgedLetIn += 1;
        }),
      );
    }
    await wait(1000 / aSecond);
  }
  await Promise.all(sending);
};

const report = await readFile('examples/reports/two-exceptions-soc2-type2.pdf');
const sent = { all: false };
const readReports = async (): Promise<number> => {
  let read = 0;
  while (!sent.all) {
    await vouch.services.jail.run('read-report', { name: 'vendor.pdf', bytes: report });
    read += 1;
  }
  return read;
};
const reading = readReports();
await sendAll();
sent.all = true;
const reports = await reading;
for (let patience = 0; finished.size < events && patience < 600; patience += 1) await wait(500);

const sorted = milliseconds.toSorted((one, other) => one - other);
const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
console.log(
  JSON.stringify({
    events,
    deliveries: deliveries.length,
    accepted: tally.accepted,
    answered: answers.size,
    answeredTwice: [...answers.values()].filter((times) => times > 1).length,
    forgeries,
    forgedLetIn: tally.forgedLetIn,
    reportsReadMeanwhile: reports,
    acknowledgedMilliseconds: { median: at(0.5), percentile99: at(0.99), most: at(1) },
  }),
);
await vouch.close();
await slack.close();
const once = answers.size === events && [...answers.values()].every((times) => times === 1);
process.exitCode = once && tally.forgedLetIn === 0 && tally.accepted === deliveries.length ? 0 : 1;
