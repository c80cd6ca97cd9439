import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, servePage } from '../../../browser/serve-page.ts';
import { driveSlack, findButton, until } from './drive-slack.ts';
import { openSlack, type SlackWorkspace } from './open-slack.ts';

/** What people come for, from the first click to the end, with the whole product against the emulator. */
let slack: SlackWorkspace;
let vouch: Served;
let folder: string;
let people: ReturnType<typeof driveSlack>;
const tenant = 'local';

beforeAll(async () => {
  slack = await openSlack();
  folder = await mkdtemp(join(tmpdir(), 'vouch-journeys-'));
  const [permissions, owners] = [join(folder, 'permissions.yaml'), join(folder, 'owners.yaml')];
  await writeFile(permissions, 'decide: ["group:S0SEC"]\napprove: ["group:S0SEC"]\n');
  await writeFile(owners, `Legal: slack:${slack.dana}\n`);
  slack.overlay.answers.set('usergroups.users.list', () => ({ body: { ok: true, users: [slack.dana] } }));
  vouch = await servePage({
    ...slack.settings,
    VOUCH_PERMISSIONS: permissions,
    VOUCH_OWNERS: owners,
    VOUCH_EXPERT_CHANNEL: `slack:${slack.general}`,
    VOUCH_REPORT_CHANNEL: `slack:${slack.general}`,
  });
  people = driveSlack(slack, vouch.url);
});
afterAll(async () => {
  await vouch.close();
  await slack.close();
  await rm(folder, { recursive: true });
});

const now = () => slack.overlay.asked.length;
const words = (value: unknown): string => JSON.stringify(value);
const asked = (before: number, method: string): string => people.askedSince(before, method);

describe('beginning on Slack', () => {
  test('the first sight of the messages tab is a welcome with prompts, once', async () => {
    const heard = await people.listen(slack.direct);
    const before = now();
    await people.openTab('messages');
    await until(async () => expect(words(await heard())).toContain('Hello, I am Vouch'));
    expect(asked(before, 'assistant.threads.setSuggestedPrompts')).toContain('encrypted at rest');
    await people.openTab('messages');
    await people.write('help');
    await until(async () => expect(await heard()).toHaveLength(2));
  });

  test('a suggested question is answered at the press of its button', async () => {
    const heard = await people.listen(slack.direct);
    await people.write('help');
    const [help] = await until(async () => {
      const said = await heard();
      expect(said).toHaveLength(1);
      return said;
    });
    await people.press(findButton(help?.blocks, 'ask'), {
      channel: slack.direct,
      ...(help ? { message: help } : {}),
    });
    await until(async () => expect(words((await heard())[0])).toContain('rich_text_quote'));
  });
});

