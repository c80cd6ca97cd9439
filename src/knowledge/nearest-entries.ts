import { type Scored, startBest } from './best-slots.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { alike, type Meaning } from './meaning.ts';

/** The `limit` slots whose meaning is nearest, nearest first; none for a text of unknown words. */
export const nearestEntries = (index: KnowledgeIndex, wanted: Meaning, limit: number): Scored[] => {
  const { offer, best } = startBest(limit);
  index.meanings.forEach((meaning, slot) => {
    if (index.entries[slot]) offer(slot, alike(wanted, meaning));
  });
  return best;
};
