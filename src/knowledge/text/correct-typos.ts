import { isLoose } from './loose-words.ts';
import { stemWord } from './stem-word.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Shorter words have too many neighbours to guess. */
const LONG = 6;
const WORD = /(?<![\p{L}\p{N}'’-])\p{Ll}{6,}(?![\p{L}\p{N}'’-])/gu;

/** Words that differ in their last letters are two words rather than a typo: trainee, trained. */
const ENDING = 2;

/** Whether two words with the same ending differ by one letter: added, dropped, changed, or swapped with the next. */
export const isOneLetterOff = (one: string, other: string): boolean => {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let [endOne, endOther] = [one.length, other.length];
  while (endOne > start && endOther > start && one[endOne - 1] === other[endOther - 1]) {
    endOne--;
    endOther--;
  }
  const [left, right] = [one.slice(start, endOne), other.slice(start, endOther)];
  const swapped = left.length === 2 && right === `${left[1]}${left[0]}`;
  return swapped || (left.length <= 1 && right.length <= 1 && one.length - endOne >= ENDING);
};

const met = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

const stemsOf = (vocabulary: ReadonlySet<string>): ReadonlySet<string> => {
  const stems = met.get(vocabulary) ?? new Set([...vocabulary].map(stemWord));
  met.set(vocabulary, stems);
  return stems;
};

/**
 * A question with its one-letter typos mended: a long word in small letters that nobody knows becomes the one word of
 * the vocabulary that it is a letter away from. A word with two such neighbours stays.
 */
export const correctTypos = (
  question: string,
  { vocabulary, isKnown }: { vocabulary: ReadonlySet<string>; isKnown: (word: string) => boolean },
): string =>
  question.replace(WORD, (word) => {
    if (vocabulary.has(word) || STOP_WORDS.has(word) || isLoose(stemWord(word)) || isKnown(word)) return word;
    if (stemsOf(vocabulary).has(stemWord(word))) return word;
    const near = [...vocabulary].filter(
      (known) => known.length >= LONG - 1 && known[0] === word[0] && isOneLetterOff(word, known),
    );
    const meant = new Set(near.map(stemWord));
    return meant.size === 1 ? (near[0] ?? word) : word;
  });
