import { expect, test } from 'vitest';
import { buildIndex, updateIndex } from '../../../src/knowledge/index/build-index.ts';
import type { KnowledgeIndex } from '../../../src/knowledge/index/knowledge-index.ts';
import { alike, type Meaning, meaningOf } from '../../../src/knowledge/index/meaning.ts';
import { keepMeaning, startMeanings } from '../../../src/knowledge/index/packed-meanings.ts';
import { nearestEntries } from '../../../src/knowledge/search/nearest-entries.ts';
import { analyseText } from '../../../src/knowledge/text/analyse-text.ts';
import { entry } from '../entry-fixture.ts';

const DIMENSIONS = 20;

/** Directions that look random and are the same on every run. */
const meanings = (count: number, seed: number): Meaning[] =>
  Array.from({ length: count }, (_, at) => {
    const values = Float32Array.from({ length: DIMENSIONS }, (_, i) => Math.sin((at + 1) * (i + seed) ** 2));
    const length = Math.hypot(...values);
    return values.map((value) => value / length);
  });

const indexOf = (held: readonly Meaning[]): KnowledgeIndex => {
  const packed = startMeanings(DIMENSIONS, 1);
  held.forEach((meaning, slot) => {
    keepMeaning(packed, slot, meaning);
  });
  return {
    ...buildIndex([]),
    entries: held.map((_, i) => entry({ id: `${i}`, text: '' })),
    meanings: packed,
  };
};

const exactly = (held: readonly Meaning[], wanted: Meaning): number[] =>
  held
    .map((meaning, slot) => ({ slot, score: alike(wanted, meaning) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 12)
    .map(({ slot }) => slot);

const found = (index: KnowledgeIndex, wanted: Meaning): number[] =>
  nearestEntries(index, wanted, 12).map(({ slot }) => slot);

test('up to a thousand entries are measured exactly', () => {
  const held = meanings(900, 1);
  const index = indexOf(held);
  for (const wanted of meanings(20, 2)) expect(found(index, wanted)).toEqual(exactly(held, wanted));
});

test('of more, the nearest one and nearly all of the nearest twelve are found', () => {
  const held = meanings(6000, 1);
  const index = indexOf(held);
  const asked = meanings(20, 2);
  let missed = 0;
  for (const wanted of asked) {
    const got = found(index, wanted);
    const right = exactly(held, wanted);
    expect(got[0]).toBe(right[0]);
    missed += right.filter((slot) => !got.includes(slot)).length;
  }
  expect(missed).toBeLessThanOrEqual(asked.length * 12 * 0.02);
});

test('an entry put later is near at once, a removed one no more', () => {
  const index = buildIndex([entry({ id: 'desk', text: 'Desks are left clear in the evening.' })]);
  const wanted = meaningOf(analyseText('What becomes of our stuff when we quit?', index.lexicon), index);
  updateIndex(index, {
    put: ['one', 'two', 'three'].map((id) =>
      entry({ id, title: 'Leaving', text: 'Records are purged within 30 days of the end of the agreement.' }),
    ),
  });
  expect(nearestEntries(index, wanted, 3).map(({ slot }) => index.entries[slot]?.id)).toEqual([
    'one',
    'two',
    'three',
  ]);
  updateIndex(index, { removed: ['two'] });
  const left = nearestEntries(index, wanted, 3).map(({ slot }) => index.entries[slot]?.id);
  expect(left.slice(0, 2)).toEqual(['one', 'three']);
});
