import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Card } from '../../src/bot/card.ts';
import type { IncomingEvent } from '../../src/model/event.ts';
import type { Services } from '../../src/usecases/services.ts';
import { message, press, submit } from './happenings.ts';
import { lockedPdf } from './locked-pdf.ts';
import { openConversation, openServices } from './open-bench.ts';
import { channel, direct, guest, shared } from './people.ts';

let services: Services;
let directory: string;
let close: () => Promise<void>;
let report: Uint8Array;
let questionnaire: Uint8Array;

beforeAll(async () => {
  ({ services, directory, close } = await openServices());
  report = await readFile('examples/reports/two-exceptions-soc2-type2.pdf');
  questionnaire = await readFile('examples/questionnaires/riverbend-security-review.csv');
});
afterAll(() => close());

const chat = (options: Parameters<typeof openConversation>[1] = {}) => {
  const opened = openConversation(services, options);
  const handle = (event: IncomingEvent, signal = new AbortController().signal) =>
    opened.conversation.handle(event, { signal });
  /** What a message with this file looks like when it comes in. */
  const file = (name: string, bytes: Uint8Array) => {
    opened.platform.sent.set(name, bytes);
    return { name, mimeType: null, bytes: bytes.byteLength, handle: { id: name } };
  };
  const card = (index: number): Card => {
    const said = opened.platform.said.at(index);
    if (!said) throw new Error(`nothing said at ${index}`);
    return said.card;
  };
  const value = (given: Card, action: string): string => {
    const buttons = given.blocks.flatMap((block) => (block.type === 'actions' ? block.buttons : []));
    const found = buttons.find((one) => one.action === action);
    if (!found) throw new Error(`no ${action} on ${given.summary}`);
    return found.value;
  };
  return { ...opened, handle, file, card, value };
};

/** Every file of the data folder, the write-ahead log too, that holds the word in plain bytes. */
const filesWith = async (word: string): Promise<string[]> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const found = await Promise.all(files.map(async (file) => (await readFile(file)).includes(word)));
  return files.filter((_, index) => found[index]);
};

