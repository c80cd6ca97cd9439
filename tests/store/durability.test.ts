import fs, { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { killWriters } from './crash/kill-writers.ts';
import { engines, type TestEngine } from './engines.ts';
import { anAnswer, anEntry, anEvent, aReview } from './records.ts';

describe.each(engines)('$name', ({ start }) => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.stop());

  test('processes killed while writing lose nothing that was acknowledged', {
    timeout: 120_000,
  }, async () => {
    const aftermath = await killWriters(await engine.newPlace(), [50, 700]);
    expect(aftermath).toMatchObject({ lost: 0, failed: 0, tornImport: false, brokenAudit: null });
    expect(aftermath.accepted).toBeGreaterThan(1);
  });

  test('reports, files, settings, events and names of customers lie on disk encrypted', async () => {
    const place = await engine.newPlace();
    const canary = 'Zanzibar-Kestrel-4711';
    const tenant = 'acme';
    const store = await openStore(place);
    await store.reports.save({
      tenant,
      review: aReview({ message: canary, questions: [canary] }),
      uploadedBy: 'ann',
    });
    await store.files.keep({
      tenant,
      name: `${canary}.pdf`,
      bytes: new TextEncoder().encode(canary.repeat(9)),
    });
    await store.settings.set({ tenant, key: 'token', value: canary });
    const asked = { audience: 'nda', place: null, askedBy: 'ann', customer: canary } as const;
    await store.answers.save({ tenant, answer: anAnswer(), ...asked });
    await store.entries.put({ tenant, entries: [anEntry({ text: 'plain to see' })], by: 'ann' });
    await store.inbox.accept(anEvent('e1', {}, canary));
    await store.inbox.accept(anEvent('e2', {}, canary));
    const seen: string[] = [];
    const worker = await store.inbox.work({
      parallel: 1,
      handle: async ({ id }) => {
        seen.push(id);
        throw new Error(canary);
      },
      failed: async () => {},
    });
    while (seen.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    await worker.stop();
    await store.close();

    const files = readdirSync(engine.storedIn(place), { recursive: true, withFileTypes: true });
    const bytes = files
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name)));
    const holding = (words: string) => bytes.filter((content) => content.includes(words)).length;
    expect(holding('plain to see')).toBeGreaterThan(0);
    expect(holding(canary)).toBe(0);
  });
});

describe('the data directory', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await engines[0].start();
  });
  afterAll(() => engine.stop());

  test('belongs to one process at a time, and the second is told so in plain words', async () => {
    const place = await engine.newPlace();
    const store = await openStore(place);
    await expect(openStore(place)).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringContaining('Another Vouch is using the data folder'),
    });
    await store.close();
    await (await openStore(place)).close();
  });

  test('a commit reaches the disk: every one calls fsync', async () => {
    const store = await openStore(await engine.newPlace());
    const { fsyncSync } = fs;
    let calls = 0;
    fs.fsyncSync = (descriptor) => {
      calls += 1;
      fsyncSync(descriptor);
    };
    syncBuiltinESMExports();
    for (let number = 0; number < 10; number += 1) {
      await store.settings.set({ tenant: 'acme', key: `k${number}`, value: 'v' });
    }
    fs.fsyncSync = fsyncSync;
    syncBuiltinESMExports();
    await store.close();
    expect(calls).toBeGreaterThanOrEqual(10);
  });

  test('has a key of its own, made once, that only its owner reads; with another one nothing opens', async () => {
    const place = await engine.newPlace();
    const keyFile = join(place.dataDirectory, 'master.key');
    const first = await openStore(place);
    await first.settings.set({ tenant: 'acme', key: 'token', value: 'secret' });
    await first.close();
    const key = readFileSync(keyFile);
    expect(key).toHaveLength(32);
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);

    const again = await openStore({ ...place, masterKey: new Uint8Array(key) });
    expect(await again.settings.get({ tenant: 'acme', key: 'token' })).toBe('secret');
    await again.close();
    expect(readFileSync(keyFile)).toEqual(key);

    await expect(openStore({ ...place, masterKey: new Uint8Array(32) })).rejects.toMatchObject({
      code: 'misconfigured',
    });

    writeFileSync(keyFile, 'short');
    await expect(openStore(place)).rejects.toMatchObject({ code: 'misconfigured' });
  });
});
