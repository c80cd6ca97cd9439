import { expect, test } from 'vitest';
import { answer } from '../../../src/knowledge/answer/answer-question.ts';
import { buildIndex } from '../../../src/knowledge/index/build-index.ts';
import { seededRandom } from '../../report-factory/random.ts';
import { exampleEntries } from '../example-entries.ts';
import { CANARIES, hostileModel, unsupportedIn } from './hostile-replies.ts';

test('whatever a hostile model replies, nothing leaves that no entry vouches for', async () => {
  const random = seededRandom(2);
  const visible = (await exampleEntries()).filter(({ sharing }) => sharing !== 'internal');
  const byId = new Map(visible.map((entry) => [entry.id, entry]));
  const index = buildIndex(visible);
  const model = hostileModel(random);
  const modes = new Set<string>();
  for (let i = 0; i < 300; i += 1) {
    const { question, title } = random.pick(visible);
    const given = await answer({
      index,
      question: question ?? `Do you have ${title}?`,
      audience: 'nda',
      today: '2026-11-23',
      model,
    });
    modes.add(given.mode);
    if (!given.citations.some(({ entry }) => entry.startsWith('general:')))
      expect(unsupportedIn(given, byId)).toEqual([]);
    for (const canary of CANARIES) expect(JSON.stringify(given)).not.toContain(canary);
  }
  expect(modes).toEqual(new Set(['extractive', 'model']));
});

test('what nobody vouches for is counted', async () => {
  const [entry] = await exampleEntries();
  if (!entry) throw new Error('no example');
  const cited = {
    n: 1,
    entry: entry.id,
    title: '',
    source: '',
    section: null,
    reviewed: null,
    expired: false,
  };
  const byId = new Map([[entry.id, entry]]);
  const count = (answer: string, quote: string) =>
    unsupportedIn({ answer, citations: [{ ...cited, quote }] }, byId).length;
  expect(count(`Yes. ${entry.text} [1]`, entry.text)).toBe(0);
  expect(count(`Yes. ${entry.text} [1] And more.`, entry.text)).toBe(1);
  expect(count('Forged. [1]', 'Forged.')).toBe(1);
});
