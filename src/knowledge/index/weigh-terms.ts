import type { TextAnalysis } from '../text/analyse-text.ts';
import { FAINT_STEMS } from '../text/faint-words.ts';
import { type KnowledgeIndex, rarity } from './knowledge-index.ts';
import { conceptTerm } from './weigh-entry.ts';

/** Weight of each term of a text: how much it would say if an entry shared it. */
export type TermWeights = ReadonlyMap<string, number>;

const FAINT_WEIGHT = 0.4;

/** Stems weighted by rarity in this index, words of questionnaire prose less. */
export const weighStems = (stems: Iterable<string>, index: KnowledgeIndex): TermWeights => {
  const weights = new Map<string, number>();
  for (const stem of stems)
    weights.set(stem, rarity(index, stem) * (FAINT_STEMS.has(stem) ? FAINT_WEIGHT : 1));
  return weights;
};

/** Concepts of one sort weighted by rarity; a broader concept that came along with a narrower one at half. */
export const weighConcepts = (
  text: Pick<TextAnalysis, 'concepts'>,
  { index, aspect }: { index: KnowledgeIndex; aspect: boolean },
): TermWeights => {
  const weights = new Map<string, number>();
  for (const [concept, count] of text.concepts)
    if ((index.lexicon.concepts.get(concept)?.aspect ?? false) === aspect)
      weights.set(concept, rarity(index, conceptTerm(concept)) * Math.min(1, count));
  return weights;
};

/** Stems and concepts of a text as terms of the index; a topic and an aspect count this much against a word as rare. */
export const weighText = (
  text: Pick<TextAnalysis, 'topic' | 'concepts'>,
  { index, topic, aspect }: { index: KnowledgeIndex; topic: number; aspect: number },
): TermWeights => {
  const terms = new Map(weighStems(text.topic.keys(), index));
  for (const [concept, weight] of weighConcepts(text, { index, aspect: false }))
    terms.set(conceptTerm(concept), weight * topic);
  for (const [concept, weight] of weighConcepts(text, { index, aspect: true }))
    terms.set(conceptTerm(concept), weight * aspect);
  return terms;
};

/** Share of the weight of `wanted` that `held` has, 0 to 1; 0 when nothing is wanted. */
export const coverage = (wanted: TermWeights, held: { has(term: string): boolean }): number => {
  let [all, met] = [0, 0];
  for (const [term, weight] of wanted) {
    all += weight;
    if (held.has(term)) met += weight;
  }
  return all > 0 ? met / all : 0;
};
