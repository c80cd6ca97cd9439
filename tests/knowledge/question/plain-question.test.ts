import { expect, test } from 'vitest';
import { plainQuestion } from '../../../src/knowledge/question/plain-question.ts';

const nobodyKnows = (): boolean => false;

test.each([
  ['whats ur rpo?', 'what is your rpo?'],
  ['do u guys have soc2?', 'do you guys have soc2?'],
  ['hey there, quick one - do you encrypt backups?', 'do you encrypt backups?'],
  ['Hi team, hope you are well. Do you scan for vulns? Thanks!', 'Do you scan for vulnerabilities?'],
  [
    'Our customer would like to know whether devs have access to prod',
    'developers have access to production',
  ],
  ['The client asks: where is data stored', 'where is data stored'],
  [
    'Please kindly confirm that you perform background checks of employes.',
    'you perform background checks of employees.',
  ],
  ['Can you tell us if backups are encrypted? Many thanks in advance', 'backups are encrypted?'],
  ['you dont share passwords right?', "you don't share passwords right?"],
  ['Thanks', 'Thanks'],
  ['Is the constructor reviewed?', 'Is the constructor reviewed?'],
  ['Customers can bring their own keys.', 'Customers can bring their own keys.'],
  ['Do customers need to confirm their address?', 'Do customers need to confirm their address?'],
  ['Clients want encryption at rest', 'encryption at rest'],
  ['Is prod.example.com hosted in the EU?', 'Is prod.example.com hosted in the EU?'],
  [
    'Can you confirm receipt of a deletion request in writing?',
    'Can you confirm receipt of a deletion request in writing?',
  ],
])('%s → %s', (typed, plain) => {
  expect(plainQuestion(typed, nobodyKnows)).toBe(plain);
});

test('a short form that the knowledge base uses itself stays', () => {
  expect(plainQuestion('Who may touch prod?', (word) => word === 'prod')).toBe('Who may touch prod?');
});
