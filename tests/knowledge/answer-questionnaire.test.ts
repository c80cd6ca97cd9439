import { expect, test } from 'vitest';
import { answerQuestionnaire } from '../../src/knowledge/answer-questionnaire.ts';
import { buildIndex } from '../../src/knowledge/build-index.ts';
import { entry } from './entry-fixture.ts';

const pentest = entry({
  id: 'pentest',
  kind: 'approved',
  question: 'Do you perform penetration tests?',
  text: 'No. No penetration test has been performed yet.',
});
const backup = entry({
  id: 'backup',
  kind: 'approved',
  question: 'Are backups tested?',
  text: 'Yes. Backup restores are tested every quarter.',
});
const index = buildIndex([pentest, backup]);
const asked = { index, audience: 'public', today: '2026-01-01', model: null } as const;

test('dependent questions follow their parent, equal questions get equal answers', async () => {
  const [no, often, restore, how, again] = await answerQuestionnaire(
    [
      'Do you perform penetration tests?',
      'If yes, how often?',
      'Are backups tested?',
      'If so, how often?',
      'Do you perform penetration tests',
    ],
    asked,
  );
  expect([no?.verdict, often?.verdict]).toEqual(['no', 'not-applicable']);
  expect(often?.citations).toEqual(no?.citations);
  expect([restore?.verdict, how?.outcome]).toEqual(['yes', 'answered']);
  expect(how?.answer).toContain('every quarter');
  expect(again?.answer).toBe(no?.answer);
});
