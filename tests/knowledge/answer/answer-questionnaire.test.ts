import { expect, test } from 'vitest';
import { answerQuestionnaire } from '../../../src/knowledge/answer/answer-questionnaire.ts';
import { buildIndex } from '../../../src/knowledge/index/build-index.ts';
import { entry } from '../entry-fixture.ts';

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

test('a wrong root makes no row of confident errors: what hangs on it is no surer than it', async () => {
  const vague = entry({ id: 'vague', text: 'Vulnerability scans may be arranged for some of the systems.' });
  const other = entry({
    id: 'other',
    kind: 'approved',
    question: 'How often do you perform penetration tests?',
    text: 'Penetration tests are performed every year.',
  });
  const answers = await answerQuestionnaire(
    ['Do you scan for vulnerabilities?', 'If yes, how often?', 'Please describe.', '1.1 Who does it?'],
    { ...asked, index: buildIndex([vague, other]) },
  );
  const [root, ...dependents] = answers;
  for (const { score, auto } of dependents) {
    expect(score).toBeLessThanOrEqual(root?.score ?? 0);
    expect(auto).toBe(false);
  }
});

test('a dependent question is answered out of the entry that answered its parent', async () => {
  const both = [
    entry({
      id: 'vendors',
      question: 'Are vendors reviewed?',
      text: 'Yes. Vendors are reviewed for security every year by the risk team.',
    }),
    entry({
      id: 'access',
      question: 'Are access rights reviewed?',
      text: 'Yes. Access is reviewed monthly.',
    }),
  ];
  const [, often, who] = await answerQuestionnaire(
    ['Are vendors reviewed?', 'a) How often?', 'b) Please describe.'],
    { ...asked, index: buildIndex(both) },
  );
  expect(often?.citations.map(({ entry: id }) => id)).toEqual(['vendors']);
  expect(who?.citations.map(({ entry: id }) => id)).toEqual(['vendors']);
});

test('not applicable is said with the quotation of the parent only', async () => {
  const [root, why, how] = await answerQuestionnaire(
    ['7. Do you perform penetration tests?', '7a. Which firm performs them?', '7b. How often?'],
    asked,
  );
  expect(root?.verdict).toBe('no');
  for (const one of [why, how]) {
    expect(one).toMatchObject({ verdict: 'not-applicable', citations: root?.citations });
    expect(one?.citations.length).toBeGreaterThan(0);
  }
});