describe('asking among others', () => {
  test('a mention is answered once in its thread, however often it is delivered; its source opens', async () => {
    const heard = await people.listen(slack.general);
    const question = 'How often are backups tested?';
    const ts = await slack.say(slack.general, question);
    const event = { type: 'app_mention', channel: slack.general, user: slack.dana, text: question, ts };
    for (let delivery = 0; delivery < 5; delivery += 1) await people.event(event, 'Ev-five-times');
    const inThread = async () => (await heard()).filter((one) => one.thread_ts === ts && one.ts !== ts);
    const answer = await until(async () => {
      const [said] = await inThread();
      expect(words(said?.blocks)).toMatch(/rich_text_quote/);
      return said;
    });
    const before = now();
    await people.press(findButton(answer?.blocks, 'show-entry'), {
      channel: slack.general,
      ...(answer ? { message: answer } : {}),
    });
    expect(words(await people.modal(before))).toMatch(/backup/i);
    // What is asked later in a conversation is answered later: by then a second answer would stand there.
    await people.mention('Is customer data encrypted at rest?', {
      ts: await slack.say(slack.general, 'And this?'),
    });
    await until(async () => expect(words(await heard())).toMatch(/AES-256/));
    expect(await inThread()).toHaveLength(1);
  });

  test('“Answer this” and the slash command answer the asker alone, who may share it', async () => {
    const ts = await slack.say(slack.general, 'How often are backups tested?');
    const heard = await people.listen(slack.general);
    const before = now();
    await people.shortcut('answer-this', { text: 'How often are backups tested?', ts });
    const shown = await until(() => {
      const ephemeral = slack.overlay.asked
        .slice(before)
        .find(({ method }) => method === 'chat.postEphemeral');
      expect(ephemeral).toBeDefined();
      return JSON.parse(ephemeral?.args.get('blocks') ?? '[]');
    });
    expect(words(shown)).toMatch(/backup/i);
    expect(await heard()).toEqual([]);
    await people.press(findButton(shown, 'share-answer'), {
      channel: slack.general,
      message: { ts: '1.5', thread_ts: ts, id: '', name: '', text: '' },
    });
    await until(async () => expect(words(await heard())).toMatch(/backup/i));
    expect((await heard())[0]?.thread_ts).toBe(ts);

    const later = now();
    await people.command('Is customer data encrypted at rest?');
    await until(() => expect(asked(later, 'chat.postEphemeral')).toMatch(/encrypt/i));
  });

  test('where another company reads along, only what is public is said, and no report is read', async () => {
    slack.overlay.answers.set('conversations.info', (args) =>
      args.get('channel') === 'C0SHARED'
        ? { body: { ok: true, channel: { id: 'C0SHARED', is_ext_shared: true } } }
        : null,
    );
    slack.overlay.answers.set('chat.postMessage', (args) =>
      args.get('channel') === 'C0SHARED' ? { body: { ok: true, ts: '8.8' } } : null,
    );
    slack.overlay.answers.set('chat.update', (args) =>
      args.get('channel') === 'C0SHARED' ? { body: { ok: true } } : null,
    );
    await vouch.services.store.entries.put({
      tenant,
      by: 'test',
      entries: [internalEntry('canary-entry', 'The vault is guarded by Canary Guards around the clock.')],
    });
    const before = now();
    await people.mention('Who guards the vault?', { ts: '8.0', channel: 'C0SHARED' });
    await until(() => expect(asked(before, 'chat.update')).toContain('No answer that I can vouch for'));
    const id = await slack.upload('vendor.pdf', await readFile('examples/reports/clean-soc2-type2.pdf'));
    await people.mention('', { ts: '8.1', channel: 'C0SHARED', files: [{ id, name: 'vendor.pdf' }] });
    await until(() => expect(asked(before, 'chat.postMessage')).toContain('is for us only'));
    expect(asked(before, 'chat.update') + asked(before, 'chat.postMessage')).not.toContain('Canary');
    for (const method of ['conversations.info', 'chat.postMessage', 'chat.update'])
      slack.overlay.answers.delete(method);
  });

  test('when Slack asks for a pause, the answer comes after it, once', async () => {
    const heard = await people.listen(slack.direct);
    const limited = {
      status: 429,
      headers: { 'retry-after': '1' },
      body: { ok: false, error: 'ratelimited' },
    };
    slack.overlay.once('chat.postMessage', limited);
    await people.write('Do you share accounts between employees?');
    await until(async () => expect(words(await heard())).toMatch(/account/i));
    expect(await heard()).toHaveLength(1);
  });

  test('a thumb counts', async () => {
    const heard = await people.listen(slack.direct);
    await people.write('How often are backups tested?');
    const [answer] = await until(async () => {
      const said = await heard();
      expect(words(said)).toContain('feedback_buttons');
      return said;
    });
    const id = /"value":"([^" ]+) good"/.exec(words(answer?.blocks))?.[1] ?? '';
    expect(await vouch.services.store.answers.get({ tenant, id })).not.toBeNull();
    await people.press(
      { action_id: 'feedback', value: `${id} bad` },
      { channel: slack.direct, ...(answer ? { message: answer } : {}) },
    );
  });
});

