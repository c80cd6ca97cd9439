import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Button, Card } from '../../src/bot/card.ts';
import { remindExperts } from '../../src/bot/remind-experts.ts';
import { VouchError } from '../../src/errors.ts';
import type { IncomingEvent } from '../../src/model/event.ts';
import type { Services } from '../../src/usecases/services.ts';
import { command, homeOpened, message, press, submit } from './happenings.ts';
import { entry, openConversation, openServices } from './open-bench.ts';
import { channel, direct, guest, member, shared, stranger } from './people.ts';

let services: Services;
let close: () => Promise<void>;
const { signal } = new AbortController();

beforeAll(async () => {
  ({ services, close } = await openServices());
  await services.store.entries.put({
    tenant: direct.tenant,
    by: 'test',
    entries: [
      entry({
        id: 'backup',
        title: 'Backups',
        text: 'Backups of customer data are tested every quarter by restoring them.',
        sharing: 'public',
      }),
      entry({
        id: 'canary',
        title: 'Penetration tests',
        text: 'Penetration tests are performed by Canary Labs every November.',
        sharing: 'internal',
        expires: '2026-12-01',
        owner: 'Head of Security',
      }),
    ],
  });
});
afterAll(() => close());

const chat = (options: Parameters<typeof openConversation>[1] = {}) => {
  const opened = openConversation(services, options);
  const handle = (event: IncomingEvent) => opened.conversation.handle(event, { signal });
  const last = (): Card => {
    const card = opened.platform.said.at(-1)?.card;
    if (!card) throw new Error('nothing was said');
    return card;
  };
  return { ...opened, handle, last };
};
const textOf = (card: Card): string => JSON.stringify(card.blocks);
const buttons = (card: Card): Button[] =>
  card.blocks.flatMap((block) => (block.type === 'actions' ? [...block.buttons] : []));
const button = (card: Card, action: string): Button => {
  const found = buttons(card).find((one) => one.action === action);
  if (!found) throw new Error(`no button ${action} among ${buttons(card).map((one) => one.action)}`);
  return found;
};

const backups = 'How often are backups tested?';
const pentests = 'Who performs your penetration tests?';
const unknown = 'Do you hold a licence to operate a nuclear reactor?';

