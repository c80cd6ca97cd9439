import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buttonOf, findButtons } from './find-buttons.ts';
import { dana, tenantId } from './open-teams.ts';
import { openTeamsBot, type TeamsBot } from './open-teams-bot.ts';

const eve = { ...dana, id: '29:eve' };
const asEve = { from: { id: eve.id, name: 'Eve', aadObjectId: 'eve-object-id' } };
const desk = '19:experts';
const inDesk = { conversation: { id: desk, conversationType: 'channel', tenantId } };
let bot: TeamsBot;

beforeAll(async () => {
  bot = await openTeamsBot({
    permissions: { approve: ['user:dana-object-id'], decide: ['user:dana-object-id'] },
    channels: ({ url }) => {
      const place = {
        platform: 'teams' as const,
        tenant: 'local',
        conversation: desk,
        thread: null,
        kind: 'channel' as const,
        external: null,
        reply: { serviceUrl: url },
      };
      return { reviews: place, owners: { Legal: { ...place, conversation: '19:legal' } } };
    },
  });
  for (const place of ['19:personal', desk, '19:legal']) bot.teams.roster.set(place, [dana, eve]);
});
afterAll(() => bot.close());
beforeEach(() => bot.forget());

/** Presses a button of what people can read now, as Teams would send it. */
const press = (label: string, more: Record<string, unknown> = {}) => {
  const { type, verb, data } = buttonOf(bot.teams.messages, label);
  return type === 'Action.Execute'
    ? bot.invoke('adaptiveCard/action', { action: { type, verb, data } }, more)
    : bot.invoke('task/fetch', { data, context: { theme: 'default' } }, more);
};

/** Fills in the form of a dialog and submits it. */
const submit = (dialog: unknown, label: string, fields: Record<string, string>, more = {}) =>
  bot.invoke('task/submit', { data: { ...buttonOf(dialog, label).data, ...fields } }, more);

const askExpert = async (question: string) => {
  await bot.send(bot.teams.activity({ text: question }));
  await press('Ask an expert');
  expect(bot.teams.messages.at(-2)?.activity).toMatchObject({ conversation: { path: desk } });
};

describe('review requests', () => {
  test('an expert rewords an answer in a dialog, and the request becomes the decision', async () => {
    await askExpert('Which post-quantum algorithms do you use?');
    const { body } = await press('Write the answer', inDesk);
    expect(body).toMatchObject({
      task: {
        type: 'continue',
        value: { title: 'Word the answer', card: { content: { type: 'AdaptiveCard' } } },
      },
    });
    expect(JSON.stringify(body)).toContain('quantum algorithms do you use?');
    const done = await submit(
      body,
      'Approve this wording',
      { text: 'None so far.', reason: 'asked crypto' },
      inDesk,
    );
    expect(done).toEqual({ status: 200, body: {} });
    expect(bot.shown()).toContain('Edited and approved by Dana');
    // Told where it was asked too.
    expect(bot.teams.messages.at(-1)?.activity).toMatchObject({ conversation: { path: '19:personal' } });
    expect(JSON.stringify(bot.teams.messages.at(-1))).toContain('None so far.');
  });

  test('a rejection takes its reason in a dialog', async () => {
    await askExpert('Which zeppelins fly for you?');
    const { body } = await press('Reject', inDesk);
    await submit(body, 'Reject', { reason: 'We do not say.' }, inDesk);
    expect(bot.shown()).toContain('Rejected by Dana');
    expect(bot.shown()).toContain('We do not say.');
  });

  test('a request is handed over in a dialog', async () => {
    await askExpert('Which satellites do you own?');
    const { body } = await press('Hand over', inDesk);
    expect(JSON.stringify(body)).toContain('"choices":[{"title":"Legal","value":"Legal"}]');
    await submit(body, 'Hand over', { owner: 'Legal' }, inDesk);
    expect(bot.shown()).toContain('Handed over to Legal by Dana');
    expect(JSON.stringify(bot.teams.messages.map(({ activity }) => activity.conversation))).toContain(
      '19:legal',
    );
  });

  test('without the right nobody gets the dialog, and a dialog kept open does not help', async () => {
    await askExpert('Which submarines do you own?');
    const refused = await press('Reject', { ...inDesk, ...asEve });
    expect(refused.body).toEqual({
      task: { type: 'message', value: expect.stringContaining('You may not approve answers.') },
    });
    const { body } = await press('Reject', inDesk);
    await submit(body, 'Reject', { reason: 'because' }, { ...inDesk, ...asEve });
    expect(bot.shown()).toContain('You may not approve answers.');
    expect(bot.shown()).not.toContain('Rejected by');
  });
});

describe('a report', () => {
  const readReport = async () => {
    const downloadUrl = bot.teams.putFile(
      'vendor.pdf',
      readFileSync('examples/reports/two-exceptions-soc2-type2.pdf'),
    );
    const contentType = 'application/vnd.microsoft.teams.file.download.info';
    const content = { downloadUrl, fileType: 'pdf' };
    await bot.send(bot.teams.activity({ attachments: [{ contentType, name: 'vendor.pdf', content }] }));
  };

  test('is decided on in a dialog: accept, conditions or reject, with a reason', async () => {
    await readReport();
    expect((await press('Decide', asEve)).body).toMatchObject({
      task: { type: 'message', value: expect.stringContaining('You may not decide on suppliers.') },
    });
    const { body } = await press('Decide');
    expect(JSON.stringify(body)).toMatch(/Accept with conditions.*Reject/);
    await submit(body, 'Save the decision', { decision: 'rejected', reason: 'two exceptions' });
    expect(bot.shown()).toContain('Dana decided: reject.');
    expect(bot.shown()).toContain('two exceptions');
  });
});

describe('sources and feedback', () => {
  test('the source of a statement opens in a dialog', async () => {
    await bot.send(bot.teams.activity({ text: 'How often are backups tested?' }));
    const { body } = await press('Source 1');
    expect(body).toMatchObject({ task: { type: 'continue' } });
    expect(JSON.stringify(body)).toContain('"title":"Reviewed"');
    expect(JSON.stringify(body)).toMatch(/"text":"[^"]*tested[^"]*","highlight":true/);
    expect(findButtons(body)).toEqual([]);
  });

  test('what is gone is said in the dialog', async () => {
    const { body } = await bot.invoke('task/fetch', { data: { action: 'show-entry', value: 'none 1' } });
    expect(body).toEqual({ task: { type: 'message', value: expect.stringContaining('no longer on file') } });
  });
});

test('an invoke that nothing of ours sends is answered 501 and does nothing', async () => {
  expect((await bot.invoke('signin/verifyState', {})).status).toBe(501);
  expect(bot.accepted).toEqual([]);
});
