import { type Scored, startBest } from '../index/best-slots.ts';
import type { KnowledgeIndex } from '../index/knowledge-index.ts';
import { type TermWeights, weighText } from '../index/weigh-terms.ts';
import type { TextAnalysis } from '../text/analyse-text.ts';

/** Terms of a question as the first search uses them: stems and concepts. */
export const weighQuestion = (question: TextAnalysis, index: KnowledgeIndex): TermWeights =>
  weighText(question, { index, topic: 2, aspect: 0.6 });

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
