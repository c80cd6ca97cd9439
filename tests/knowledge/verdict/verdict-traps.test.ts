import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/knowledge/answer/answer-question.ts';
import { buildIndex } from '../../../src/knowledge/index/build-index.ts';
import type { Answer } from '../../../src/model/answer.ts';
import { entry } from '../entry-fixture.ts';
import { backdrop, traps } from './verdict-traps.ts';

const ask = (said: string, question: string): Promise<Answer> => {
  const entries = [...said.split(' | '), ...backdrop].map((text, i) => entry({ id: `e${i}`, text }));
  const index = buildIndex(entries);
  return answer({ index, question, audience: 'public', today: '2026-11-23', model: null });
};

/** What an answer comes to, in the words of the table that hold for it. */
const holds = ({ outcome, verdict, answer: words, missing }: Answer, wanted: string): boolean => {
  const [word = '', ...rest] = wanted.split(' ');
  const named = rest.join(' ').split(' + ');
  switch (word) {
    case 'tells':
      return named.every((name) => words?.includes(name));
    case 'missing':
      return outcome === 'partial' && named.every((name) => missing.join(' ').includes(name));
    case 'lacking':
      return outcome !== 'answered';
    case 'no':
      if (rest.length === 0) return verdict === 'no';
      return verdict !== rest[0] && (rest[0] === 'yes' || outcome !== 'abstained');
    default:
      return verdict === word;
  }
};

describe.each(Object.entries(traps))('%s', (_, rows) => {
  test.each(rows)('%s / %s → %s', async (said, question, outcome) => {
    const given = await ask(said, question);
    expect(holds(given, outcome), JSON.stringify([given.outcome, given.verdict, given.answer])).toBe(true);
  });
});
