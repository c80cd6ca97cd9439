import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { copyStore } from '../../src/store/copy-store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { engines } from './engines.ts';
import { anAnswer, anEntry, anEvent, aPlace, aReview } from './records.ts';

const tenant = 'acme';

test('a data directory moves to a server whole: entries, sealed files, audit chain, waiting events', async () => {
  const [embedded, server] = [await engines[0].start(), await engines[1].start()];
  const from = await embedded.newPlace();
  const to = await server.newPlace();
  const databaseUrl = to.databaseUrl ?? '';

  const before = await openStore(from);
  const entries = Array.from({ length: 250 }, (_, index) =>
    anEntry({ id: `e${index}`, text: `Ünï "${index}" \\x` }),
  );
  await before.entries.put({ tenant, entries, by: 'ann' });
  await before.entries.put({ tenant, entries: [anEntry({ id: 'e1', text: 'New.' })], by: 'bob' });
  await before.answers.save({
    tenant,
    answer: anAnswer(),
    audience: 'nda',
    place: aPlace(),
    askedBy: 'ann',
    customer: null,
  });
  const quotes = [{ entry: 'e1', version: 1, quote: 'x' }];
  const told = {
    id: 't1',
    question: 'Q?',
    statement: 'x',
    verdict: null,
    audience: 'nda',
    quotes,
    by: 'ann',
  };
  await before.commitments.keep({
    tenant,
    customer: 'Acme',
    told: [{ ...told, audience: 'nda', where: null }],
  });
  const report = await before.reports.save({ tenant, review: aReview(), uploadedBy: 'ann' });
  const bytes = Uint8Array.from({ length: 50_000 }, (_, index) => index % 256);
  const file = await before.files.keep({ tenant, name: 'a.pdf', bytes, report });
  await before.audit.append({ tenant, actor: 'ann', action: 'did', subject: 's', detail: {} });
  for (const id of ['one', 'two', 'three']) await before.inbox.accept(anEvent(id));
  const revision = await before.entries.revision(tenant);
  const head = await before.audit.head(tenant);
  await before.close();

  expect(await copyStore({ dataDirectory: from.dataDirectory, databaseUrl })).toBeGreaterThan(255);
  const again = copyStore({ dataDirectory: from.dataDirectory, databaseUrl });
  await expect(again).rejects.toMatchObject({ code: 'bad-input' });

  const masterKey = new Uint8Array(readFileSync(join(from.dataDirectory, 'master.key')));
  const after = await openStore({ ...to, masterKey });
  expect((await after.entries.list({ tenant, audience: 'internal' })).length).toBe(250);
  expect(await after.entries.history({ tenant, id: 'e1' })).toMatchObject([
    { text: entries[1]?.text, changedBy: 'bob' },
  ]);
  expect(await after.entries.revision(tenant)).toBe(revision);
  expect((await after.answers.get({ tenant, id: 'answer-1' }))?.answer).toEqual(anAnswer());
  expect(
    Buffer.compare((await after.files.read({ tenant, id: file }))?.bytes ?? new Uint8Array(), bytes),
  ).toBe(0);
  expect(await after.commitments.list({ tenant, customer: 'Acme' })).toMatchObject([{ id: 't1', quotes }]);
  expect(await after.audit.head(tenant)).toBe(head);
  expect(await after.audit.verify(tenant)).toBeNull();
  const handled: string[] = [];
  const worker = await after.inbox.work({
    parallel: 2,
    handle: async ({ id }) => void handled.push(id),
    failed: async () => {},
  });
  await vi.waitUntil(() => handled.length === 3, { timeout: 10_000 });
  await worker.stop();
  expect(handled).toEqual(['one', 'two', 'three']);
  await after.close();
  await embedded.stop();
  await server.stop();
});

test('a folder that is none is refused, and not made', async () => {
  const dataDirectory = join(tmpdir(), 'vouch-nowhere');
  const copied = copyStore({ dataDirectory, databaseUrl: 'postgres://127.0.0.1:1/none' });
  await expect(copied).rejects.toMatchObject({ code: 'not-found' });
  expect(existsSync(dataDirectory)).toBe(false);
});
