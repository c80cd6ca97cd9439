import { expect, test } from 'vitest';
import { answer } from '../../src/knowledge/answer-question.ts';
import { buildIndex } from '../../src/knowledge/build-index.ts';
import { explainTerm, GENERAL_KNOWLEDGE, readExplainer } from '../../src/knowledge/explain-term.ts';
import { entry } from './entry-fixture.ts';

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
])('%s is about the company and never explained', (question) => {
  expect(explainTerm(question)).toBeNull();
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
