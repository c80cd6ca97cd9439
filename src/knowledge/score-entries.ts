import type { TextAnalysis } from './analyse-text.ts';
import { type KnowledgeIndex, rarity } from './knowledge-index.ts';
import { conceptTerm } from './weigh-entry.ts';

/** A question's terms with their weights: rarity times how much the term counts. */
export type WeightedTerms = ReadonlyMap<string, number>;

/** How much a concept counts against a word of the same rarity. */
const CONCEPT_WEIGHT = 1.3;

/** Terms of a question: stems and concepts, weighted by rarity. */
export const weighQuestion = (question: TextAnalysis, index: KnowledgeIndex): WeightedTerms => {
  const terms = new Map<string, number>();
  for (const stem of question.topic.keys()) terms.set(stem, rarity(index, stem));
  for (const [concept, count] of question.concepts) {
    const term = conceptTerm(concept);
    terms.set(term, rarity(index, term) * CONCEPT_WEIGHT * Math.min(1, count));
  }
  return terms;
};

/** The `limit` best slots for weighted terms, best first; ties go to the older entry. */
export const scoreEntries = (
  index: KnowledgeIndex,
  terms: WeightedTerms,
  limit: number,
): { readonly slot: number; readonly score: number }[] => {
  const { scratch, entries, packed } = index;
  const touched: number[] = [];
  const add = (slot: number, score: number): void => {
    const before = scratch[slot] ?? 0;
    if (before === 0) touched.push(slot);
    scratch[slot] = before + score;
  };
  for (const [term, weight] of terms) {
    const number = index.termOf.get(term);
    if (number === undefined || weight <= 0) continue;
    const end = packed.offsets[number + 1] ?? 0;
    for (let i = packed.offsets[number] ?? end; i < end; i++)
      add(packed.slots[i] ?? 0, weight * (packed.weights[i] ?? 0));
    const recent = index.recent.get(number);
    recent?.slots.forEach((slot, i) => {
      add(slot, weight * (recent.weights[i] ?? 0));
    });
  }
  const best: { slot: number; score: number }[] = [];
  let floor = 0;
  for (const slot of touched) {
    const score = scratch[slot] ?? 0;
    scratch[slot] = 0;
    if (!entries[slot] || (best.length === limit && score <= floor)) continue;
    let at = best.length;
    while (at > 0 && (best[at - 1]?.score ?? 0) < score) at -= 1;
    best.splice(at, 0, { slot, score });
    if (best.length > limit) best.pop();
    floor = best.length === limit ? (best.at(-1)?.score ?? 0) : 0;
  }
  return best;
};
