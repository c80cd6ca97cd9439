import { expect, test } from 'vitest';
import { answer } from '../../../src/knowledge/answer/answer-question.ts';
import { explainTerm, GENERAL_KNOWLEDGE, readExplainer } from '../../../src/knowledge/answer/explain-term.ts';
import { buildIndex } from '../../../src/knowledge/index/build-index.ts';
import { entry } from '../entry-fixture.ts';

test.each([
  ['What is a SOC 2 report?', 'general:soc-2'],
  ['what is the difference between type I and type II', 'general:type-1-type-2'],
  ['What does a qualified opinion mean?', 'general:opinion'],
  ['What is a bridge letter', 'general:bridge-letter'],
  ['SOC 1 vs SOC 2 vs SOC 3?', 'general:soc-report'],
  ['Who may see a SOC 2 report?', 'general:sharing'],
  ['How do we prepare for a SOC 2 examination?', 'general:readiness'],
  ['What should we ask a vendor for?', 'general:ask-a-vendor'],
  ['What is a CUEC?', 'general:cuec'],
  // Asked as people ask in chat, with a story beside it.
  ['who may I give our SOC 1 report to?', 'general:sharing'],
  ['Can we put our SOC 2 on the website?', 'general:sharing'],
  ['do we need an NDA before we send out the SOC 2?', 'general:sharing'],
  ["a prospect wants a gap letter, what's that?", 'general:bridge-letter'],
  ['whats the diff between a type 1 and a type 2', 'general:type-1-type-2'],
  ['can you explain what an adverse opinion is', 'general:opinion'],
  ['our auditor gave a qualified opinion, what now', 'general:opinion'],
  ['The auditor noted one exception. Does that make the report qualified?', 'general:exception'],
  ['their report carves out the cloud host, what does this mean for us?', 'general:carve-out'],
  ["how old can a supplier's SOC report be before we reject it?", 'general:report-age'],
  ['what should we ask a new supplier for?', 'general:ask-a-vendor'],
  ['how do we get ready for our first SOC 2', 'general:readiness'],
  ['who signs a SOC 2 report', 'general:who-issues'],
  ['is type 1 ok for a new vendor?', 'general:type-1-type-2'],
  ['who can we show a SOC 1 to', 'general:sharing'],
  ['their report is 14 months old, is that ok?', 'general:report-age'],
  ['is a bridge letter signed by the auditor?', 'general:bridge-letter'],
  ['could you tell me what restricted use means', 'general:sharing'],
  ['what should I look for in a SOC 2 report', 'general:how-to-read'],
])('%s is explained', (question, id) => {
  expect(explainTerm(question)?.id).toBe(id);
});

test.each([
  'Do you have a SOC 2 report?',
  'What is your SOC 2 report period?',
  'Is the company SOC 2 Type 2 certified?',
  'What is the retention period of audit logs?',
  'Which exceptions did your last SOC 2 report note?',
  'What is the encryption standard for data at rest?',
  'Who is responsible for security?',
  'What are the trust services categories covered by your report?',
  'Can your SOC 2 report be shared?',
  'What period does our SOC 2 cover?',
  'When does our SOC 2 expire?',
  'Which trust services categories does our report cover?',
  'Who is our auditor?',
  'Who approves exceptions?',
  'What is the process for policy exceptions?',
  'Is there a management assertion in the report?',
  'What controls are in place for processing integrity?',
  'Can we get a copy of the SOC 2 report?',
  'How do we report an incident?',
  'SOC 1 for payroll, do we have it?',
  'can we share the full penetration test report',
])('%s is about the company and never explained', (question) => {
  expect(explainTerm(question)).toBeNull();
});

test('every question that an explanation is written for is explained by it', () => {
  const astray = readExplainer().flatMap(({ id, question, variants }) =>
    [question ?? '', ...variants].filter((asked) => explainTerm(asked)?.id !== id),
  );
  expect(astray).toEqual([]);
});

test('an explanation is marked, and a company index never holds one', async () => {
  const index = buildIndex([
    ...readExplainer(),
    entry({ id: 'own', text: 'We hold a SOC 2 Type 2 report.' }),
  ]);
  const asked = { index, audience: 'public', today: '2026-01-01', model: null } as const;
  const general = await answer({ ...asked, question: 'What is a SOC 2 report?' });
  expect(general.answer).toContain(GENERAL_KNOWLEDGE);
  const own = await answer({ ...asked, question: 'Do you have a SOC 2 Type 2 report?' });
  expect(own.candidates.map(({ entry: id }) => id)).toEqual(['own']);
});
