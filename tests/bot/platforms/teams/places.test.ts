import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buttonOf, findButtons } from './find-buttons.ts';
import { appId, dana, tenantId } from './open-teams.ts';
import { openTeamsBot, type TeamsBot } from './open-teams-bot.ts';

const guest = { ...dana, id: '29:gus', userRole: 'guest' };
const stranger = { ...dana, id: '29:sam', tenantId: 'another-tenant' };
const fay = { ...dana, id: '29:fay' };
const eve = { ...dana, id: '29:eve' };
const as = ({ id }: { id: string }) => ({ from: { id, name: id, aadObjectId: `object of ${id}` } });
const groupChat = (id: string) => ({ conversation: { id, conversationType: 'groupChat', tenantId } });
const channel = (id: string) => ({ conversation: { id, conversationType: 'channel', tenantId } });
const mention = (id: string, name: string) => ({
  type: 'mention',
  text: `<at>${name}</at>`,
  mentioned: { id, name },
});
/** A group of Entra. */
const experts = '77777777-1111-2222-3333-444444444444';
let bot: TeamsBot;

beforeAll(async () => {
  bot = await openTeamsBot({
    permissions: { upload: ['group:19:risk-team', `group:${experts}`] },
    groups: ['19:risk-team', experts],
  });
  bot.teams.entra.set(experts, ['object of 29:fay']);
  for (const [place, people] of Object.entries({
    '19:risk-team': [dana],
    '19:colleagues': [dana, eve],
    '19:with-guest': [dana, guest],
    '19:federated': [dana, stranger],
  }))
    bot.teams.roster.set(place, people);
});
afterAll(() => bot.close());
beforeEach(() => bot.forget());

const say = (text: string, more: Record<string, unknown> = {}) =>
  bot.send(bot.teams.activity({ text, ...more }));

describe('who reads along decides what is said', () => {
  // Shared under a confidentiality agreement only.
  const question = 'How often are vulnerability scans performed?';
  const words = 'container images and external endpoints';

  test.each([
    ['in a group chat of colleagues', '19:colleagues', true],
    ['where a guest reads along', '19:with-guest', false],
    ['in a chat with another company', '19:federated', false],
  ])('%s', async (_case, id, told) => {
    await say(question, groupChat(id));
    expect(bot.shown().includes(words)).toBe(told);
  });
});

describe('what was said', () => {
  test('calling Vouch by name is no part of it, the names of others are', async () => {
    const entities = [mention(`28:${appId}`, 'Vouch'), mention('29:bob', 'Bob')];
    await say('<at>Vouch</at> does <at>Bob</at> &amp; team test backups?', {
      ...groupChat('19:colleagues'),
      entities,
    });
    expect(bot.accepted).toMatchObject([{ text: 'does Bob & team test backups?' }]);
  });

  test('what somebody passed on belongs to it', async () => {
    const content = JSON.stringify({ originalMessageContent: '<p>Do you test <b>backups</b>?</p>' });
    await say('Can you take this?', {
      attachments: [{ contentType: 'forwardedMessageReference', content }],
    });
    expect(bot.accepted).toMatchObject([{ text: 'Can you take this?\nDo you test backups?' }]);
  });

  test('bots are not listened to', async () => {
    await say('Do you test backups?', { from: { id: `28:${appId}`, name: 'Vouch' } });
    expect(bot.accepted).toEqual([]);
  });

  test('a mention without words is greeted', async () => {
    await say('<at>Vouch</at>&nbsp;', channel('19:colleagues'));
    expect(bot.shown()).toContain('Hello, I am Vouch');
  });

  test('a thread of a channel keeps its topic', async () => {
    const thread = channel('19:colleagues;messageid=7');
    await say('How often are backups tested?', thread);
    await say('And who reviews the results?', thread);
    const topics = await bot.services.store.settings.get({
      tenant: 'local',
      key: 'topic/teams/19:colleagues/7',
    });
    expect(topics).toContain('backups');
  });
});

