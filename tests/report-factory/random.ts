/** A seeded source of choices: the same seed gives the same choices in the same order. */
export type Random = {
  readonly integer: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly sample: <Item>(items: readonly Item[], count: number) => Item[];
};

/** Random choices from a 32-bit seed (the mulberry32 generator). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[integer(0, items.length - 1)];
    if (item === undefined) throw new Error('Nothing to choose from');
    return item;
  };
  const sample = <Item>(items: readonly Item[], count: number): Item[] => {
    const rest = [...items];
    const chosen: Item[] = [];
    while (chosen.length < count && rest.length > 0)
      chosen.push(...rest.splice(integer(0, rest.length - 1), 1));
    return chosen;
  };
  return { integer, chance: (probability) => next() < probability, pick, sample };
}