describe('experts', () => {
  const question = 'Do you bake the bread of the canteen yourselves?';

  test('are asked in their channel; others are refused politely; the asker is told', async () => {
    const [desk, direct] = [await people.listen(slack.general), await people.listen(slack.direct)];
    await people.write(question);
    const answer = await until(async () => {
      const [said] = await direct();
      expect(words(said)).toContain('ask-expert');
      return said;
    });
    await people.press(findButton(answer?.blocks, 'ask-expert'), {
      channel: slack.direct,
      ...(answer ? { message: answer } : {}),
    });
    const request = await until(async () => {
      const [said] = await desk();
      expect(words(said)).toContain(question);
      return said;
    });
    const at = { channel: slack.general, ...(request ? { message: request } : {}) };

    const before = now();
    await people.press(findButton(request?.blocks, 'edit-answer'), { ...at, user: slack.eli });
    await until(() => expect(asked(before, 'chat.postEphemeral')).toContain('You may not approve answers.'));
    expect(asked(before, 'views.open')).toBe('[]');

    await people.press(findButton(request?.blocks, 'edit-answer'), at);
    const modal = await people.modal(before);
    expect(modal).toMatchObject({ callback_id: 'edit-answer' });
    await people.submit(modal, { text: 'No, a bakery delivers the bread.', reason: '' }, slack.eli);
    await until(() =>
      expect(asked(before, 'chat.postEphemeral') + asked(before, 'chat.postMessage')).toMatch(
        /You may not approve answers.*You may not approve answers/s,
      ),
    );
    await people.submit(modal, { text: 'No, a bakery delivers the bread.', reason: 'House rule' });
    await until(async () => expect(words(await desk())).toContain('Edited and approved'));
    await until(async () =>
      expect(words(await direct())).toMatch(/An expert has answered.*a bakery delivers/s),
    );
  });

  test('hand a request over to an owner, who gets it directly and decides', async () => {
    const [desk, direct] = [await people.listen(slack.general), await people.listen(slack.direct)];
    await people.write('Will you sign our own contract without a change?');
    const answer = await until(async () => {
      const [said] = await direct();
      expect(words(said)).toContain('ask-expert');
      return said;
    });
    await people.press(findButton(answer?.blocks, 'ask-expert'), {
      channel: slack.direct,
      ...(answer ? { message: answer } : {}),
    });
    const request = await until(async () => {
      const [said] = await desk();
      expect(words(said)).toContain('hand-over');
      return said;
    });
    const before = now();
    await people.press(findButton(request?.blocks, 'hand-over'), {
      channel: slack.general,
      ...(request ? { message: request } : {}),
    });
    await people.submit(await people.modal(before), { owner: 'Legal' });
    await until(async () => expect(words(await desk())).toContain('Handed over to Legal'));
    const handed = await until(async () => {
      const found = (await direct()).find(({ blocks }) => words(blocks).includes('reject-answer'));
      expect(found).toBeDefined();
      return found;
    });
    const later = now();
    await people.press(findButton(handed?.blocks, 'reject-answer'), {
      channel: slack.direct,
      ...(handed ? { message: handed } : {}),
    });
    await people.submit(await people.modal(later), { reason: 'Contracts are for lawyers' });
    await until(async () => {
      const said = words(await direct());
      expect(said).toContain('Rejected by');
      expect(said).toContain('decided not to answer this');
    });
  });

  test('save a message as knowledge, which answers from then on', async () => {
    const before = now();
    await people.shortcut('save-knowledge', { text: 'The canteen closes at four.', ts: '1.0' });
    const modal = await people.modal(before);
    expect(words(modal)).toContain('The canteen closes at four.');
    const fields = {
      question: 'When does the canteen close?',
      text: 'The canteen closes at four.',
      sharing: 'internal',
    };
    await people.submit(modal, fields);
    await until(() => expect(asked(before, 'chat.postEphemeral')).toContain('Saved as approved answer'));
    const heard = await people.listen(slack.direct);
    await people.write('When does the canteen close?');
    await until(async () => expect(words(await heard())).toContain('closes at four'));
  });
});

describe('a supplier’s report', () => {
  test('is read, posted to the channel, handed over as files, asked about, and decided on', async () => {
    const [channel, direct] = [await people.listen(slack.general), await people.listen(slack.direct)];
    const file = await slack.upload(
      'vendor.pdf',
      await readFile('examples/reports/two-exceptions-soc2-type2.pdf'),
    );
    await people.write('', [{ id: file, name: 'vendor.pdf', mimetype: 'application/pdf' }]);
    const report = await until(async () => {
      const found = (await direct()).find(({ blocks }) => words(blocks).includes('decide-report'));
      expect(found).toBeDefined();
      return found;
    });
    expect(words(report)).toMatch(/SOC 2 Type 2.*Opinion.*exceptions/s);
    expect(words(report)).toMatch(/Exception in/);
    expect(words(report)).toMatch(/page \d+/);
    await until(async () => expect(words(await channel())).toContain('SOC 2 Type 2'));

    const at = { channel: slack.direct, ...(report ? { message: report } : {}) };
    const press = (action: string, user = slack.dana) =>
      people.press(findButton(report?.blocks, action), { ...at, user });
    await press('register-file');
    await press('report-file');
    await until(async () => {
      const files = words((await slack.call('files.list')).files);
      expect(files).toMatch(/\.xlsx/);
      expect(files).toMatch(/\.html/);
    });
    await press('ask-vendor');
    await until(async () => expect(words(await direct())).toContain('Questions for'));
    await press('post-report');
    await until(async () => expect(words(await direct())).toContain('stands in the channel'));

    const before = now();
    await press('decide-report', slack.eli);
    await until(() =>
      expect(asked(before, 'chat.postEphemeral') + words(asked(before, 'chat.postMessage'))).toContain(
        'You may not decide',
      ),
    );
    await press('decide-report');
    const modal = await people.modal(before);
    await people.submit(modal, {
      decision: 'accepted-with-conditions',
      reason: 'Both exceptions are mended.',
    });
    await until(async () =>
      expect(words(await direct())).toMatch(/decided: accept with conditions.*Both exceptions are mended/s),
    );
    expect(await vouch.services.store.reports.list({ tenant, limit: 1 })).toMatchObject([
      { decision: 'accepted-with-conditions' },
    ]);
  });
});

