import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lockedPdf } from '../../locked-pdf.ts';
import { buttonOf, findButtons } from './find-buttons.ts';
import { dana, tenantId } from './open-teams.ts';
import { openTeamsBot, type TeamsBot } from './open-teams-bot.ts';

const reports = '19:reports@thread.tacv2';
let bot: TeamsBot;

beforeAll(async () => {
  bot = await openTeamsBot({
    channels: ({ url }) => ({
      summaries: {
        platform: 'teams',
        tenant: 'local',
        conversation: reports,
        thread: null,
        kind: 'channel',
        external: null,
        reply: { serviceUrl: url },
      },
    }),
  });
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.forget();
  bot.teams.uploads.length = 0;
  bot.teams.roster.set(reports, [dana]);
});

const sendFile = (path: string) => sendBytes(path.split('/').at(-1) ?? '', readFileSync(path));
const sendBytes = (name: string, bytes: Uint8Array) => {
  const downloadUrl = bot.teams.putFile(name, bytes);
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  return bot.send(
    bot.teams.activity({ attachments: [{ contentType, name, content: { downloadUrl, fileType: 'x' } }] }),
  );
};
type Offered = {
  contentType: string;
  name: string;
  content: { acceptContext: unknown; sizeInBytes: number };
};
const offered = (): Offered => {
  const all = bot.teams.messages.flatMap(({ activity }) => (activity.attachments ?? []) as Offered[]);
  const card = all.findLast(({ contentType }) => contentType.endsWith('file.consent'));
  if (!card) throw new Error('no file was offered');
  return card;
};
/** Says yes to the file offered last; returns its bytes as they went up. */
const accept = async () => {
  const { name, content } = offered();
  const uploadInfo = {
    uploadUrl: `${bot.teams.url}/upload`,
    contentUrl: 'https://x.sharepoint.com/f',
    name,
    uniqueId: 'u',
    fileType: 'x',
  };
  await bot.invoke('fileConsent/invoke', {
    type: 'fileUpload',
    action: 'accept',
    context: content.acceptContext,
    uploadInfo,
  });
  const bytes = bot.teams.uploads.at(-1)?.bytes ?? Buffer.alloc(0);
  expect(bytes.byteLength).toBe(content.sizeInBytes);
  return { name, bytes };
};
const shownIn = (conversation: string, messages = bot.teams.messages) =>
  JSON.stringify(
    messages.filter(({ activity }) => (activity.conversation as { path: string }).path === conversation),
  );

describe('a supplier’s report', () => {
  /** What was said when it was read. */
  let said: TeamsBot['teams']['messages'];
  beforeAll(async () => {
    await sendFile('examples/reports/two-exceptions-soc2-type2.pdf');
    said = [...bot.teams.messages];
  });
  const press = (label: string, more = {}) => {
    const { type, verb, data } = buttonOf(said, label);
    return bot.invoke('adaptiveCard/action', { action: { type, verb, data } }, more);
  };
  test('is summed up where it was sent and in the channel for reports, with everything to go on with', async () => {
    for (const place of ['19:personal', reports])
      expect(shownIn(place, said)).toMatch(/SOC 2 Type 2.*Exception in/);
    const labels = findButtons(said[0]).map(({ title }) => title);
    expect(labels).toEqual(['Full report', 'Register (XLSX)', 'Ask the vendor', 'Post to channel', 'Decide']);
    expect(JSON.stringify(findButtons(said[1]))).not.toContain('Post to channel');
  });

  test('comes as full report and as register, after a yes', async () => {
    await press('Full report');
    const report = await accept();
    expect(report.name).toMatch(/\.html$/);
    expect(report.bytes.toString()).toContain('<!doctype html>');
    await press('Register (XLSX)');
    const register = await accept();
    expect(register.name).toMatch(/\.xlsx$/);
    expect(register.bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bot.shown()).toContain('vnd.microsoft.teams.card.file.info');
  });

  test('comes to the personal chat of whoever presses its button in a channel', async () => {
    const conversation = { id: reports, conversationType: 'channel', tenantId };
    await press('Full report', { conversation });
    expect(shownIn(reports)).not.toContain('file.consent');
    expect(shownIn('personal chat with dana-object-id')).toContain('file.consent');
    expect((await accept()).name).toMatch(/\.html$/);
  });

  test('its questions to the vendor are drafted', async () => {
    await press('Ask the vendor');
    expect(bot.shown()).toContain('Thank you for sending us your report');
  });

  test('is posted again to the channel without standing there twice', async () => {
    await press('Post to channel');
    expect(shownIn(reports)).toBe('[]');
    expect(bot.shown()).toContain('The summary stands in the channel for reports.');
  });

  test('never goes where a guest reads along, and that is said', async () => {
    const guests = '19:guests@thread.tacv2';
    bot.teams.roster.set(guests, [dana, { ...dana, id: '29:gus', userRole: 'guest' }]);
    const conversation = { id: guests, conversationType: 'channel', tenantId };
    await press('Ask the vendor', { conversation });
    expect(shownIn(guests)).not.toContain('Thank you for sending us your report');
    expect(bot.shown()).toContain('a supplier’s report is for us only');
  });
});

