import porter2 from 'wink-porter2-stemmer';

const known = new Map<string, string>();
const LIMIT = 200_000;

/** No word is longer; the stemmer's time grows with the square of the length. */
const stemmable = /^[a-z]{3,60}$/;

/** Porter2 stem of one lower-case word; stems are remembered because a corpus repeats its words. */
export const stemWord = (word: string): string => {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= LIMIT) known.clear();
  const stem = stemmable.test(word) ? porter2(word) : word;
  known.set(word, stem);
  return stem;
};
