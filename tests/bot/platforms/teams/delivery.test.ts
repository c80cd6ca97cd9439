import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBot } from '../../../../src/bot/open-bot.ts';
import { Permissions } from '../../../../src/bot/permissions.ts';
import { createTeamsPlatform } from '../../../../src/bot/platforms/teams/teams.ts';
import { type Host, openHost } from '../../../../src/host.ts';
import { reportFiles } from '../../../../src/usecases/report-files/report-files.ts';
import { openServices } from '../../open-bench.ts';
import { buttonOf, findButtons } from './find-buttons.ts';
import { openTeams, type TeamsWorld, tenantId } from './open-teams.ts';

let teams: TeamsWorld;
let bench: Awaited<ReturnType<typeof openServices>>;
let host: Host;
let work: { stop(): Promise<void> };

beforeAll(async () => {
  teams = await openTeams();
  bench = await openServices();
  const { services } = bench;
  const { platform, router } = await createTeamsPlatform({
    ...teams.options,
    readFile: (file) => services.store.files.read(file),
  });
  const bot = openBot({
    services,
    platforms: [platform],
    permissions: Permissions.parse({}),
    channels: { summaries: null, reviews: null, owners: {} },
    prompts: [],
    linkHosts: [],
    reportFiles,
    warn: () => {},
  });
  await bot.start();
  host = await openHost({ port: 0, host: '127.0.0.1', routers: [router], healthy: async () => true });
  work = await services.store.inbox.work({ parallel: 4, handle: bot.handle, failed: bot.failed });
});
afterAll(async () => {
  await work.stop();
  await host.close();
  await bench.close();
  await teams.close();
});

const events = 24;
/** Each event one to four times, in an order that is neither that of the events nor of chance. */
const deliveries = Array.from({ length: events }, (_, nth) =>
  Array.from({ length: 1 + (nth % 4) }, () => nth),
)
  .flat()
  .map((nth, place) => ({ nth, order: (place * 37) % 101 }))
  .toSorted((one, other) => one.order - other.order)
  .map(({ nth }) => nth);

const post = (activity: Record<string, unknown>) =>
  fetch(`${host.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${teams.token()}` },
    body: JSON.stringify(activity),
  });
const send = (nth: number) =>
  post(
    teams.activity({
      id: `event-${nth}`,
      text: 'help',
      conversation: { id: `19:chat-${nth}`, conversationType: 'personal', tenantId },
    }),
  );

test(`${events} messages in ${deliveries.length} deliveries are answered once each`, async () => {
  expect(deliveries.length).toBe(60);
  const statuses = await Promise.all(deliveries.map(async (nth) => (await send(nth)).status));
  expect(new Set(statuses)).toEqual(new Set([200]));
  await expect.poll(() => teams.messages.length, { timeout: 30_000 }).toBe(events);
  // What comes late would be a second answer: one more event behind all others tells that the inbox is empty.
  await send(events);
  await expect.poll(() => teams.messages.length, { timeout: 30_000 }).toBeGreaterThan(events);
  const answered = teams.messages.map(({ activity }) => (activity.conversation as { path: string }).path);
  expect(answered.toSorted()).toEqual(
    Array.from({ length: events + 1 }, (_, nth) => `19:chat-${nth}`).toSorted(),
  );
});

test('long work is stopped by its button while it goes on', async () => {
  teams.messages.length = 0;
  const rows = Array.from({ length: 3000 }, (_, nth) => `Do you test the restore of backup set ${nth}?,`);
  const downloadUrl = teams.putFile('long.csv', Buffer.from(['Question,Answer', ...rows].join('\n')));
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  const content = { downloadUrl, fileType: 'csv' };
  await post(teams.activity({ text: '', attachments: [{ contentType, name: 'long.csv', content }] }));
  await expect.poll(() => findButtons(teams.messages).map(({ title }) => title)).toContain('Stop');
  const { type, verb, data } = buttonOf(teams.messages, 'Stop');
  await post(
    teams.activity({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { type, verb, data } } }),
  );
  await expect.poll(() => JSON.stringify(teams.messages), { timeout: 30_000 }).toContain('Stopped.');
  expect(JSON.stringify(teams.messages)).not.toContain('file.consent');
});
