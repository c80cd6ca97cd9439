/** Pseudo-random numbers of 0 to 1 from a seed (mulberry32), so that every fit can be repeated. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** The same numbers in another order. */
export const shuffled = <Item>(items: readonly Item[], random: () => number): Item[] => {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = list[i] as Item;
    list[i] = list[j] as Item;
    list[j] = held;
  }
  return list;
};
