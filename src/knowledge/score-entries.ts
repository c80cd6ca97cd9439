import type { TextAnalysis } from './analyse-text.ts';
import { type Scored, startBest } from './best-slots.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { conceptTerm } from './weigh-entry.ts';
import { type TermWeights, weighConcepts, weighStems } from './weigh-terms.ts';

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

/** The `limit` best slots for weighted terms, best first; ties go to the older entry. */
export const scoreEntries = (index: KnowledgeIndex, terms: TermWeights, limit: number): Scored[] => {
  const { scratch, entries } = index;
  const { offsets, slots, weights } = index.packed;
  const touched: number[] = [];
  for (const [term, weight] of terms) {
    const number = index.termOf.get(term);
    if (number === undefined || weight <= 0) continue;
    const end = offsets[number + 1] ?? 0;
    for (let i = offsets[number] ?? end; i < end; i++) {
      const slot = slots[i] ?? 0;
      const before = scratch[slot] ?? 0;
      if (before === 0) touched.push(slot);
      scratch[slot] = before + weight * (weights[i] ?? 0);
    }
    const recent = index.recent.get(number);
    recent?.slots.forEach((slot, i) => {
      const before = scratch[slot] ?? 0;
      if (before === 0) touched.push(slot);
      scratch[slot] = before + weight * (recent.weights[i] ?? 0);
    });
  }
  const { offer, best } = startBest(limit);
  for (const slot of touched) {
    const score = scratch[slot] ?? 0;
    scratch[slot] = 0;
    if (entries[slot]) offer(slot, score);
  }
  return best;
};
