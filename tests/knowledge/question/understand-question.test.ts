import { expect, test } from 'vitest';
import { classifyQuestion } from '../../../src/knowledge/question/classify-question.ts';
import { understandQuestion } from '../../../src/knowledge/question/understand-question.ts';
import { correctTypos, isOneLetterOff } from '../../../src/knowledge/text/correct-typos.ts';
import { shippedLexicon } from '../../../src/knowledge/text/shipped-lexicon.ts';

const lexicon = shippedLexicon();
const partsOf = (question: string): string[] =>
  understandQuestion(question, { lexicon }).map(({ text }) => text);

test.each([
  [
    'Do you encrypt data at rest and in transit, and who manages the keys?',
    ['Do you encrypt data at rest and in transit', 'who manages the keys?'],
  ],
  [
    '1) Do you back up data? 2) How often are restores tested?',
    ['Do you back up data?', 'How often are restores tested?'],
  ],
  [
    'Do you have policies for (a) access control, (b) backup and (c) incident response?',
    [
      'Do you have policies for access control',
      'Do you have policies for backup',
      'Do you have policies for incident response?',
    ],
  ],
  ['Access control; backups; incident response', ['Access control', 'backups', 'incident response']],
  [
    'Are new hires screened, and to whom are the results reported?',
    ['Are new hires screened', 'to whom are the results reported?'],
  ],
  [
    'Can a plant be confined to one user and are logs kept?',
    ['Can a plant be confined to one user', 'are logs kept?'],
  ],
  ['Are backups tested as well as encrypted?', ['Are backups tested as well as encrypted?']],
  [
    'Patch management — apply critical patches within 14 days',
    ['Patch management — apply critical patches within 14 days'],
  ],
])('%s', (question, parts) => {
  expect(partsOf(question)).toEqual(parts);
});

test('a part that leans on the one before is searched with its topic', () => {
  const [, second] = understandQuestion('Do you perform background checks? If so, how often?', { lexicon });
  expect(second?.leans).toBe(true);
  expect([...(second?.analysis.concepts.keys() ?? [])]).toContain('background-check');
});

test.each([
  ['Describe your incident response process, including notification timelines', 'open'],
  ['What are your remediation timelines?', 'how-long'],
  ['What is the average time to detect an intrusion?', 'how-long'],
  ['What is the certificate number of your registration?', 'how-many'],
  ['Do you use MFA (e.g. how many factors)?', 'yes-no'],
  ['Backups are encrypted.', 'yes-no'],
])('%s asks %s', (question, kind) => {
  expect(classifyQuestion(question)).toBe(kind);
});

test.each([
  ['vulnerabilites', 'vulnerabilities', true],
  ['incidnet', 'incident', true],
  ['excercised', 'exercised', true],
  ['trainee', 'trained', false],
  ['backup', 'backup', false],
  ['access', 'assets', false],
])('%s for %s: %s', (typed, meant, typo) => {
  expect(isOneLetterOff(typed, meant)).toBe(typo);
});

test.each([
  ['Is the incidnet plan excercised?', 'Is the incident plan exercised?'],
  ['Could a trainee see it?', 'Could a trainee see it?'],
  ['Does Incidnet watch the logs?', 'Does Incidnet watch the logs?'],
])('%s → %s', (typed, meant) => {
  expect(correctTypos(typed, { vocabulary: lexicon.vocabulary, isKnown: () => false })).toBe(meant);
});

test('a word that the entries use is no typo', () => {
  const isKnown = (word: string): boolean => word === 'incidnet';
  expect(correctTypos('the incidnet plan', { vocabulary: lexicon.vocabulary, isKnown })).toBe(
    'the incidnet plan',
  );
});

test.each([
  [
    'Is there a continuity plan, is it tested yearly and by whom?',
    ['Is there a continuity plan', 'is it tested yearly and by whom?'],
  ],
  ['When a laptop is lost, is it wiped?', ['When a laptop is lost, is it wiped?']],
  [
    'Do you have a security team? How large is it? Who leads it?',
    ['Do you have a security team?', 'How large is it?', 'Who leads it?'],
  ],
  [
    'where data is stored, who has access, and whether it is encrypted',
    ['where data is stored', 'who has access', 'whether it is encrypted'],
  ],
])('%s is parted', (question, parts) => {
  expect(partsOf(question)).toEqual(parts);
});

test.each([
  ['And how long are they kept?', true],
  ['And in Europe?', true],
  ['How often?', true],
  ['Asdf', false],
  ['blorp zork', false],
])('after a question on backups, %s follows it: %s', (question, follows) => {
  const [part] = understandQuestion(question, {
    lexicon,
    before: ['Do you make backups?'],
  });
  expect(part?.follows).toBe(follows);
});

test.each([
  ['Is customer data encrypted at rest? State the algorithm.', true],
  ['Is customer data encrypted at rest? If yes, which algorithm is used?', true],
  ['Is customer data encrypted at rest? Are laptops encrypted?', false],
  ['Is customer data encrypted at rest? Describe how new suppliers are assessed before they start.', false],
])('%s asks more of the same: %s', (question, leans) => {
  expect(understandQuestion(question, { lexicon })[1]?.leans).toBe(leans);
});
