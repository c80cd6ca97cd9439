import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { card } from '../../../../src/bot/card.ts';
import { createInward } from '../../../../src/bot/inward.ts';
import { type SdkName, sdks } from '../../../../src/bot/platforms/teams/sdk.ts';
import { createTeamsPlatform } from '../../../../src/bot/platforms/teams/teams.ts';
import { testPlatform } from '../../platform-contract.ts';
import { appId, dana, openTeams, type TeamsWorld, tenantId } from './open-teams.ts';
import { openTeamsBot, type TeamsBot } from './open-teams-bot.ts';

/** What holds whichever of Microsoft's packages stands at the door. */
describe.each(Object.keys(sdks) as SdkName[])('with %s', (sdk) => {
  let bot: TeamsBot;
  let teams: TeamsWorld;

  beforeAll(async () => {
    bot = await openTeamsBot({ sdk });
    teams = bot.teams;
  });
  afterAll(() => bot.close());
  beforeEach(() => bot.forget());
  const send = (activity: Record<string, unknown>) => bot.send(activity);
  const shown = () => bot.shown();

  describe('Teams over the wire', () => {
    test('a question is answered with a card, its citation and the way to say whether it was right', async () => {
      expect((await send(teams.activity({ text: 'Is customer data encrypted at rest?' }))).status).toBe(200);
      const [message] = teams.messages.slice(-1);
      expect(shown()).toContain('AES-256');
      expect(message?.activity).toMatchObject({
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }],
        entities: expect.arrayContaining([
          expect.objectContaining({
            type: 'https://schema.org/Message',
            citation: [expect.objectContaining({ position: 1 })],
          }),
        ]),
      });
    });

    test('another company’s tenant is not listened to', async () => {
      const theirs = { tenantId: 'another-tenant' };
      await send(
        teams.activity({
          text: 'hello',
          conversation: { id: 'x', conversationType: 'personal', ...theirs },
          channelData: { tenant: { id: 'another-tenant' } },
        }),
      );
      expect(bot.accepted).toEqual([]);
    });

    test('a report sent in a personal chat comes back as a card with findings', async () => {
      const downloadUrl = teams.putFile(
        'vendor.pdf',
        readFileSync('examples/reports/two-exceptions-soc2-type2.pdf'),
      );
      const attachments = [
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          name: 'vendor.pdf',
          content: { downloadUrl, fileType: 'pdf' },
        },
      ];
      expect((await send(teams.activity({ attachments }))).status).toBe(200);
      expect(shown()).toMatch(/SOC 2 Type 2/);
      expect(shown()).toMatch(/Exception in/);
    });

    test('a pressed button comes in as an action, a filled-in form with its fields', async () => {
      const invoke = (verb: string, data: object) =>
        teams.activity({
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action: { type: 'Action.Execute', verb, data } },
        });
      expect((await send(invoke('show-entry', { value: 'rest' }))).status).toBe(200);
      expect(
        (
          await send(
            invoke('form:report-password', { value: 'f1', secrets: ['password'], password: 'open sesame' }),
          )
        ).status,
      ).toBe(200);
      expect(bot.accepted).toMatchObject([
        { kind: 'action', action: 'show-entry', value: 'rest' },
        { kind: 'form', form: 'report-password', value: 'f1' },
      ]);
      expect(JSON.stringify(bot.accepted)).not.toContain('open sesame');
    });
  });

  describe('who is who in Teams', () => {
    const guest = { id: '29:gus', tenantId, userRole: 'guest', userPrincipalName: 'gus#EXT#@example.com' };
    const stranger = { id: '29:sam', tenantId: 'another-tenant', userRole: 'user' };
    const nameless = { id: '29:nan' };
    const sayIn = (conversation: string, speaker: string, conversationType = 'groupChat') =>
      send(
        teams.activity({
          text: 'help',
          from: { id: speaker, name: speaker, aadObjectId: `object of ${speaker}` },
          conversation: { id: conversation, conversationType, tenantId },
        }),
      );

    test.each([
      ['a colleague', dana, 'member', false],
      ['a guest', guest, 'guest', true],
      ['somebody of another tenant', stranger, 'external', true],
      ['somebody the roster does not describe', nameless, 'unknown', true],
    ])('%s', async (_name, speaker, kind, external) => {
      const conversation = `19:chat-with-${speaker.id}`;
      teams.roster.set(conversation, [dana, speaker]);
      await sayIn(conversation, speaker.id);
      expect(bot.accepted).toMatchObject([{ person: { kind }, place: { kind: 'group', external } }]);
    });

    test('a colleague is heard in a channel where a guest reads along, on a later page of the roster', async () => {
      teams.roster.set('19:shared', [dana, dana, dana, guest]);
      await sayIn('19:shared', dana.id, 'channel');
      expect(bot.accepted).toMatchObject([{ person: { kind: 'member' }, place: { external: true } }]);
    });

    test('without tenants of its own, the company has no members', async () => {
      const { platform } = await createTeamsPlatform({
        ...teams.options,
        sdk,
        tenants: [],
      });
      const place = { ...personal(), conversation: '19:anywhere' };
      expect(await platform.look(place)).toMatchObject({ external: true });
    });
  });

  describe('Teams says where and about what', () => {
    test('a thread of a channel is answered in that thread', async () => {
      const conversation = { id: '19:team@thread.tacv2;messageid=17', conversationType: 'channel', tenantId };
      await send(teams.activity({ text: '<at>Vouch</at> help', conversation }));
      expect(bot.accepted).toMatchObject([
        { text: 'help', place: { conversation: '19:team@thread.tacv2', thread: '17' } },
      ]);
      expect(teams.messages.at(-1)?.activity).toMatchObject({ conversation: { path: conversation.id } });
    });

    test('thumbs under a message, by Teams’ own buttons, judge the answer it shows', async () => {
      await send(teams.activity({ text: 'How often are backups tested?' }));
      const message = teams.messages.at(-1);
      expect(message?.activity).toMatchObject({ channelData: { feedbackLoop: { type: 'default' } } });
      const judge = vi.spyOn(bot.services.store.answers, 'feedback');
      const thumbs = (reaction: 'like' | 'dislike', replyToId: string | undefined) =>
        bot.invoke(
          'message/submitAction',
          { actionName: 'feedback', actionValue: { reaction, feedback: '{"feedbackText":""}' } },
          { replyToId },
        );
      expect((await thumbs('dislike', message?.id)).status).toBe(200);
      expect((await thumbs('like', 'another message')).status).toBe(200);
      const open = /"action":"show-entry","value":"([^ ]+) 1"/.exec(shown())?.[1];
      expect(judge.mock.calls).toEqual([
        [{ tenant: 'local', id: open, person: 'dana-object-id', good: false }],
      ]);
    });

    test('being added twice over is one welcome; being removed is the end', async () => {
      const conversation = { id: '19:new-team', conversationType: 'channel', tenantId };
      const vouch = { id: `28:${appId}` };
      await send(teams.activity({ type: 'conversationUpdate', membersAdded: [vouch], conversation }));
      await send(teams.activity({ type: 'installationUpdate', action: 'add', conversation }));
      expect(bot.accepted.map(({ kind }) => kind)).toEqual(['installed', 'installed']);
      expect(teams.messages).toHaveLength(1);
      await send(
        teams.activity({ type: 'conversationUpdate', membersAdded: [{ id: '29:new' }], conversation }),
      );
      await send(teams.activity({ type: 'installationUpdate', action: 'remove', conversation }));
      await send(teams.activity({ type: 'conversationUpdate', membersRemoved: [vouch], conversation }));
      expect(bot.accepted.slice(2).map(({ kind }) => kind)).toEqual(['uninstalled', 'uninstalled']);
    });

    test('what is for one person among others goes into their personal chat', async () => {
      const { platform } = await createTeamsPlatform({ ...teams.options, sdk });
      const place = { ...personal(), conversation: '19:team', kind: 'channel' as const };
      const person = { id: 'object-of-dana', name: 'Dana', kind: 'member' as const, groups: [] };
      const message = await platform.post(place, card('only for you', []), { onlyFor: person });
      expect(message.place).toMatchObject({
        conversation: 'personal chat with object-of-dana',
        kind: 'direct',
      });
      const entry = {
        form: 'show-entry',
        title: 'An entry',
        intro: null,
        submit: null,
        value: '',
        fields: [],
      };
      const pressed = {
        kind: 'action' as const,
        id: '1',
        receivedAt: '2026-11-23T00:00:00Z',
        place,
        person,
        action: 'show-entry',
        value: '',
        message: null,
        trigger: null,
      };
      await platform.openForm(pressed, entry);
      for (const { activity } of teams.messages)
        expect(activity).toMatchObject({ conversation: { path: 'personal chat with object-of-dana' } });
      expect(teams.messages).toHaveLength(2);
    });
  });

  describe('a file handed over', () => {
    const consent = async (uploadUrl: string, action = 'accept') => {
      const bytes = new TextEncoder().encode('a filled questionnaire');
      const kept = await bot.services.store.files.keep({ tenant: 'local', name: 'filled.csv', bytes });
      teams.uploads.length = 0;
      const uploadInfo = { uploadUrl, contentUrl: 'c', name: 'filled.csv', uniqueId: 'u', fileType: 'csv' };
      const value = { type: 'fileUpload', action, context: { kept }, uploadInfo };
      const invoke = teams.activity({ type: 'invoke', name: 'fileConsent/invoke', value });
      expect((await send(invoke)).status).toBe(200);
      return { kept, invoke };
    };

    const isKept = async (id: string) =>
      (await bot.services.store.files.read({ tenant: 'local', id })) !== null;

    test('goes up after a yes, once, and its card is shown', async () => {
      const { kept, invoke } = await consent(`${teams.url}/upload`);
      await send(invoke);
      expect(teams.uploads).toMatchObject([{ range: 'bytes 0-21/22' }]);
      expect(teams.uploads[0]?.bytes.toString()).toBe('a filled questionnaire');
      expect(shown().match(/vnd\.microsoft\.teams\.card\.file\.info/g)).toHaveLength(1);
      expect(await isKept(kept)).toBe(false);
    });

    test('stays here after a no', async () => {
      const { kept } = await consent(`${teams.url}/upload`, 'decline');
      expect(teams.uploads).toEqual([]);
      expect(await isKept(kept)).toBe(false);
    });

    test('goes nowhere but to where Teams keeps files', async () => {
      const elsewhere = await openTeams();
      await consent(`${elsewhere.url}/upload`);
      expect(elsewhere.uploads).toEqual([]);
      expect(shown()).toContain('did not take the file');
      await elsewhere.close();
    });
  });

  /** Dana's personal chat. */
  const personal = () => ({
    platform: 'teams' as const,
    tenant: 'local',
    conversation: '19:personal',
    thread: null,
    kind: 'direct' as const,
    external: false,
    reply: { serviceUrl: teams.url, bot: '28:bot', channel: 'msteams', user: '29:dana', entra: tenantId },
  });

  describe('Teams as a platform', () => {
    testPlatform(async () => {
      const { platform } = await createTeamsPlatform({
        ...teams.options,
        sdk,
      });
      await platform.start({
        ...createInward(bot.services.store),
        accept: async () => 'new',
      });
      const bytes = new TextEncoder().encode('%PDF- a small file');
      return {
        platform,
        place: personal(),
        person: { id: 'dana-object-id', name: 'Dana', kind: 'member', groups: [] },
        sent: {
          file: {
            name: 'small.pdf',
            mimeType: null,
            bytes: null,
            handle: { url: teams.putFile('small.pdf', bytes) },
          },
          bytes,
        },
        shown: async () => shown(),
      };
    });
  });
});
