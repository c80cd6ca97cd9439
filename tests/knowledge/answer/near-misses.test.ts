import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/knowledge/answer/answer-question.ts';
import { buildIndex } from '../../../src/knowledge/index/build-index.ts';
import { policies } from '../policy-fixture.ts';
import { answerable, unanswerable } from './near-misses.ts';

const index = buildIndex(policies);
const ask = (question: string) =>
  answer({ index, question, audience: 'public', today: '2026-01-01', model: null });

describe.each(Object.entries(unanswerable))('%s', (_, questions) => {
  test.each(questions)('%s gets no full answer and no verdict', async (question) => {
    const { outcome, verdict, missing } = await ask(question);
    expect(outcome).not.toBe('answered');
    expect(verdict).toBeNull();
    expect(missing).not.toEqual([]);
  });
});

test('next to nothing is said to near misses', async () => {
  const answers = await Promise.all(Object.values(unanswerable).flat().map(ask));
  expect(answers.filter(({ outcome }) => outcome === 'partial').length).toBeLessThanOrEqual(2);
});

test('what the policies do say is still found and cited', async () => {
  const answers = await Promise.all(answerable.map(([question]) => ask(question)));
  const right = answers.filter(({ citations }, i) =>
    citations.some(({ entry }) => entry === answerable[i]?.[1]),
  );
  expect(right.length).toBeGreaterThanOrEqual(36);
});

test('one item of a list is quoted, under the words that announce the list', async () => {
  const { citations } = await ask('How often is the database key rotated?');
  expect(citations.map(({ quote }) => quote)).toContain('The following keys are in use:');
  for (const { quote } of citations) expect(quote).not.toMatch(/^[-*\d]/);
});
