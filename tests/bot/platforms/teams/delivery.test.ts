import { afterAll, beforeAll, expect, test } from 'vitest';
import { buttonOf, findButtons } from './find-buttons.ts';
import { type TeamsWorld, tenantId } from './open-teams.ts';
import { serveTeams } from './serve-teams.ts';

let served: Awaited<ReturnType<typeof serveTeams>>;
let teams: TeamsWorld;

beforeAll(async () => {
  served = await serveTeams();
  teams = served.teams;
});
afterAll(() => served.close());

const events = 24;
/** Each event one to four times, in an order that is neither that of the events nor of chance. */
const deliveries = Array.from({ length: events }, (_, nth) =>
  Array.from({ length: 1 + (nth % 4) }, () => nth),
)
  .flat()
  .map((nth, place) => ({ nth, order: (place * 37) % 101 }))
  .toSorted((one, other) => one.order - other.order)
  .map(({ nth }) => nth);

const send = (nth: number) =>
  served.post(
    teams.activity({
      id: `event-${nth}`,
      text: 'help',
      conversation: { id: `19:chat-${nth}`, conversationType: 'personal', tenantId },
    }),
  );

test(`${events} messages in ${deliveries.length} deliveries are answered once each`, async () => {
  expect(deliveries.length).toBe(60);
  const statuses = await Promise.all(deliveries.map(send));
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
  await served.post(teams.activity({ text: '', attachments: [{ contentType, name: 'long.csv', content }] }));
  await expect.poll(() => findButtons(teams.messages).map(({ title }) => title)).toContain('Stop');
  const { type, verb, data } = buttonOf(teams.messages, 'Stop');
  await served.post(
    teams.activity({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { type, verb, data } } }),
  );
  await expect.poll(() => JSON.stringify(teams.messages), { timeout: 30_000 }).toContain('Stopped.');
  expect(JSON.stringify(teams.messages)).not.toContain('file.consent');
});
