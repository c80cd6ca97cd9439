import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buttonOf, findButtons } from './find-buttons.ts';
import { dana, tenantId } from './open-teams.ts';
import { openTeamsBot, type TeamsBot } from './open-teams-bot.ts';

const guest = { ...dana, id: '29:gus', userRole: 'guest' };
const inside = { conversation: { id: '19:colleagues', conversationType: 'groupChat', tenantId } };
const outside = { conversation: { id: '19:with-guests', conversationType: 'groupChat', tenantId } };
/** A chat that Vouch is no member of: its roster is not for us. */
const unknown = { conversation: { id: '19:of-others', conversationType: 'personal', tenantId } };
let bot: TeamsBot;

beforeAll(async () => {
  bot = await openTeamsBot({ permissions: { approve: ['user:dana-object-id'] } });
  bot.teams.roster.set('19:colleagues', [dana]);
  bot.teams.roster.set('19:with-guests', [dana, guest]);
  bot.teams.roster.set('19:of-others', null);
});
afterAll(() => bot.close());
beforeEach(() => bot.forget());

type Result = {
  content: object;
  preview: { content: { title: string; text: string; tap?: { value: unknown } } };
};
const results = ({ body }: { body: unknown }): Result[] =>
  (body as { composeExtension: { attachments: Result[] } }).composeExtension.attachments;

const query = (question: string, more = {}) =>
  bot.invoke(
    'composeExtension/query',
    {
      commandId: 'ask',
      parameters: [{ name: 'question', value: question }],
      queryOptions: { skip: 0, count: 25 },
    },
    more,
  );
const choose = (result: Result | undefined, more = {}) =>
  bot.invoke('composeExtension/selectItem', result?.preview.content.tap?.value, more);
const onMessage = (commandId: string, content: string, more = {}) =>
  bot.invoke(
    'composeExtension/fetchTask',
    {
      commandId,
      commandContext: 'message',
      messagePayload: { id: '1', body: { contentType: 'html', content } },
    },
    more,
  );

/** Something that the example company does not share with everybody, and its question. */
const internal = {
  question: 'How often are vulnerability scans performed?',
  words: 'container images and external endpoints',
};

describe('the compose box', () => {
  test('what is typed is answered with cards to choose from, and nothing is said', async () => {
    const found = results(await query('Is customer data encrypted at rest?', inside));
    expect(found[0]?.preview.content.title).toBe('Is customer data encrypted at rest?');
    expect(JSON.stringify(found[0])).toContain('AES-256');
    expect(found.length).toBeGreaterThan(1);
    expect(bot.teams.messages).toEqual([]);
    expect(bot.accepted).toEqual([]);
  });

  test('before anything is typed, the example questions', async () => {
    const parameters = [{ name: 'initialRun', value: 'true' }];
    const found = results(await bot.invoke('composeExtension/query', { commandId: 'ask', parameters }));
    expect(found.map(({ preview }) => preview.content.title)).toEqual([
      'Is customer data encrypted at rest?',
    ]);
  });

  test('from the command box, where there is no conversation, only what anybody may know', async () => {
    bot.teams.roster.set('nowhere', null);
    const found = results(await query(internal.question, { conversation: undefined }));
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toContain(internal.words);
  });

  test('the chosen answer goes into the compose box, its buttons alive', async () => {
    const [first] = results(await query('How often are backups tested?', inside));
    const [card] = results(await choose(first, inside));
    expect(card).toMatchObject({ contentType: 'application/vnd.microsoft.card.adaptive' });
    const { data } = buttonOf(card, 'Source 1');
    expect((await bot.invoke('task/fetch', { data }, inside)).body).toMatchObject({
      task: { type: 'continue' },
    });
    expect(bot.teams.messages).toEqual([]);
  });

  test('half a question is no gap; one that was chosen is', async () => {
    const gaps = () => bot.services.store.answers.unanswered({ tenant: 'local', limit: 50 });
    const [first] = results(await query('Which post-quantum alg', inside));
    expect(await gaps()).toEqual([]);
    await choose(first, inside);
    expect(await gaps()).toMatchObject([{ question: 'Which post-quantum alg' }]);
  });

  test.each([
    ['a guest reads along', outside],
    ['Vouch does not know who reads along', unknown],
  ])('nothing internal where %s', async (_case, where) => {
    expect(JSON.stringify(await query(internal.question, inside))).toContain(internal.words);
    const found = results(await query(internal.question, where));
    expect(JSON.stringify(found)).not.toContain(internal.words);
    expect(JSON.stringify(await choose(found[0], where))).not.toContain(internal.words);
  });
});

