import { describe, expect, test } from 'vitest';
import { findDependences } from '../../../src/knowledge/question/find-dependence.ts';

const root = 'Do you perform penetration tests?';

describe('a question hangs on the one before it', () => {
  test.each([
    ['If yes, how often?', 'condition', false],
    ['If so, which firm performs them?', 'condition', false],
    ['2.1 If no, describe compensating controls.', 'condition', true],
    ['If you answered "No", when will you start?', 'condition', true],
    ['Where applicable, name the firm.', 'condition', false],
    ['Please explain if no.', 'condition', true],
    ['Please describe.', 'detail', false],
    ['Please provide additional details and evidence.', 'detail', false],
    ['How often?', 'detail', false],
    ['When was the last one performed?', 'detail', false],
    ['Who is responsible?', 'detail', false],
  ])('%s', (question, kind, afterNo) =>
    expect(findDependences([root, question])).toEqual([null, { parent: 0, kind, afterNo }]),
  );
});

test.each([
  'Please describe your incident response process.',
  'How often are backups tested?',
  'Is data encrypted if it leaves the network?',
  'If you process card data, are you PCI DSS certified?',
  'A firewall protects the network.',
])('%s stands alone', (question) => expect(findDependences([root, question])).toEqual([null, null]));

test('nothing hangs on what is not there', () => {
  expect(findDependences(['If yes, how often?', 'Please describe.'])).toEqual([
    null,
    { parent: 0, kind: 'detail', afterNo: false },
  ]);
});

test('a number beside the question places it, and a condition may name another', () => {
  const questions = [
    'Do you have a security policy?',
    'Do you perform penetration tests?',
    'Are backups encrypted?',
    'If yes to 2.2, how often?',
    'If the answer to question 2.3 is no, please explain why.',
    'If yes, within 2.1 hours of what?',
    'If yes to 9.9, how often?',
  ];
  const numbers = ['2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.7'];
  expect(
    findDependences(questions, numbers).map((found) => found && [found.parent, found.kind, found.afterNo]),
  ).toEqual([
    null,
    null,
    null,
    [1, 'condition', false],
    [2, 'condition', true],
    [2, 'condition', false],
    [2, 'condition', false],
  ]);
  expect(findDependences(['Do you test?', 'Which firm does it?'], ['3', '3.1'])[1]).toMatchObject({
    parent: 0,
  });
});

test('numbering says on which', () => {
  const questions = [
    '3. Do you encrypt data at rest?',
    '3a. Which algorithm is used?',
    '3b. Do you encrypt backups?',
    '3 (c) Which keys protect removable media?',
    '4. Do you back up data?',
    'a) How often are restores tested?',
    '(b) Where are copies stored?',
    '4.1 Which regions hold them?',
    '5. Is MFA required?',
  ];
  expect(findDependences(questions).map((found) => found && [found.parent, found.kind])).toEqual([
    null,
    [0, 'numbered'],
    null,
    [0, 'numbered'],
    null,
    [4, 'numbered'],
    [4, 'numbered'],
    [4, 'numbered'],
    null,
  ]);
});

test('a word is no letter of a number', () => {
  expect(findDependences(['1 Which firewall is used?', '1 A firewall of which make is used?'])).toEqual([
    null,
    null,
  ]);
});

test('siblings of a framework hang on nothing', () => {
  const siblings = ['IAM-01.1 Which policies cover access?', 'IAM-01.2 Which reviews cover accounts?'];
  expect(findDependences(siblings)).toEqual([null, null]);
});
