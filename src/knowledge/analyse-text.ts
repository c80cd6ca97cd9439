import { findConcepts } from './find-concepts.ts';
import type { Lexicon } from './lexicon.ts';
import { splitWords } from './split-words.ts';
import { stemWord } from './stem-word.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A text as the index sees it: words in order, their stems, the stems that carry topic, and the concepts named. */
export type TextAnalysis = {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** Stem → how often, stop words left out. */
  readonly topic: ReadonlyMap<string, number>;
  readonly concepts: ReadonlyMap<string, number>;
};

/** Analyses one text. */
export const analyseText = (text: string, lexicon: Lexicon): TextAnalysis => {
  const words = splitWords(text);
  const stems = words.map(stemWord);
  const topic = new Map<string, number>();
  words.forEach((word, i) => {
    const stem = stems[i] ?? word;
    if (!STOP_WORDS.has(word)) topic.set(stem, (topic.get(stem) ?? 0) + 1);
  });
  return { words, stems, topic, concepts: findConcepts({ words, stems }, lexicon) };
};