describe('commands on a message', () => {
  test('“Answer this” answers the asker in a dialog, and puts into the conversation only what its people may see', async () => {
    const { body } = await onMessage('answer-this', `<p>Hi,&nbsp;<b>${internal.question}</b></p>`, outside);
    expect(JSON.stringify(body)).toContain(internal.words);
    expect(findButtons(body).map(({ type }) => type)).not.toContain('Action.Execute');
    const { data } = buttonOf(body, 'Share in this conversation');
    const shared = await bot.invoke(
      'composeExtension/submitAction',
      { commandId: 'answer-this', data },
      outside,
    );
    expect(shared.body).toMatchObject({ composeExtension: { type: 'result' } });
    expect(JSON.stringify(shared)).not.toContain(internal.words);
    expect(bot.teams.messages).toEqual([]);
  });

  test('people are known by their own chat with Vouch where it is no member', async () => {
    const { body } = await onMessage('answer-this', `<p>${internal.question}</p>`, unknown);
    expect(JSON.stringify(body)).toContain(internal.words);
  });

  test('a source opens from within that dialog', async () => {
    const { body } = await onMessage('answer-this', '<p>How often are backups tested?</p>', inside);
    const { data } = buttonOf(body, 'Source 1');
    const { body: source } = await bot.invoke('composeExtension/submitAction', { data }, inside);
    expect(source).toMatchObject({ task: { type: 'continue' } });
  });

  test('“Save as knowledge” saves what the dialog holds, for those who may', async () => {
    const words = '<p>We rotate the <i>launch keys</i> weekly.</p>';
    const eve = { from: { id: '29:eve', name: 'Eve', aadObjectId: 'eve-object-id' } };
    expect((await onMessage('save-knowledge', words, { ...inside, ...eve })).body).toEqual({
      task: { type: 'message', value: expect.stringContaining('You may not approve answers.') },
    });
    const { body } = await onMessage('save-knowledge', words, inside);
    expect(JSON.stringify(body)).toContain('"value":"We rotate the launch keys weekly."');
    const { data } = buttonOf(body, 'Save');
    const fields = { question: 'How often do you rotate launch keys?', text: 'Weekly.', sharing: 'internal' };
    await bot.invoke(
      'composeExtension/submitAction',
      { commandId: 'save-knowledge', data: { ...data, ...fields } },
      inside,
    );
    const found = results(await query('How often do you rotate launch keys?', inside));
    expect(JSON.stringify(found[0])).toContain('Weekly.');
  });

  test('a command that the manifest does not have is said to be so', async () => {
    expect((await onMessage('other', 'x')).body).toMatchObject({ task: { type: 'message' } });
  });
});

test('the manifest offers what is answered', () => {
  const { bots, composeExtensions } = JSON.parse(readFileSync('manifests/teams/manifest.json', 'utf8'));
  expect(composeExtensions).toHaveLength(1);
  expect(composeExtensions[0].botId).toBe(bots[0].botId);
  const commands = Object.fromEntries(
    composeExtensions[0].commands.map((one: { id: string }) => [one.id, one]),
  );
  expect(commands).toMatchObject({
    ask: { type: 'query', parameters: [{ name: 'question' }] },
    'answer-this': { type: 'action', context: ['message'], fetchTask: true },
    'save-knowledge': { type: 'action', context: ['message'], fetchTask: true },
  });
});
