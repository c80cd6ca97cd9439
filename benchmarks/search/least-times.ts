/** How often everything is timed. */
const ROUNDS = 3;

/** Milliseconds that each item takes, the least of three rounds over all of them: waiting for a busy machine is not counted. */
export const leastTimes = async <Item>(
  items: readonly Item[],
  run: (item: Item) => unknown,
): Promise<number[]> => {
  const least = items.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, item] of items.entries()) {
      const from = performance.now();
      await run(item);
      least[i] = Math.min(least[i] ?? 0, performance.now() - from);
    }
  return least;
};

/** The value that `share` of the numbers do not exceed. */
export const percentile = (numbers: readonly number[], share: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0;