describe('questions', () => {
  test('are answered with citations, in one message that was a placeholder first', async () => {
    const { handle, last, platform } = chat();
    await handle(message(backups));
    expect(platform.calls.filter((call) => call === 'post')).toHaveLength(1);
    expect(textOf(last())).toContain('Backups of customer data are tested every quarter');
    expect(last().blocks.some(({ type }) => type === 'citations')).toBe(true);
    expect(platform.statuses.at(-1)).toBeNull();
  });

  test('handled again after a crash change the same message', async () => {
    const { handle, platform } = chat();
    const event = message(backups);
    await handle(event);
    await handle(event);
    expect(platform.said).toHaveLength(1);
  });

  test('without support get no answer, and an expert can be asked', async () => {
    const { handle, last } = chat();
    await handle(message(unknown));
    expect(textOf(last())).toContain('nothing on file');
    expect(buttons(last()).map(({ action }) => action)).toContain('ask-expert');
  });

  test.each([
    ['a guest', { person: guest }],
    ['a member where outsiders read', { place: shared }],
    ['somebody unknown', { person: stranger }],
  ])('never tell %s what is for us only', async (_case, where) => {
    const { handle, platform } = chat();
    await handle(message(pentests, where));
    await handle(message(pentests, { ...where, id: `again-${_case}` }));
    expect(JSON.stringify(platform.said)).not.toMatch(/canary|Head of Security/i);
    expect(platform.said.length).toBeGreaterThan(0);
  });

  test('in a channel are heard only when addressed', async () => {
    const { handle, platform } = chat();
    await handle(message(backups, { place: channel, addressed: false }));
    expect(platform.calls).toEqual([]);
  });

  test('by command are answered to the asker first, then shared as far as others may see', async () => {
    const { handle, last, platform } = chat();
    await handle(command('ask', pentests, { place: shared }));
    expect(platform.said.at(-1)?.onlyFor).toEqual(member);
    expect(textOf(last())).toContain('Canary Labs');
    await handle(press(button(last(), 'share-answer'), { place: shared }));
    expect(platform.said.at(-1)?.onlyFor).toBeNull();
    expect(textOf(last())).not.toContain('Canary');
  });

  test('by command that hold no words, too many, or several are met with what to do, for the asker alone', async () => {
    const { handle, last, platform } = chat();
    await handle(command('answer-this', ' 👍 ', { place: channel }));
    expect(last().summary).toContain('There are no words in that message');
    await handle(command('ask', 'Is data encrypted? '.repeat(300), { place: channel }));
    expect(last().summary).toContain('too long for one question: 5,699 characters, and I read 4,000');
    await handle(command('ask', '1. Encrypted?\n2. Tested?\n3. Logged?\n4. Reviewed?', { place: channel }));
    expect(last().summary).toContain('a command takes one');
    await handle(command('help', '', { place: channel }));
    await handle(command('ask', 'home', { place: channel }));
    expect(last().summary).toBe('What waits for you in Vouch');
    expect(platform.said.map(({ onlyFor }) => onlyFor)).toEqual(Array.from({ length: 5 }, () => member));
  });

  test('are answered anew when what they quote has been taken out of use', async () => {
    const { handle, last } = chat();
    const text = 'Visitors to the data centre are escorted by Falcon Guards.';
    const guards = entry({ id: 'guards', title: 'Visitors', text });
    await services.store.entries.put({ tenant: direct.tenant, by: 'test', entries: [guards] });
    await handle(command('ask', 'Who escorts visitors to the data centre?', { place: channel }));
    expect(textOf(last())).toContain('Falcon Guards');
    const share = press(button(last(), 'share-answer'), { place: channel });
    await services.store.entries.retire({ tenant: direct.tenant, ids: ['guards'], by: 'test' });
    await handle(share);
    expect(textOf(last())).not.toContain('Falcon Guards');
  });

  test('are refused politely to those who may not ask', async () => {
    const { handle, last } = chat({ permissions: { ask: ['user:nobody'] } });
    await handle(message(backups));
    expect(last().summary).toContain('You may not ask questions here.');
  });

  test('open the quoted entry for those who may see it', async () => {
    const { handle, last, platform } = chat();
    await handle(message(pentests));
    const cited = last().blocks.find((block) => block.type === 'citations');
    const open = cited?.type === 'citations' ? (cited.citations[0]?.open ?? '') : '';
    await handle(press({ action: 'show-entry', value: open }));
    expect(platform.forms[0]).toMatchObject({ title: 'Penetration tests', submit: null });
    await handle(press({ action: 'show-entry', value: open }, { person: guest }));
    expect(platform.forms).toHaveLength(1);
    expect(last().summary).toContain('no longer on file');
  });

  test('show the quotation where the entry itself is none of ours', async () => {
    const { handle, last, platform } = chat();
    await handle(message('What is a SOC 2 Type 2 report?'));
    const cited = last().blocks.find((block) => block.type === 'citations');
    const [citation] = cited?.type === 'citations' ? cited.citations : [];
    await handle(press({ action: 'show-entry', value: citation?.open ?? '' }));
    expect(JSON.stringify(platform.forms[0])).toContain(JSON.stringify(citation?.quote ?? 'none'));
  });
});

describe('outsiders', () => {
  test('read the same to the byte whether or not there is something they may not see', async () => {
    const open = [
      entry({
        id: 'mfa',
        title: 'Multi-factor authentication',
        text: 'All staff sign in with security keys.',
        sharing: 'public',
      }),
      entry({ id: 'logs', title: 'Logging', text: 'Logs are kept for one year.', sharing: 'public' }),
    ];
    const hidden = [
      entry({
        id: 'a-secret',
        title: 'Multi-factor authentication',
        text: 'Two old servers accept passwords alone.',
      }),
      entry({
        id: 'z-secret',
        title: 'Logs and keys',
        text: 'Logs are kept on a laptop of the owner.',
        owner: 'Zoe',
      }),
      entry({
        id: 'n-secret',
        title: 'Backups',
        text: 'Backups are never tested.',
        sharing: 'nda',
        kind: 'approved',
        question: backups,
      }),
    ];
    const put = (tenant: string, entries: typeof open) =>
      services.store.entries.put({ tenant, entries, by: 'test' });
    await put('T-plain', open);
    await put('T-secret', [...hidden, ...open]);
    const read = async (tenant: string) => {
      const { handle, platform } = chat();
      for (const question of [
        backups,
        'Do staff use MFA?',
        'How long are logs kept?',
        'Who owns the logs?',
        unknown,
      ])
        await handle(message(question, { person: guest, place: { ...shared, tenant } }));
      return JSON.stringify(platform.said.map(({ card }) => card)).replaceAll(/[0-9a-f-]{36}/g, 'id');
    };
    expect(await read('T-secret')).toBe(await read('T-plain'));
  });
});

