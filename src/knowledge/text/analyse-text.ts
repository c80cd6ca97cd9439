import { findConcepts } from './find-concepts.ts';
import { knownWords } from './known-words.ts';
import type { Lexicon } from './lexicon.ts';

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
  const known = knownWords(text, lexicon);
  const { counts, named } = findConcepts(known, lexicon);
  const topic = new Map<string, number>();
  const residual = new Set<string>();
  known.forEach(({ stem, stop }, i) => {
    if (stop) return;
    topic.set(stem, (topic.get(stem) ?? 0) + 1);
    if (!named.has(i)) residual.add(stem);
  });
  return {
    words: known.map(({ word }) => word),
    stems: known.map(({ stem }) => stem),
    topic,
    concepts: counts,
    residual,
  };
};
