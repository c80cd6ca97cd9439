import { type Scored, startBest } from '../index/best-slots.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import { conceptTerm } from '../index/weigh-entry.ts';
import { type TermWeights, weighConcepts, weighStems } from '../index/weigh-terms.ts';
import type { TextAnalysis } from '../text/analyse-text.ts';

/** How much topics and aspects count against a word of the same rarity. */
const TOPIC_WEIGHT = 2;
const ASPECT_WEIGHT = 0.6;

/** Terms of a question as the first search uses them: stems and concepts. */
export const weighQuestion = (question: TextAnalysis, index: KnowledgeIndex): TermWeights => {
  const terms = new Map(weighStems(question.topic.keys(), index));
  for (const [concept, weight] of weighConcepts(question, { index, aspect: false }))
    terms.set(conceptTerm(concept), weight * TOPIC_WEIGHT);
  for (const [concept, weight] of weighConcepts(question, { index, aspect: true }))
    terms.set(conceptTerm(concept), weight * ASPECT_WEIGHT);
  return terms;
};

/** Adds what a term is worth to the score of each slot that holds it. */
const addScores = (
  scores: Float32Array,
  { slots, weights }: { slots: ArrayLike<number>; weights: ArrayLike<number> },
  { from, to, weight }: { from: number; to: number; weight: number },
): void => {
  for (let i = from; i < to; i++) {
    const slot = slots[i] ?? 0;
    scores[slot] = (scores[slot] ?? 0) + weight * (weights[i] ?? 0);
  }
};

/** The `limit` best slots for weighted terms, best first; ties go to the older entry. */
export const scoreEntries = (index: KnowledgeIndex, terms: TermWeights, limit: number): Scored[] => {
  const { scratch, entries, packed } = index;
  for (const [term, weight] of terms) {
    const number = index.termOf.get(term);
    if (number === undefined || weight <= 0) continue;
    const to = packed.offsets[number + 1] ?? 0;
    addScores(scratch, packed, { from: packed.offsets[number] ?? to, to, weight });
    const recent = index.recent.get(number);
    if (recent) addScores(scratch, recent, { from: 0, to: recent.slots.length, weight });
  }
  const { offer, best } = startBest(limit);
  let floor = 0;
  for (let slot = 0; slot < entries.length; slot++) {
    const score = scratch[slot] ?? 0;
    if (score > floor && entries[slot]) floor = offer(slot, score);
  }
  scratch.fill(0);
  return best;
};