describe('experts', () => {
  const question = 'Do you support customer-managed encryption keys?';

  test('are asked once, word the answer, and the next asker gets it', async () => {
    const { handle, last, platform } = chat({ channels: { reviews: channel } });
    await handle(message(question));
    const ask = button(last(), 'ask-expert');
    await handle(press(ask));
    const request = platform.said.find(({ place }) => place.conversation === channel.conversation);
    if (!request) throw new Error('no request was posted');
    expect(textOf(request.card)).toContain(question);
    await handle(press(ask));
    expect(platform.said.filter(({ place }) => place.conversation === channel.conversation)).toHaveLength(1);
    expect(last().summary).toContain('already');

    await handle(press(button(request.card, 'edit-answer'), { place: channel }));
    const form = platform.forms[0];
    expect(form?.form).toBe('edit-answer');
    const text = 'Yes. Customers bring their own keys in the Enterprise plan.';
    await handle(
      submit(
        { form: 'edit-answer', value: form?.value ?? '', fields: { text, reason: 'New' } },
        { place: channel },
      ),
    );
    expect(textOf(request.card)).toContain('Edited and approved by Mia Member');
    expect(buttons(request.card)).toEqual([]);
    expect(textOf(last())).toContain('bring their own keys');

    await handle(message(question));
    expect(textOf(last())).toContain('bring their own keys');
  });

  test('answer nobody in public what was asked in private', async () => {
    const desk = { ...channel, conversation: 'C-desk' };
    const { handle, last, platform } = chat({ channels: { reviews: desk } });
    await handle(command('ask', 'Do you rotate the keys of the vault every week?', { place: channel }));
    await handle(press(button(last(), 'ask-expert'), { place: channel }));
    const request = platform.said.find(({ place }) => place.conversation === desk.conversation);
    const heard = () => platform.said.filter(({ place, onlyFor }) => place !== desk && !onlyFor).length;
    const before = heard();
    await handle(press(button(request?.card ?? last(), 'edit-answer'), { place: desk }));
    const value = platform.forms[0]?.value ?? '';
    const fields = { text: 'Yes, the vault rotates its keys weekly.', reason: '' };
    await handle(submit({ form: 'edit-answer', value, fields }, { place: desk }));
    expect(textOf(request?.card ?? last())).toContain('Edited and approved');
    expect(heard()).toBe(before);
    expect(platform.said.at(-1)).toMatchObject({ onlyFor: member, lasting: true });
    expect(textOf(last())).toMatch(/An expert has answered.*rotates its keys weekly/);
  });

  test('tell everybody who asked, and those who get no answer too, with the reason for people inside only', async () => {
    const desk = { ...channel, conversation: 'C-desk2' };
    const { handle, last, platform } = chat({ channels: { reviews: desk } });
    const asked = 'Do you let customers visit the data centre at night?';
    await handle(message(asked));
    await handle(press(button(last(), 'ask-expert')));
    const other = { ...member, id: 'U-other', name: 'Olga' };
    await handle(command('ask', asked, { place: channel, person: other }));
    await handle(press(button(last(), 'ask-expert'), { place: channel, person: other }));
    const request = platform.said.find(({ place }) => place.conversation === desk.conversation);
    const [open] = await services.store.reviewRequests.list({ tenant: direct.tenant, state: 'open' });
    expect(open?.askers.map(({ person, privately }) => [person.id, privately])).toEqual([
      [member.id, false],
      [other.id, true],
    ]);
    const value = button(request?.card ?? last(), 'reject-answer').value;
    const reason = 'The landlord forbids it';
    const reject = submit({ form: 'reject-answer', value, fields: { reason } }, { place: desk });
    await handle(reject);
    const told = () => platform.said.filter(({ card }) => card.summary.includes('decided not to answer'));
    expect(told().map(({ place, onlyFor }) => [place.conversation, onlyFor?.id ?? null])).toEqual([
      [direct.conversation, null],
      [channel.conversation, other.id],
    ]);
    expect(textOf(told()[0]?.card ?? last())).toContain(reason);
    // The same try again, after a crash in between, says nothing twice.
    await handle(reject);
    expect(told()).toHaveLength(2);
  });

  test('see what the customer was told before', async () => {
    const desk = { ...channel, conversation: 'C-desk3' };
    const told = { ...services, customerAt: () => 'Acme' };
    const { conversation, platform } = openConversation(told, { channels: { reviews: desk } });
    const handle = (event: IncomingEvent) => conversation.handle(event, { signal });
    const ask = 'How often are visitor badges renewed?';
    const put = (text: string) =>
      services.store.entries.put({
        tenant: direct.tenant,
        by: 'test',
        entries: [entry({ id: 'badges', title: 'Visitor badges', text })],
      });
    await put('Visitor badges are renewed every 30 days.');
    await handle(message(ask));
    await put('Visitor badges are renewed every 90 days.');
    await handle(message(ask));
    const answer = platform.said.at(-1)?.card;
    expect(JSON.stringify(answer?.blocks)).toContain('was told on');
    const id = answer?.feedback ?? '';
    await handle(press({ action: 'ask-expert', value: id }));
    const request = platform.said.find(({ place }) => place.conversation === desk.conversation);
    expect(JSON.stringify(request?.card.blocks)).toMatch(/Acme was told on .*every 30 days/);
    await services.store.entries.retire({ tenant: direct.tenant, ids: ['badges'], by: 'test' });
  });

  test('are asked a follow-up with its topic, and their answer counts for that topic only', async () => {
    const thread = { ...channel, thread: '9.0' };
    const desk = { ...channel, conversation: 'C-desk4' };
    const { handle, last, platform } = chat({ channels: { reviews: desk } });
    await handle(message(backups, { place: thread }));
    await handle(message('And by whom?', { place: thread }));
    const stored = await services.store.answers.get({ tenant: direct.tenant, id: last().feedback ?? '' });
    expect(stored?.answer.dependsOn).toBe(backups);
    await handle(press({ action: 'ask-expert', value: last().feedback ?? '' }, { place: thread }));
    const request = platform.said.find(({ place }) => place.conversation === desk.conversation);
    expect(textOf(request?.card ?? last())).toContain(`${backups} And by whom?`);
    await handle(message('Who guards the vault?', { place: { ...thread, thread: '9.1' } }));
    await handle(message('Who paints the walls of the office?', { place: { ...thread, thread: '9.1' } }));
    const own = await services.store.answers.get({ tenant: direct.tenant, id: last().feedback ?? '' });
    expect(own?.answer.dependsOn).toBeUndefined();
    // Still the same topic: what hangs on it does not replace it.
    await handle(message('And where?', { place: thread }));
    const next = await services.store.answers.get({ tenant: direct.tenant, id: last().feedback ?? '' });
    expect(next?.answer.dependsOn).toBe(backups);
  });

  test('can only be those who may approve', async () => {
    const { handle, last, platform } = chat({ permissions: { approve: ['group:S-security'] } });
    await handle(message(unknown));
    await handle(press(button(last(), 'ask-expert')));
    expect(last().summary).toContain('home page');
    const [request] = await services.store.reviewRequests.list({ tenant: direct.tenant, state: 'open' });
    for (const action of ['approve-answer', 'edit-answer', 'reject-answer'])
      await handle(press({ action, value: request?.id ?? '' }));
    expect(platform.forms).toEqual([]);
    expect(last().summary).toContain('You may not approve answers.');
    await handle(submit({ form: 'edit-answer', value: request?.id ?? '', fields: { text: 'Yes.' } }));
    expect(
      await services.store.reviewRequests.get({ tenant: direct.tenant, id: request?.id ?? '' }),
    ).toMatchObject({
      state: 'open',
    });
  });

  test('reject with a reason, and nothing becomes an entry', async () => {
    const { handle, last, platform } = chat({ channels: { reviews: channel } });
    await handle(message('Is there a bug bounty with cash rewards?'));
    await handle(press(button(last(), 'ask-expert')));
    const request = platform.said.find(({ place }) => place.conversation === channel.conversation);
    await handle(press(button(request?.card ?? last(), 'reject-answer'), { place: channel }));
    const value = platform.forms[0]?.value ?? '';
    await handle(
      submit({ form: 'reject-answer', value, fields: { reason: 'Not decided' } }, { place: channel }),
    );
    expect(textOf(request?.card ?? last())).toContain('Not decided');
    await handle(message('Is there a bug bounty with cash rewards?'));
    expect(textOf(last())).toContain('nothing on file');
  });

  test('hand a request over; the decision shows where it then stands', async () => {
    const legal = { ...channel, conversation: 'C-legal' };
    const channels = { reviews: channel, owners: { Legal: legal } };
    const { handle, last, platform } = chat({ channels });
    await handle(message('Will you sign our data processing addendum unchanged?'));
    await handle(press(button(last(), 'ask-expert')));
    const at = (place: typeof channel) => {
      const said = platform.said.find((one) => one.place.conversation === place.conversation);
      if (!said) throw new Error(`nothing said in ${place.conversation}`);
      return said.card;
    };
    const value = button(at(channel), 'hand-over').value;
    await handle(press({ action: 'hand-over', value }, { place: channel }));
    expect(platform.forms.at(-1)?.form).toBe('hand-over');
    await handle(submit({ form: 'hand-over', value, fields: { owner: 'Legal' } }, { place: channel }));
    expect(at(channel).summary).toContain('Handed over to Legal');
    await handle(
      submit(
        { form: 'edit-answer', value: button(at(legal), 'edit-answer').value, fields: { text: 'No.' } },
        { place: legal },
      ),
    );
    expect(at(legal).summary).toContain('Edited and approved');
    await handle(press({ action: 'edit-answer', value }, { place: legal }));
    expect(last().summary).toContain('decided this already');
  });

  test('are reminded once a day of what waits, each where their requests stand', async () => {
    const [desk, other] = [
      { ...channel, conversation: 'C-zoo' },
      { ...channel, conversation: 'C-farm' },
    ];
    const { handle, last, platform, outbox } = chat({ channels: { reviews: desk } });
    await handle(message('Do you run a zoo?'));
    await handle(press(button(last(), 'ask-expert')));
    const [zoo] = await services.store.reviewRequests.list({ tenant: direct.tenant, state: 'open' });
    await handle(message('Do you run a farm?'));
    await handle(press(button(last(), 'ask-expert')));
    const [farm] = await services.store.reviewRequests.list({ tenant: direct.tenant, state: 'open' });
    const moved = { tenant: direct.tenant, id: farm?.id ?? '', message: { place: other, message: 'm' } };
    await services.store.reviewRequests.attach(moved);
    const before = platform.said.length;
    const remind = () => remindExperts({ services, outbox, channels: { reviews: desk } }, direct.tenant);
    expect(await remind()).toBeGreaterThan(1);
    await remind();
    const reminders = platform.said.slice(before);
    const at = ({ conversation }: typeof channel): string =>
      JSON.stringify(reminders.filter(({ place }) => place.conversation === conversation));
    expect(reminders.filter(({ place }) => place.conversation === other.conversation)).toHaveLength(1);
    expect(at(desk)).toContain(zoo?.question);
    expect(at(desk)).not.toContain('farm');
    expect(at(other)).toContain('Do you run a farm?');
  });

  test('save a message as knowledge', async () => {
    const { handle, last, platform } = chat();
    await handle(command('save-knowledge', 'Laptops are wiped within an hour of loss.'));
    expect(platform.forms[0]?.fields[1]).toMatchObject({
      initial: 'Laptops are wiped within an hour of loss.',
    });
    const fields = {
      question: 'How fast are lost laptops wiped?',
      text: 'Laptops are wiped within an hour of loss.',
      sharing: 'public',
    };
    await handle(submit({ form: 'save-knowledge', value: '', fields }));
    await handle(message(fields.question, { person: guest }));
    expect(textOf(last())).toContain('within an hour');
  });
});