describe('a supplier’s report', () => {
  test('becomes a card with findings, and a copy in the channel for summaries', async () => {
    const { handle, file, platform, card, value } = chat({ channels: { summaries: channel } });
    await handle(message('', { files: [file('report.pdf', report)] }));
    expect(platform.said.map(({ place }) => place.conversation)).toEqual(['D1', 'C1']);
    expect(JSON.stringify(card(0))).toMatch(/Advice: /);
    expect(JSON.stringify(card(0))).toContain('"type":"finding"');
    expect(platform.statuses.at(-1)).toBeNull();

    const id = value(card(0), 'report-file');
    await handle(press({ action: 'report-file', value: id }));
    await handle(press({ action: 'register-file', value: id }));
    expect(platform.files.map((sent) => sent.file.name.split('.').at(-1))).toEqual(['html', 'xlsx']);
    await handle(press({ action: 'ask-vendor', value: id }));
    expect(card(-1).summary).toContain('Questions for');

    await handle(press({ action: 'decide-report', value: id }));
    expect(platform.forms.at(-1)?.form).toBe('decide-report');
    const fields = { decision: 'accepted-with-conditions', reason: 'Waiting for the bridge letter.' };
    await handle(submit({ form: 'decide-report', value: id, fields }));
    expect(card(-1).summary).toContain('Mia Member decided: accept with conditions.');
    const [listed] = await services.store.reports.list({ tenant: direct.tenant, limit: 1 });
    expect(listed?.decision).toBe('accepted-with-conditions');
    await handle(press({ action: 'show-report', value: listed?.id ?? '' }));
    expect(card(-1)).toMatchObject({ summary: card(0).summary });
  });

  test.each([
    ['outsiders read', { place: shared }, 'outside'],
    ['a guest sends it', { person: guest }, 'You may not send files'],
  ])('is not read where %s', async (_case, where, words) => {
    const { handle, file, card, platform } = chat();
    await handle(message('', { ...where, files: [file('report.pdf', report)] }));
    expect(card(-1).summary).toContain(words);
    expect(JSON.stringify(platform.said)).not.toContain('Advice');
  });

  test('stays inside although a button is pressed where outsiders read', async () => {
    const { handle, file, card, value, platform } = chat();
    await handle(message('', { files: [file('report.pdf', report)] }));
    const id = value(card(0), 'report-file');
    for (const action of [
      'report-file',
      'register-file',
      'ask-vendor',
      'decide-report',
      'post-report',
      'show-report',
    ])
      await handle(press({ action, value: id }, { place: shared }));
    expect(platform.files).toEqual([]);
    expect(platform.forms).toEqual([]);
    const outside = platform.said.filter(({ place }) => place.conversation === shared.conversation);
    expect(outside.length).toBeGreaterThan(0);
    for (const { card: said } of outside) expect(said.summary).toContain('outside');
  });

  test('that is locked asks for its password, uses it once and keeps it nowhere', async () => {
    const { handle, file, card, value, platform, secrets } = chat();
    await handle(message('', { files: [file('locked.pdf', await lockedPdf('hunter2'))] }));
    expect(card(-1).summary).toContain('needs a password');
    const kept = value(card(-1), 'enter-password');
    await handle(press({ action: 'enter-password', value: kept }));
    expect(platform.forms.at(-1)?.fields[0]).toMatchObject({ secret: true });
    const enter = async (password: string) =>
      handle(
        submit({ form: 'report-password', value: kept, fields: { password: await secrets.keep(password) } }),
      );
    await enter('wrong');
    expect(JSON.stringify(card(-1))).toContain('does not open');
    await handle(press({ action: 'enter-password', value: value(card(-1), 'enter-password') }));
    const again = platform.forms.at(-1)?.value ?? '';
    const name = await secrets.keep('hunter2');
    await handle(submit({ form: 'report-password', value: again, fields: { password: name } }));
    expect(JSON.stringify(card(-1))).not.toContain('does not open');
    expect(await secrets.take(name)).toBeNull();
    expect(await services.store.files.read({ tenant: direct.tenant, id: again })).toBeNull();
    expect(JSON.stringify([platform.said, platform.forms])).not.toContain('hunter2');
    expect(await filesWith('hunter2')).toEqual([]);
    // The search finds what is written unsealed.
    await services.store.settings.set({ tenant: direct.tenant, key: 'pr0be-word', value: '' });
    expect(await filesWith('pr0be-word')).not.toEqual([]);
  });

  test('can be stopped; a lost lease leaves no bar standing', async () => {
    const { handle, file, card, conversation, platform } = chat();
    const reading = handle(message('', { files: [file('report.pdf', report)] }));
    while (!platform.statuses.includes('is reading report.pdf')) await new Promise(setImmediate);
    conversation.stop(direct);
    await reading;
    expect(card(-1).summary).toContain('Stopped.');

    const lease = new AbortController();
    const lost = handle(message('', { files: [file('report.pdf', report)] }), lease.signal);
    while (platform.statuses.length < 3) await new Promise(setImmediate);
    lease.abort();
    await expect(lost).rejects.toThrow();
    expect(card(-1).summary).toContain('report.pdf: interrupted.');
  });
});

