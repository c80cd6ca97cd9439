import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Block, type Card, card } from '../../../../src/bot/card.ts';
import { buttonOf, findButtons } from './find-buttons.ts';
import { appId, dana, tenantId } from './open-teams.ts';
import { openTeamsBot, type TeamsBot } from './open-teams-bot.ts';

let bot: TeamsBot;
beforeAll(async () => {
  bot = await openTeamsBot();
});
afterAll(() => bot.close());
beforeEach(() => bot.forget());

const say = (text: string, more: Record<string, unknown> = {}) =>
  bot.send(bot.teams.activity({ text, ...more }));
const post = async (said: Card) => {
  const to = { place: bot.place(), person: null };
  await bot.outbox.say({ key: `key ${Math.random()}`, to, audience: 'internal', card: said });
  return bot.teams.messages.at(-1)?.activity ?? {};
};

describe('the connector', () => {
  test('people see at once that they were heard: typing, a placeholder, then the answer in its place', async () => {
    await say('How often are backups tested?');
    expect(bot.teams.calls.filter((call) => call !== 'typing')).toEqual(['message', 'update']);
    expect(bot.teams.calls[0]).toBe('typing');
  });

  test.each([412, 429, 502, 504])('%i is tried again, and said once', async (status) => {
    bot.teams.failures.push(status, status);
    await post(card('s', [{ type: 'text', text: `after ${status}` }]));
    expect(bot.teams.calls).toEqual([String(status), String(status), 'message']);
    expect(bot.teams.messages).toHaveLength(1);
  });

  test('other refusals are not tried again, and said in plain words', async () => {
    bot.teams.failures.push(403);
    await expect(post(card('s', []))).rejects.toMatchObject({ code: 'misconfigured' });
    expect(bot.teams.calls).toEqual(['403']);
  });

  test.each(['29:dana', '3fa85f64-5717-4562-b3fc-2c963f66afa6'])(
    'the person %s, named in the settings, is reached in their own chat',
    async (conversation) => {
      bot.teams.roster.set(`personal chat with ${conversation}`, [dana]);
      const place = { ...bot.place(conversation), reply: { serviceUrl: bot.teams.url } };
      await bot.outbox.say({
        key: `to ${conversation}`,
        to: { place, person: null },
        audience: 'internal',
        card: card('s', [{ type: 'text', text: 'for you' }]),
      });
      expect(bot.teams.messages).toMatchObject([
        {
          activity: {
            conversation: { path: `personal chat with ${conversation}` },
            from: { id: `28:${appId}` },
          },
        },
      ]);
    },
  );
});

describe('events', () => {
  test('the same moment in two conversations is two events', async () => {
    const id = '1700000000000';
    await say('help', { id });
    await say('help', { id, conversation: { id: '19:other', conversationType: 'groupChat', tenantId } });
    const ids = bot.accepted.map((event) => event.id);
    expect(new Set(ids).size).toBe(2);
  });

  test('a chat of two people in which somebody uses a command is no personal chat with Vouch', async () => {
    const conversation = { id: '19:a_b@unq.gbl.spaces', conversationType: 'personal', tenantId };
    const data = {
      form: 'save-knowledge',
      question: 'Q?',
      text: 'A.',
      sharing: 'internal',
      value: '',
      secrets: [],
    };
    await bot.invoke(
      'composeExtension/submitAction',
      { commandId: 'save-knowledge', data },
      { conversation },
    );
    expect(bot.accepted).toMatchObject([{ place: { kind: 'group' } }]);
    expect(bot.teams.messages).toMatchObject([
      { activity: { conversation: { path: 'personal chat with dana-object-id' } } },
    ]);
  });
});

describe('what a message carries', () => {
  const citation = {
    n: 1,
    title: 'Backups',
    quote: 'Backups are tested quarterly.',
    source: 'backups.md',
    entry: 'e',
    open: 'e 1',
    reviewed: null,
    expired: false,
  };

  test('one entity of the message, with its citations; the label only where a model worded it', async () => {
    const blocks: Block[] = [{ type: 'citations', citations: [citation] }];
    const own = await post(card('s', blocks));
    expect(own.entities).toMatchObject([
      { '@type': 'Message', citation: [{ position: 1, appearance: { abstract: citation.quote } }] },
    ]);
    expect(JSON.stringify(own)).not.toContain('AIGeneratedContent');
    const worded = await post(card('s', blocks, { byModel: true }));
    expect(worded.entities).toMatchObject([{ additionalType: ['AIGeneratedContent'] }]);
  });

  test('a quotation too long for its citation is shown to be cut', async () => {
    const quote = 'Backups are tested. '.repeat(20).trim();
    const { entities } = await post(
      card('s', [{ type: 'citations', citations: [{ ...citation, quote, title: quote }] }]),
    );
    const [{ citation: cited }] = entities as [{ citation: [{ appearance: Record<string, string> }] }];
    const { name = '', abstract = '' } = cited[0].appearance;
    expect([name.length <= 80, abstract.length <= 160]).toEqual([true, true]);
    expect([name.endsWith('…'), abstract.endsWith('…')]).toEqual([true, true]);
  });

  test('thumbs are asked for where there is an answer to judge', async () => {
    expect(await post(card('s', [], { feedback: 'a1' }))).toMatchObject({
      channelData: { feedbackLoop: { type: 'default' } },
    });
    expect(await post(card('s', []))).not.toHaveProperty('channelData');
  });

  test('no message is above 28 KB; what was cut is said, and the buttons that lead to the rest stay', async () => {
    const long: Block[] = Array.from({ length: 50 }, () => ({ type: 'text', text: 'ä'.repeat(3000) }));
    const many = { type: 'citations', citations: Array.from({ length: 20 }, () => citation) } as const;
    const buttons = [{ action: 'report-file', label: 'Full report', value: 'r1' }];
    const message = await post(card('s', [many, ...long, { type: 'actions', buttons }], { feedback: 'a1' }));
    expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThanOrEqual(28_000);
    expect(JSON.stringify(message)).toContain('did not fit');
    expect(findButtons(message).map(({ title }) => title)).toContain('Full report');
  });
});

describe('a card that is kept up to date', () => {
  test('the desk shows what now stands to whoever looks at it', async () => {
    await say('home');
    const drawn = JSON.stringify(bot.teams.messages.at(-1));
    expect(drawn).toContain('Nothing waits.');
    await say('Which post-quantum algorithms do you use?');
    const { verb, data } = buttonOf(bot.teams.messages, 'Ask an expert');
    await bot.invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb, data } });
    const said = bot.teams.messages.length;
    const refresh = buttonOf(JSON.parse(drawn), 'Refresh');
    const { body } = await bot.invoke('adaptiveCard/action', {
      action: { type: 'Action.Execute', verb: refresh.verb, data: refresh.data },
      trigger: 'automatic',
    });
    expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(JSON.stringify(body)).toContain('post-quantum algorithms');
    expect(bot.teams.messages).toHaveLength(said);
  });

  test('nobody from outside gets it', async () => {
    bot.teams.roster.set('19:shared', [dana, { ...dana, id: '29:gus', userRole: 'guest' }]);
    const { body } = await bot.invoke(
      'adaptiveCard/action',
      { action: { type: 'Action.Execute', verb: 'refresh-home', data: {} } },
      {
        from: { id: '29:gus', name: 'Gus', aadObjectId: 'gus' },
        conversation: { id: '19:shared', conversationType: 'groupChat', tenantId },
      },
    );
    expect(body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(JSON.stringify(body)).not.toContain('Recent reports');
  });
});
