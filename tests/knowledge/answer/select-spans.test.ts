import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/knowledge/answer/answer-question.ts';
import { buildIndex } from '../../../src/knowledge/index/build-index.ts';
import type { Answer } from '../../../src/model/answer.ts';
import { entry } from '../entry-fixture.ts';

/** Sections as the importers make them of policies: nested lists, labels, rows of tables, lists of other documents. */
const sections = [
  entry({
    id: 'devices',
    kind: 'policy',
    title: 'Device Policy: Rules',
    text: `This policy was written after the audit of last spring and is kept by the office of the chief of staff, who sends it to every team at the start of the year and answers what people ask about it.

The following protect laptops and other portable devices that leave the premises:

- full-disk encryption
- a screen lock after five minutes
- anti-malware software, updated daily

Phones
- Only phones on the list of the help desk may open company mail.
- Lost phones are wiped from afar within one hour.

It is forbidden on devices of the company to:

- Install games
- Share the device with family members

Suppliers who bring their own devices must:

- Register every device at the front desk
- Keep guest badges visible`,
  }),
  entry({
    id: 'references',
    kind: 'policy',
    title: 'Device Policy: References',
    text: `- Travel Policy\n- Remote Work Guideline\n- Clean Desk Procedure`,
  }),
  entry({
    id: 'retention',
    kind: 'policy',
    title: 'Records Policy: Periods',
    text: `Records are kept as long as the law wants them to be kept and no longer, and each owner of a record sees to it that nothing is lost before its time. The owners meet twice a year to go through what has come due and to tell the archive what may be shredded, and whoever needs an exception writes to the archive.

- Record: payroll; Kept for: 10 years; Where: archive
- Record: visitor log; Kept for: 90 days; Where: front desk
- Record: application log; Kept for: 400 days; Where: log store

Confidential
- Must be kept in the safe of the archive.

Internal
- May be kept in any locked cabinet.`,
  }),
];
const index = buildIndex(sections);

const ask = (question: string): Promise<Answer> =>
  answer({ index, question, audience: 'internal', today: '2026-11-23', model: null });

describe('lists under the line that announces them', () => {
  test.each([
    ['an item of two words with its lead-in', 'Are laptops encrypted?', 'full-disk encryption'],
    [
      'an item with its label',
      'How fast are lost phones wiped?',
      'Lost phones are wiped from afar within one hour.',
    ],
    [
      'a row of a table',
      'How long is the visitor log kept?',
      'Record: visitor log; Kept for: 90 days; Where: front desk',
    ],
    [
      'a row of a table',
      'How long are application logs kept?',
      'Record: application log; Kept for: 400 days; Where: log store',
    ],
  ])('%s: %s', async (_, question, quote) => {
    const { outcome, citations } = await ask(question);
    expect({ outcome, quotes: citations.map((one) => one.quote) }).toEqual({
      outcome: 'answered',
      quotes: expect.arrayContaining([quote]),
    });
    for (const { entry: id, quote: words } of citations)
      expect(sections.find((one) => one.id === id)?.text).toContain(words);
  });

  test('the lead-in is quoted before its item', async () => {
    const { answer: said } = await ask('Are laptops encrypted?');
    expect(said).toBe(
      'Yes. The following protect laptops and other portable devices that leave the premises: [1] full-disk encryption [2]',
    );
  });

  test.each([
    ['what is forbidden is no Yes', 'Do you install games on devices of the company?'],
    ['what others must do is not ours', 'Do you register every device at the front desk?'],
    ['the name of another document says nothing', 'Do you have a desk that is clean?'],
  ])('%s: %s', async (_, question) => {
    expect((await ask(question)).verdict).not.toBe('yes');
  });
});