test('a questionnaire comes back filled, with a card', async () => {
  const direct = await people.listen(slack.direct);
  const file = await slack.upload(
    'customer.csv',
    await readFile('examples/questionnaires/riverbend-security-review.csv'),
  );
  await people.write('', [{ id: file, name: 'customer.csv', mimetype: 'text/csv' }]);
  await until(async () => expect(words(await direct())).toMatch(/answered/));
  await until(async () => expect(words((await slack.call('files.list')).files)).toMatch(/customer\S*\.csv/));
});

describe('the Home tab', () => {
  const home = async (user: string): Promise<unknown[]> => {
    const before = now();
    await people.openTab('home', user);
    return until(() => {
      const published = slack.overlay.asked.slice(before).find(({ method }) => method === 'views.publish');
      expect(published).toBeDefined();
      return JSON.parse(published?.args.get('view') ?? '{}').blocks;
    });
  };

  test('shows what waits: reviews, gaps, expiring entries, reports; its buttons work', async () => {
    await vouch.services.store.entries.put({
      tenant,
      by: 'test',
      entries: [
        {
          ...internalEntry('soon', 'Fire drills are held yearly.'),
          title: 'Fire drills',
          expires: '2026-12-01',
        },
      ],
    });
    const gap = 'Which moon do you own?';
    await people.write(gap);
    const heard = await people.listen(slack.direct);
    await until(async () =>
      expect(await vouch.services.store.answers.unanswered({ tenant, limit: 9 })).toContainEqual(
        expect.objectContaining({ question: gap }),
      ),
    );
    const blocks = await home(slack.dana);
    for (const part of [
      'Answers waiting for an expert',
      gap,
      'Fire drills',
      'Recent reports',
      'accepted with conditions',
    ])
      expect(words(blocks)).toContain(part);
    await people.press(findButton(blocks, 'show-report'), {});
    await until(async () => expect(words(await heard())).toContain('SOC 2 Type 2'));
    const before = now();
    await people.press(findButton(blocks, 'answer-gap'), {});
    const modal = await people.modal(before);
    expect(words(modal)).toContain(gap);
    await people.submit(modal, { question: gap, text: 'We own no moon.', sharing: 'internal' });
    await until(async () => expect(words(await heard())).toContain('Saved as approved answer'));
    await until(() => expect(asked(before, 'views.publish')).toContain('Recent reports'));
    expect(asked(before, 'views.publish')).not.toContain(gap);
  });

  test('shows people from outside nothing of ours', async () => {
    const user = { id: 'U0GUEST', name: 'gus', team_id: 'T000000001', is_restricted: true };
    slack.overlay.once('users.info', { body: { ok: true, user } });
    slack.overlay.once('views.publish', { body: { ok: true } });
    const before = now();
    await people.openTab('home', user.id);
    await until(() => expect(asked(before, 'views.publish')).toContain('what may be shared with you'));
    expect(asked(before, 'views.publish')).not.toContain('Recent reports');
  });
});

const internalEntry = (id: string, text: string) => ({
  id,
  kind: 'control' as const,
  title: id,
  question: null,
  text,
  source: 'test.md',
  section: null,
  sharing: 'internal' as const,
  owner: null,
  reviewed: '2026-10-01',
  expires: null,
  criteria: [],
  tags: [],
  product: null,
});
