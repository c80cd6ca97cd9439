import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createConnector } from '../../../../src/bot/platforms/teams/connector.ts';
import { createPeople } from '../../../../src/bot/platforms/teams/people.ts';
import type { Place } from '../../../../src/model/event.ts';

const group = '19:risk-team';
/** What Teams answers about each person: their line of the roster, or a status that says why there is none. */
const answers: Record<string, number> = { '29:dana': 200, '29:sam': 404, '29:lea': 403 };
const asked: string[] = [];
const server = createServer((request, response) => {
  const user = decodeURIComponent(request.url?.split('/').at(-1) ?? '');
  asked.push(user);
  response.writeHead(answers[user] ?? 500, { 'content-type': 'application/json' }).end('{}');
});
const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));
beforeEach(() => {
  asked.length = 0;
});

const place = (): Place => ({
  platform: 'teams',
  tenant: 't',
  conversation: 'a:chat',
  thread: null,
  kind: 'direct',
  external: null,
  reply: { serviceUrl: origin() },
});
const groupsOf = () => {
  const connector = createConnector(async () => 'token', origin());
  const people = createPeople(connector, { home: [], groups: [group], entraGroups: async () => [] });
  return (user: string) => people.groups(place(), { user, entra: null });
};

test.each([
  ['29:dana', [group]],
  ['29:sam', []],
])('%s is asked for once: %j', async (user, groups) => {
  const of = groupsOf();
  expect(await of(user)).toEqual(groups);
  expect(await of(user)).toEqual(groups);
  expect(asked).toEqual([user]);
});

test('what Teams did not tell is asked again', async () => {
  const of = groupsOf();
  expect(await of('29:lea')).toEqual([]);
  expect(await of('29:lea')).toEqual([]);
  expect(asked).toEqual(['29:lea', '29:lea']);
});
