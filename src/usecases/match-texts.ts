/** Pairs of an older and a newer item that are the same thing, and what is left on either side. */
export type Matched<Item> = {
  readonly pairs: readonly (readonly [older: Item, newer: Item])[];
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
};

/** Sentences of this likeness (share of common words, Dice) or more are one sentence reworded. */
const sameSentence = 0.7;

/**
 * Matches items by id where both have one and the wording agrees at least a little, then by wording: ids are renumbered
 * from year to year. Best pairs first, each item once.
 */
export const matchTexts = <Item extends { readonly id: string | null; readonly text: string }>(
  older: readonly Item[],
  newer: readonly Item[],
): Matched<Item> => {
  const known = new Map([...older, ...newer].map((item) => [item, new Set(words(item.text))]));
  const candidates = older
    .flatMap((before) =>
      newer.map((after) => {
        const likeness = dice(known.get(before), known.get(after));
        const sameId = before.id !== null && before.id === after.id && likeness >= sameSentence / 2;
        return { before, after, score: sameId ? 1 + likeness : likeness };
      }),
    )
    .filter(({ score }) => score >= sameSentence)
    .sort((a, b) => b.score - a.score);
  const pairs: [Item, Item][] = [];
  const taken = new Set<Item>();
  for (const { before, after } of candidates) {
    if (taken.has(before) || taken.has(after)) continue;
    taken.add(before).add(after);
    pairs.push([before, after]);
  }
  return {
    pairs,
    removed: older.filter((item) => !taken.has(item)),
    added: newer.filter((item) => !taken.has(item)),
  };
};

/** True when two texts differ in more than white space, case and punctuation. */
export const isReworded = (one: string, other: string): boolean =>
  words(one).join(' ') !== words(other).join(' ');

const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const dice = (left: ReadonlySet<string> = new Set(), right: ReadonlySet<string> = new Set()): number => {
  const common = left.intersection(right).size;
  return left.size + right.size === 0 ? 1 : (2 * common) / (left.size + right.size);
};
