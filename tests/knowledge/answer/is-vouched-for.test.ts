import { expect, test } from 'vitest';
import { composeAnswer, quoteWhole, type Statement } from '../../../src/knowledge/answer/compose-answer.ts';
import { isVouchedFor } from '../../../src/knowledge/answer/is-vouched-for.ts';
import { entry } from '../entry-fixture.ts';

const backups = entry({ id: 'backups', text: 'Backups are kept for 35 days [1].' });
const tests = entry({ id: 'tests', text: 'Restores are not tested\nin Dublin.' });
const statements: Statement[] = [
  { verdict: 'yes', quotations: [quoteWhole(backups)] },
  { verdict: 'no', quotations: [quoteWhole(tests)] },
];
const given = composeAnswer(statements, '2026-01-01');

test('an answer of whole quotations is vouched for', () => {
  expect(given.answer).toContain('35 days');
  expect(isVouchedFor(given, statements)).toBe(true);
  expect(isVouchedFor({ answer: null, citations: [] }, [])).toBe(true);
});

test.each([
  ['a number is another', (text: string) => text.replace('35', '45')],
  ['a negation is dropped', (text: string) => text.replace('not ', '')],
  ['a name is another', (text: string) => text.replace('Dublin', 'Paris')],
  ['something is added', (text: string) => `${text} We never fail.`],
  ['something is added after a verdict', (text: string) => text.replace('Yes.', 'Yes. Always.')],
])('not when %s', (_, corrupt) => {
  const answer = corrupt(given.answer ?? '');
  expect(answer).not.toBe(given.answer);
  expect(isVouchedFor({ ...given, answer }, statements)).toBe(false);
});

test('not when a quotation does not stand in the entry it names', () => {
  const [first, ...rest] = given.citations;
  if (!first) throw new Error('no citation');
  const moved = { ...first, entry: 'tests' };
  expect(isVouchedFor({ ...given, citations: [moved, ...rest] }, statements)).toBe(false);
  const changed = { ...first, quote: first.quote.replace('35', '53') };
  expect(isVouchedFor({ ...given, citations: [changed, ...rest] }, statements)).toBe(false);
});
