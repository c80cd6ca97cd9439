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
  /** Topic stems that no concept accounts for: names, products, numbers. */
  readonly residual: ReadonlySet<string>;
};

/** Analyses one text. */
export const analyseText = (text: string, lexicon: Lexicon): TextAnalysis => {
  const words = splitWords(text);
  const stems = words.map(stemWord);
  const { counts, named } = findConcepts({ words, stems }, lexicon);
  const topic = new Map<string, number>();
  const residual = new Set<string>();
  words.forEach((word, i) => {
    const stem = stems[i] ?? word;
    if (STOP_WORDS.has(word)) return;
    topic.set(stem, (topic.get(stem) ?? 0) + 1);
    if (!named.has(i)) residual.add(stem);
  });
  return { words, stems, topic, concepts: counts, residual };
};
