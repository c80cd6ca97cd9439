import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { card } from '../../src/bot/card.ts';
import { createOutbox, type Outbox } from '../../src/bot/outbox.ts';
import { Permissions } from '../../src/bot/permissions.ts';
import { VouchError } from '../../src/errors.ts';
import { press } from './happenings.ts';
import { createMemoryPlatform, type MemoryPlatform } from './memory-platform.ts';
import { openStoreBench } from './open-bench.ts';
import { channel, direct, guest, member, shared } from './people.ts';

let bench: Awaited<ReturnType<typeof openStoreBench>>;
let platform: MemoryPlatform;
let outbox: Outbox;
let warnings: string[];
let key = 0;

beforeAll(async () => {
  bench = await openStoreBench();
});
afterAll(() => bench.close());
beforeEach(() => {
  key += 1;
  warnings = [];
  platform = createMemoryPlatform();
  outbox = createOutbox({
    platforms: [platform],
    store: bench.store,
    permissions: Permissions.parse({}),
    linkHosts: [],
    warn: (what) => warnings.push(what),
  });
});

const hello = card('Hello', [{ type: 'text', text: 'Hello' }]);
const saying = (more: Partial<Parameters<Outbox['say']>[0]> = {}) => ({
  key: `key-${key}`,
  to: { place: channel, person: member },
  audience: 'internal' as const,
  card: hello,
  ...more,
});

describe('the outbox', () => {
  test('says a thing once however often it is told to, and shows the last state', async () => {
    await outbox.say(saying());
    await outbox.say(saying());
    await outbox.say(saying({ card: card('Bye', []) }));
    expect(platform.said.map((one) => one.card.summary)).toEqual(['Bye']);
    expect(platform.calls).toEqual(['post', 'update', 'update']);
  });

  test('finds what a process posted that died before it could write it down', async () => {
    await bench.store.messages.begin({ tenant: channel.tenant, key: `key-${key}` });
    await platform.post(channel, hello, { key: `key-${key}` });
    await outbox.say(saying({ card: card('Bye', []) }));
    expect(platform.said.map((one) => one.card.summary)).toEqual(['Bye']);
    await outbox.say(saying());
    expect(platform.calls).toEqual(['post', 'update', 'update']);
  });

  test('says it when a process died before it could post', async () => {
    await bench.store.messages.begin({ tenant: channel.tenant, key: `key-${key}` });
    await outbox.say(saying());
    expect(platform.said).toHaveLength(1);
  });

  test('says it anew when somebody deleted the message meanwhile', async () => {
    await outbox.say(saying());
    platform.said.splice(0);
    await outbox.say(saying());
    expect(platform.said).toHaveLength(1);
  });

  test.each([
    ['internal words where outsiders read', shared, 'internal'],
    ['words under NDA where outsiders read', shared, 'nda'],
  ] as const)('refuses %s', async (_case, place, audience) => {
    const said = outbox.say(saying({ to: { place, person: member }, audience }));
    await expect(said).rejects.toMatchObject({ code: 'not-allowed' });
    expect(platform.calls).toEqual([]);
  });

  test('shows the desk of people inside to nobody else', async () => {
    const home = { place: shared, audience: 'internal' as const, card: hello };
    await expect(outbox.showHome({ ...home, person: guest })).rejects.toMatchObject({ code: 'not-allowed' });
    expect(platform.calls).toEqual([]);
    await outbox.showHome({ ...home, person: member });
    expect(platform.calls).toEqual(['showHome']);
  });

  test('notes in the audit log that a form was opened', async () => {
    const before = await bench.store.audit.head(channel.tenant);
    const form = { form: 'f', title: 'F', intro: 'Internal words', submit: null, value: '', fields: [] };
    await outbox.openForm(press({ action: 'show-entry', value: '' }, { place: channel }), form);
    expect(await bench.store.audit.head(channel.tenant)).not.toBe(before);
  });

  test('asks again who reads at the moment of posting', async () => {
    await outbox.say(saying());
    platform.opened.add(channel.conversation);
    await expect(outbox.say(saying())).rejects.toMatchObject({ code: 'not-allowed' });
    const file = { name: 'a.csv', mimeType: 'text/csv', bytes: new Uint8Array(1), comment: '' };
    await expect(outbox.sendFile({ ...saying(), key: `${key}-file`, file })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    expect(platform.calls).toEqual(['post']);
  });

  test('shows to one person where outsiders read along', async () => {
    await outbox.say(saying({ to: { place: shared, person: member, privately: true } }));
    expect(platform.said[0]?.onlyFor).toEqual(member);
  });

  test('sends a file once', async () => {
    const file = {
      name: 'a\u202e.csv',
      mimeType: 'text/csv',
      bytes: new Uint8Array(1),
      comment: 'for <!here>',
    };
    await outbox.sendFile({ ...saying(), file });
    await outbox.sendFile({ ...saying(), file });
    expect(platform.files.map((sent) => [sent.file.name, sent.file.comment])).toEqual([['a.csv', 'for ']]);
  });

  test('a file is not handed over again by the one who takes over from a process that died', async () => {
    const file = { name: 'b.csv', mimeType: 'text/csv', bytes: new Uint8Array(2), comment: '' };
    await bench.store.messages.begin({ tenant: channel.tenant, key: `key-${key}` });
    await platform.sendFile(channel, file);
    await outbox.sendFile({ ...saying(), file });
    await outbox.sendFile({ ...saying(), file });
    expect(platform.files).toHaveLength(1);
    await outbox.sendFile({ ...saying(), key: `${key}-asked-again`, file });
    expect(platform.files).toHaveLength(2);
  });

  test('waits as long as a busy platform asks, and gives up on a broken one', async () => {
    const busy = {
      code: 'busy',
      message: 'Busy.',
      advice: 'Wait.',
      cause: { retryAfterSeconds: 0 },
    } as const;
    platform.failures.push(new VouchError(busy));
    await outbox.say(saying());
    expect(platform.said).toHaveLength(1);
    platform.failures.push(new VouchError({ ...busy, code: 'unavailable' }));
    await expect(outbox.say(saying())).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('a status that cannot be shown stops nothing', async () => {
    platform.failures.push(new Error('no status here'));
    await outbox.status(direct, 'is reading');
    expect(warnings).toEqual(['status was not shown']);
  });

  test('a passing state never comes after the final one', async () => {
    await outbox.say(saying());
    outbox.pass(saying({ card: card('half', []) }));
    await outbox.say(saying({ card: card('done', []) }));
    expect(platform.said[0]?.card.summary).toBe('done');
  });

  test('writes all of it to the audit log, without the words', async () => {
    await outbox.say(saying());
    await outbox.sendFile({
      ...saying(),
      key: `${key}-file`,
      file: { name: 'secret.csv', mimeType: 'text/csv', bytes: new Uint8Array(1), comment: '' },
    });
    expect(await bench.store.audit.verify(channel.tenant)).toBeNull();
    expect(await bench.store.audit.head(channel.tenant)).not.toBeNull();
  });

  test('an unknown platform is a plain sentence', async () => {
    const place = { ...channel, platform: 'teams' as const };
    await expect(outbox.say(saying({ to: { place, person: member } }))).rejects.toMatchObject({
      code: 'misconfigured',
    });
  });
});