describe('home and help', () => {
  test('home shows what waits, to people inside', async () => {
    const { handle, platform } = chat();
    const place = { ...direct, kind: 'home' as const };
    const gap = 'Do you sell ice cream on the moon?';
    await handle(message(gap));
    await handle(homeOpened({ place }));
    const shown = JSON.stringify(platform.homes[0]);
    expect(shown).toContain(`${unknown}`);
    expect(shown).toContain('Penetration tests');
    expect(shown.split(gap)).toHaveLength(3);
    await handle(press({ action: 'answer-gap', value: gap }));
    expect(platform.forms.at(-1)?.fields[0]).toMatchObject({ initial: gap });
    const fields = { question: gap, text: 'No.', sharing: 'internal' };
    await handle(submit({ form: 'save-knowledge', value: '', fields }));
    await handle(homeOpened({ place }));
    expect(JSON.stringify(platform.homes.at(-1))).not.toContain(gap);
    await handle(homeOpened({ place, person: guest }));
    expect(JSON.stringify(platform.homes.at(-1))).not.toMatch(/Penetration|nuclear/);
  });

  test('the first sight of a conversation is a welcome, once', async () => {
    const { handle, platform } = chat();
    const place = { ...direct, conversation: 'D-new' };
    await handle(homeOpened({ place }));
    await handle(homeOpened({ place }));
    expect(platform.said).toHaveLength(1);
    expect(platform.said[0]?.card.summary).toContain('SOC reports');
  });

  test('a greeting is answered with help, thanks with silence', async () => {
    const { handle, last, platform } = chat();
    await handle(message('Hello!'));
    expect(textOf(last())).toContain('Is data encrypted?');
    await handle(message('Thank you!'));
    expect(platform.said).toHaveLength(1);
  });

  test('a message without words, a picture say, is met with help', async () => {
    const { handle, last } = chat();
    await handle(message(''));
    expect(last().summary).toContain('I answer security questions');
  });
});

