import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../src/knowledge/index/build-index.ts';
import { alike, meaningOf, readVectors, shippedVectors } from '../../../src/knowledge/index/meaning.ts';
import { nearestEntries } from '../../../src/knowledge/search/nearest-entries.ts';
import { rankEntries } from '../../../src/knowledge/search/rank-entries.ts';
import { analyseText } from '../../../src/knowledge/text/analyse-text.ts';
import { shippedLexicon } from '../../../src/knowledge/text/shipped-lexicon.ts';
import { entry } from '../entry-fixture.ts';

const lexicon = shippedLexicon();
const known = { lexicon, vectors: shippedVectors() };
const meaning = (text: string) => meaningOf(analyseText(text, lexicon), known);

describe('meaning', () => {
  test('is a direction of length 1, or nothing for words nobody knows', () => {
    expect(Math.hypot(...meaning('Backups are restored every month.'))).toBeCloseTo(1, 5);
    expect(Math.hypot(...meaning('Zyzzyva qwrtz.'))).toBe(0);
    expect(alike(meaning('Zyzzyva qwrtz.'), meaning('Backups'))).toBe(0);
  });

  // Asked, what answers it, and what shares a word with it but does not.
  test.each([
    [
      'What happens to our files when we leave?',
      'Records are purged within 30 days of the end of the agreement.',
      'Files are shared by link.',
    ],
    [
      'Does anybody try out the recovery copies?',
      'Backups are restored once a month as a test.',
      'Photo copies may be made by anybody.',
    ],
    [
      'Who at your firm can look into our account?',
      'Support staff see customer data only after the customer has agreed.',
      'Accounts are locked after ten failed attempts.',
    ],
    [
      'Can a stolen notebook be emptied from afar?',
      'Lost laptops are wiped remotely by Intune.',
      'A notebook lies in every meeting room.',
    ],
  ])('of “%s” is nearer to its answer than to a like wording', (asked, answer, other) => {
    expect(alike(meaning(asked), meaning(answer))).toBeGreaterThan(alike(meaning(asked), meaning(other)));
  });

  test('finds an entry that shares no word with the question', () => {
    const index = buildIndex([
      entry({ id: 'leave', text: 'Records are purged within 30 days of the end of the agreement.' }),
      entry({ id: 'desk', text: 'Desks are left clear in the evening.' }),
    ]);
    const asked = analyseText('What becomes of our stuff when we quit?', lexicon);
    expect(nearestEntries(index, meaningOf(asked, index), 1)).toMatchObject([{ slot: 0 }]);
    expect(rankEntries(index, asked, 1)[0]?.entry.id).toBe('leave');
  });

  test('is read from a file of the right form only', () => {
    expect(readVectors({ dimensions: 2, vectors: { a: [0.5, 'Av8='] } }).of.get('a')).toEqual(
      Float32Array.of(1, -0.5),
    );
    expect(() => readVectors({ dimensions: 2, vectors: { a: 'Av8=' } })).toThrow();
  });
});