describe('a locked report', () => {
  test('asks for its password in a dialog; the password is in no event and used once', async () => {
    await sendBytes('locked.pdf', await lockedPdf('open sesame'));
    const { data } = buttonOf(bot.teams.messages, 'Enter the password');
    const { body } = await bot.invoke('task/fetch', { data });
    expect(JSON.stringify(body)).toContain('"style":"Password"');
    const filled = { ...buttonOf(body, 'Open').data, password: 'open sesame' };
    await bot.invoke('task/submit', { data: filled });
    expect(bot.shown()).toContain('This is not a SOC report');
    expect(JSON.stringify(bot.accepted)).not.toContain('open sesame');
    expect(bot.shown()).not.toContain('open sesame');
  });
});

describe('a questionnaire', () => {
  test('comes back filled in, after a yes, with what is open', async () => {
    await sendFile('examples/questionnaires/riverbend-security-review.csv');
    expect(bot.shown()).toMatch(/\d+ of \d+ questions answered/);
    const { name, bytes } = await accept();
    expect(name).toMatch(/riverbend-security-review.*\.csv$/);
    expect(bytes.toString()).toContain('AES-256');
    expect(bot.shown()).toContain('Fill for the public');
  });

  test('what is none is refused with what to do', async () => {
    await sendFile('LICENSE');
    expect(bot.shown()).toContain('Questionnaires may be Excel');
  });
});

describe('a private chat', () => {
  test('keeps its topic: a follow-up is understood', async () => {
    await bot.send(bot.teams.activity({ text: 'How often are backups tested?' }));
    bot.forget();
    await bot.send(bot.teams.activity({ text: 'And who reviews the results?' }));
    expect(bot.teams.messages).toHaveLength(1);
  });

  test('a pasted list of questions is a small questionnaire', async () => {
    const text =
      '1. Do you encrypt data at rest?\n2. Do you test backups?\n3. Do you use MFA?\n4. Do you own boats?';
    await bot.send(bot.teams.activity({ text }));
    expect(bot.shown()).toMatch(/\d of 4 questions? answered|\d of 4 answered/);
  });

  test('what fails unforeseen is said without a trace of its inside', async () => {
    await bot.send(
      bot.teams.activity({
        attachments: [
          {
            contentType: 'application/vnd.microsoft.teams.file.download.info',
            name: 'x.pdf',
            content: { downloadUrl: `${bot.teams.url}/nowhere` },
          },
        ],
      }),
    );
    expect(bot.shown()).toContain('its link may have expired');
    expect(bot.shown()).not.toMatch(/\bat .*\.ts/);
  });
});