describe('trouble', () => {
  test('that trying again may mend is thrown; afterwards the person is told, in the same message', async () => {
    const { conversation, handle, platform, last, warnings } = chat();
    const event = message(backups);
    // The first outward call shows the status, the second posts.
    platform.failures.push(new Error('no status'), new Error('socket hang up'));
    await expect(handle(event)).rejects.toThrow('socket hang up');
    await conversation.failed(event, new Error('socket hang up'));
    expect(last().summary).toContain('Something went wrong inside Vouch.');
    expect(textOf(last())).not.toContain('socket');
    expect(platform.said).toHaveLength(1);
    expect(warnings).toEqual(['status was not shown']);
  });

  test('where nothing can be said is told to the person directly', async () => {
    const { handle, platform } = chat();
    const closed = new VouchError({ code: 'misconfigured', message: 'Closed.', advice: 'Open it.' });
    // The status, the placeholder, the status, what went wrong.
    platform.failures.push(...Array.from({ length: 4 }, () => closed));
    await handle(message(backups, { place: channel }));
    expect(platform.said).toMatchObject([
      { onlyFor: member, lasting: true, card: { summary: 'Closed. Open it.' } },
    ]);
  });

  test('that can be told to nobody ends', async () => {
    const { conversation, platform } = chat();
    const gone = new VouchError({ code: 'not-found', message: 'Gone.', advice: 'None.' });
    platform.failures.push(...Array.from({ length: 9 }, () => gone));
    await conversation.failed(message(backups), gone);
    expect(platform.said).toEqual([]);
  });

  test('after several tries is not said to be tried again', async () => {
    const { conversation, last } = chat();
    const away = new VouchError({ code: 'unavailable', message: 'Away.', advice: 'It is tried again.' });
    await conversation.failed(message(backups), away);
    expect(last().summary).toBe('Away. I have tried several times. Try again in a few minutes.');
  });

  test.each([
    'approve-answer',
    'report-file',
    'decide-report',
    'ask-vendor',
    'fill-again',
    'show-entry',
    'nonsense',
    '__proto__',
  ])('a button %s of long ago is met with a sentence or silence', async (action) => {
    const { handle, platform } = chat();
    await handle(press({ action, value: 'gone' }));
    for (const { card } of platform.said) expect(card.summary).not.toContain('Something went wrong');
  });
});