describe('files', () => {
  const html = (content: string) => ({ attachments: [{ contentType: 'text/html', content }] });
  const file = '<p>review</p><attachment id="153fa47d-18c9-4179-be08-9879815a9f90"></attachment>';

  test('in a channel the sentence says where to send them', async () => {
    await say('<at>Vouch</at> review this', { ...channel('19:colleagues'), ...html(file) });
    expect(bot.shown()).toContain('Teams hands files to bots in personal chats only');
    expect(bot.shown()).toContain('Send it to me in a personal chat');
  });

  test('a quoted message is no file', async () => {
    const quoted = '<attachment id="1700000000000"></attachment><p>How often are backups tested?</p>';
    await say('How often are backups tested?', { ...channel('19:colleagues'), ...html(quoted) });
    expect(bot.accepted).toMatchObject([{ files: [] }]);
    expect(bot.shown()).not.toContain('personal chats only');
  });

  test('a file that Vouch makes is handed over in a personal chat only', async () => {
    await expect(
      bot.platform.sendFile(
        { ...bot.place('19:colleagues'), kind: 'channel' },
        { name: 'filled.csv', mimeType: 'text/csv', bytes: new Uint8Array(3), comment: '' },
      ),
    ).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('personal chats only') });
  });
});

describe('groups', () => {
  test('the members of a team that the permissions name may do what it may', async () => {
    const contentType = 'application/vnd.microsoft.teams.file.download.info';
    const content = {
      downloadUrl: bot.teams.putFile('q.csv', Buffer.from('Question,Answer\nDo you test backups?,\n')),
    };
    const attachments = [{ contentType, name: 'q.csv', content }];
    bot.teams.roster.set('19:personal', [dana, eve]);
    await say('', { attachments, ...as(eve) });
    expect(bot.shown()).toContain('You may not send files for review.');
    bot.forget();
    await say('', { attachments });
    expect(bot.accepted).toMatchObject([{ person: { groups: ['19:risk-team'] } }]);
    expect(bot.shown()).not.toContain('You may not');
  });

  test('and so may the people of a group of Entra', async () => {
    bot.teams.roster.set('19:personal', [dana, fay]);
    await say('help', as(fay));
    expect(bot.accepted).toMatchObject([{ person: { groups: [experts] } }]);
  });
});

describe('help and home', () => {
  test('help in a personal chat offers the example questions and what waits; in a channel it says where files go', async () => {
    await say('help');
    expect(findButtons(bot.teams.messages).map(({ title }) => title)).toEqual([
      'Is customer data encrypted at rest?',
      'What waits for you',
    ]);
    bot.forget();
    await say('help', channel('19:colleagues'));
    expect(bot.shown()).toContain('In a personal chat with me, send a supplier');
    expect(bot.shown()).not.toContain('What waits for you');
  });

  test.each(['the word', 'the button'])(
    '%s shows open reviews, gaps, expiring entries and recent reports',
    async (way) => {
      if (way === 'the word') await say('home');
      else {
        await say('help');
        const { verb, data } = buttonOf(bot.teams.messages, 'What waits for you');
        await bot.invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb, data } });
      }
      for (const heading of [
        'Answers waiting for an expert',
        'Questions nobody could answer',
        'Entries to review soon',
        'Recent reports',
      ])
        expect(bot.shown()).toContain(heading);
    },
  );

  test('being installed for somebody says welcome and what waits, once', async () => {
    const conversation = { id: 'a:new-person', conversationType: 'personal', tenantId };
    const membersAdded = [{ id: `28:${appId}` }];
    await bot.send(bot.teams.activity({ type: 'conversationUpdate', membersAdded, conversation }));
    await bot.send(bot.teams.activity({ type: 'installationUpdate', action: 'add', conversation }));
    expect(bot.teams.messages).toHaveLength(2);
    expect(JSON.stringify(bot.teams.messages[0])).toContain('Hello, I am Vouch');
    expect(JSON.stringify(bot.teams.messages[1])).toMatch(/Answers waiting.*Recent reports/);
  });

  test('asked for in a channel it goes to the personal chat; an outsider is greeted', async () => {
    await say('<at>Vouch</at> home', channel('19:colleagues'));
    expect(bot.teams.messages).toHaveLength(1);
    expect(bot.teams.messages[0]?.activity).toMatchObject({
      conversation: { path: 'personal chat with dana-object-id' },
    });
    bot.forget();
    await say('<at>Vouch</at> home', { ...channel('19:with-guest'), ...as(guest) });
    expect(bot.shown()).not.toContain('Recent reports');
    expect(bot.shown()).toContain('Hello, I am Vouch');
  });
});
