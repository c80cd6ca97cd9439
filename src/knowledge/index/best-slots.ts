/** A slot of the index with its score. */
export type Scored = { readonly slot: number; readonly score: number };

/**
 * Collects the `limit` best slots above 0, best first; of equals the earlier offered stands first. `offer` returns the
 * score that the next one has to exceed.
 */
export const startBest = (limit: number): { offer(slot: number, score: number): number; best: Scored[] } => {
  const best: Scored[] = [];
  let floor = 0;
  const offer = (slot: number, score: number): number => {
    if (score <= floor) return floor;
    let at = best.length;
    while (at > 0 && (best[at - 1]?.score ?? 0) < score) at -= 1;
    best.splice(at, 0, { slot, score });
    if (best.length > limit) best.pop();
    floor = best.length === limit ? (best.at(-1)?.score ?? 0) : 0;
    return floor;
  };
  return { offer, best };
};
