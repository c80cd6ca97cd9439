import type { Lexicon, Pair, PhraseTree } from './lexicon.ts';
import { splitWords } from './split-words.ts';
import { stemWord } from './stem-word.ts';
import { LIGHT_WORDS, STOP_WORDS } from './stop-words.ts';

/** A word with all that analysis asks of it: its stem, its sort, and the lexicon's forms that are it or start with it. */
export type KnownWord = {
  readonly word: string;
  readonly stem: string;
  /** May stand inside a phrase without changing it. */
  readonly light: boolean;
  /** Carries no topic. */
  readonly stop: boolean;
  readonly concepts: readonly string[];
  readonly phrases: PhraseTree | undefined;
  readonly pairs: readonly Pair[];
  /** Its stem's number among those that start the second part of a pair. */
  readonly nearStart: number | undefined;
};

const LIMIT = 100_000;
const met = new WeakMap<Lexicon, Map<string, KnownWord>>();

const lookUp = (word: string, lexicon: Lexicon): KnownWord => {
  const stem = stemWord(word);
  return {
    word,
    stem,
    light: LIGHT_WORDS.has(word),
    stop: STOP_WORDS.has(word),
    concepts: lexicon.words.get(word) ?? [],
    phrases: lexicon.phrases.next.get(stem),
    pairs: lexicon.pairs.get(stem) ?? [],
    nearStart: lexicon.nearStarts.get(stem),
  };
};

/** The words of a text in order. Words are remembered, because a corpus repeats its words. */
export const knownWords = (text: string, lexicon: Lexicon): KnownWord[] => {
  let known = met.get(lexicon);
  if (!known || known.size > LIMIT) {
    known = new Map();
    met.set(lexicon, known);
  }
  const words: KnownWord[] = [];
  for (const word of splitWords(text)) {
    let found = known.get(word);
    if (!found) {
      found = lookUp(word, lexicon);
      known.set(word, found);
    }
    words.push(found);
  }
  return words;
};
