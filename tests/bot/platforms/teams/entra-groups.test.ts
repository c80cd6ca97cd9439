import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEntraGroups } from '../../../../src/bot/platforms/teams/entra-groups.ts';

/** Graph's listing of who is in a group, two to a page. */
const members: Record<string, readonly string[]> = { experts: ['ana', 'ben', 'cleo'], buyers: ['ben'] };
const asked: { path: string; token: string | undefined }[] = [];
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '', origin());
  asked.push({ path: url.pathname, token: request.headers.authorization });
  const group = /^\/v1\.0\/groups\/(\w+)\/transitiveMembers$/.exec(url.pathname)?.[1] ?? '';
  const from = Number(url.searchParams.get('$skiptoken') ?? 0);
  if (group === 'evil') {
    return void response.end(JSON.stringify({ value: [], '@odata.nextLink': 'https://evil.example/v1.0/x' }));
  }
  const all = members[group];
  if (!all) return void response.writeHead(403).end('{}');
  const more = from + 2 < all.length;
  response.end(
    JSON.stringify({
      value: all.slice(from, from + 2).map((id) => ({ id })),
      ...(more ? { '@odata.nextLink': `${origin()}${url.pathname}?$skiptoken=${from + 2}` } : {}),
    }),
  );
});
const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

const groupsOf = (groups: string[]) =>
  createEntraGroups(groups, { url: origin(), token: async () => 'for graph' });

test('somebody is in the groups that list them, on whatever page', async () => {
  const of = groupsOf(['experts', 'buyers']);
  expect(await of('cleo')).toEqual(['experts']);
  expect(await of('ben')).toEqual(['experts', 'buyers']);
  expect(await of('dora')).toEqual([]);
  expect(asked.every(({ token }) => token === 'Bearer for graph')).toBe(true);
});

test('what Entra told of every group is kept, and not asked again', async () => {
  const of = groupsOf(['buyers', 'experts']);
  await of('ben');
  const before = asked.length;
  expect(await of('cleo')).toEqual(['experts']);
  expect(asked.length).toBe(before);
});

test('a group that Entra does not tell of, or whose pages lead elsewhere, is nobody', async () => {
  expect(await groupsOf(['secret', 'evil', 'buyers'])('ben')).toEqual(['buyers']);
});

test('where no group is named, nobody is asked', async () => {
  asked.length = 0;
  expect(await groupsOf([])('ben')).toEqual([]);
  expect(asked).toEqual([]);
});