describe('a questionnaire', () => {
  test('comes back filled, for a customer under NDA unless told otherwise', async () => {
    const { handle, file, card, value, platform } = chat();
    await handle(message('', { files: [file('review.csv', questionnaire)] }));
    expect(card(0).summary).toMatch(/review\.csv: \d+ of \d+ questions answered\./);
    expect(JSON.stringify(card(0))).toContain('confidentiality agreement');
    expect(platform.files.map((sent) => sent.file.name)).toEqual(['review (filled).csv']);
    await handle(press({ action: 'fill-again', value: value(card(0), 'fill-again') }));
    expect(platform.files).toHaveLength(2);
    expect(JSON.stringify(card(-1))).toContain('what anybody may know');
  });

  test('is marked on demand, with the answers that were given', async () => {
    const { handle, file, card, platform } = chat();
    await handle(message('', { files: [file('review.csv', questionnaire)] }));
    const mark = card(0)
      .blocks.flatMap((block) => (block.type === 'actions' ? block.buttons : []))
      .find(({ label }) => label === 'Mark what is open');
    await handle(press({ action: 'fill-again', value: mark?.value ?? '' }));
    const [clean, marked] = platform.files.map(({ file: sent }) => sent);
    expect(marked?.name).toBe('review (filled, marked).csv');
    const lines = new TextDecoder().decode(marked?.bytes).split('\n');
    expect(lines[0]).toMatch(/,Review\r?$/);
    expect(lines.filter((line) => line.includes('Left open: ')).length).toBeGreaterThan(0);
    expect(new TextDecoder().decode(clean?.bytes)).not.toContain('Review');
  });

  test('pressed again where outsiders read is filled with no more than they may see', async () => {
    const { handle, file, card, platform } = chat();
    await handle(message('', { files: [file('review.csv', questionnaire)] }));
    const order = JSON.stringify(card(0)).match(/\{\\"file\\":\\"([^"\\]+)/)?.[1] ?? '';
    const forged = JSON.stringify({ file: order, audience: 'internal' });
    await handle(press({ action: 'fill-again', value: forged }, { place: shared }));
    expect(platform.said.at(-1)?.place).toEqual(shared);
    expect(JSON.stringify(card(-1))).toContain('what anybody may know');
  });

  test.each([
    ['an image', 'photo.png', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10])],
    ['an empty file', 'empty.csv', new Uint8Array()],
    ['a broken workbook', 'broken.xlsx', new TextEncoder().encode('PK\u0003\u0004 broken')],
  ])('that is %s is refused with a sentence', async (_case, name, bytes) => {
    const { handle, file, card, platform } = chat();
    await handle(message('', { files: [file(name, bytes)] }));
    expect(card(-1).summary).toContain(name);
    expect(card(-1).summary).not.toContain('inside Vouch');
    expect(platform.files).toEqual([]);
  });

  test('whose columns are not certain is asked about, and filled as people say', async () => {
    const { handle, file, card, value, platform } = chat();
    const text =
      'Topic,Notes\nIs customer data encrypted?,\nWho may reach production?,\nAre backups tested?,\n';
    await handle(message('', { files: [file('odd.csv', new TextEncoder().encode(text))] }));
    expect(platform.files).toEqual([]);
    await handle(press({ action: 'choose-columns', value: value(card(-1), 'choose-columns') }));
    const form = platform.forms.at(-1);
    const fields = { sheet: '', question: 'A', answer: 'B' };
    await handle(submit({ form: 'choose-columns', value: form?.value ?? '', fields }));
    expect(card(-1).summary).toMatch(/of \d questions answered/);
    expect(platform.files[0]?.file.name).toBe('odd (filled).csv');
  });

  test('pasted as a list is a questionnaire too', async () => {
    const { handle, card } = chat();
    await handle(
      message('1. Do you use MFA?\n2. Is data encrypted?\n3. Who reviews logs?\n4. Where is data stored?'),
    );
    expect(card(0).summary).toContain('4 questions');
  });

  test('one refused file does not keep the others from being read', async () => {
    const { handle, file, platform } = chat();
    await handle(
      message('', {
        files: [file('photo.png', new Uint8Array([137, 80])), file('review.csv', questionnaire)],
      }),
    );
    expect(platform.said.map(({ card: said }) => said.summary)).toEqual([
      expect.stringContaining('photo.png'),
      expect.stringContaining('questions answered'),
    ]);
  });
});
