import type { TextAnalysis } from './analyse-text.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { conceptTerm } from './weigh-entry.ts';
import { type TermWeights, weighConcepts, weighStems } from './weigh-terms.ts';

type Words = Pick<TextAnalysis, 'topic' | 'concepts'>;

/** How much a topic and an aspect count against a word of the same rarity. */
const TOPIC_WEIGHT = 1.2;
const ASPECT_WEIGHT = 0.5;

/** Terms of a text as the index and the vectors name them, weighted by rarity. */
export const weighTerms = (text: Words, index: KnowledgeIndex): TermWeights => {
  const terms = new Map(weighStems(text.topic.keys(), index));
  for (const [concept, weight] of weighConcepts(text, { index, aspect: false }))
    terms.set(conceptTerm(concept), weight * TOPIC_WEIGHT);
  for (const [concept, weight] of weighConcepts(text, { index, aspect: true }))
    terms.set(conceptTerm(concept), weight * ASPECT_WEIGHT);
  return terms;
};

/** Terms of one question, beside which texts are held word by word: another word for the same counts nearly as much. */
export type TermMatcher = {
  readonly terms: TermWeights;
  /** For each term of the question, how like the likest term of any of the texts is: 1 the same, 0 nothing like it. */
  likest(texts: readonly Words[]): Float32Array;
  /** Share of the weight of these terms that the question's terms meet, 0 to 1. */
  met(terms: TermWeights): number;
};

const cosine = (a: Float32Array, b: Float32Array): number => {
  let [both, left, right] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    both += x * y;
    left += x * x;
    right += y * y;
  }
  return left > 0 && right > 0 ? both / Math.sqrt(left * right) : 0;
};

/** Holds texts beside one question; remembers every term it has met, for its candidates share most of theirs. */
export const startMatching = (question: Words, index: KnowledgeIndex): TermMatcher => {
  const vectors = index.vectors.of;
  const terms = weighTerms(question, index);
  const asked = [...terms.keys()].map((term) => ({ term, vector: vectors.get(term) }));
  const known = new Map<string, { readonly each: Float32Array; readonly most: number }>();
  const matchesOf = (term: string): { readonly each: Float32Array; readonly most: number } => {
    const before = known.get(term);
    if (before) return before;
    const vector = vectors.get(term);
    const each = Float32Array.from(asked, (one) => {
      if (one.term === term) return 1;
      return one.vector && vector ? Math.max(0, cosine(one.vector, vector)) : 0;
    });
    const matches = { each, most: each.reduce((most, value) => Math.max(most, value), 0) };
    known.set(term, matches);
    return matches;
  };
  return {
    terms,
    likest(texts) {
      const best = new Float32Array(asked.length);
      const take = (term: string): void => {
        const { each } = matchesOf(term);
        for (let i = 0; i < best.length; i++) best[i] = Math.max(best[i] ?? 0, each[i] ?? 0);
      };
      for (const { topic, concepts } of texts) {
        for (const stem of topic.keys()) take(stem);
        for (const concept of concepts.keys()) take(conceptTerm(concept));
      }
      return best;
    },
    met(given) {
      let [all, met] = [0, 0];
      for (const [term, weight] of given) {
        all += weight;
        met += weight * matchesOf(term).most;
      }
      return all > 0 ? met / all : 0;
    },
  };
};
