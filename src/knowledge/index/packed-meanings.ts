import type { Meaning } from './meaning.ts';

/** The meanings of all slots, side by side: 16 bits a dimension, and the signs once more by themselves. */
export type PackedMeanings = {
  readonly dimensions: number;
  /** `dimensions` numbers a slot, times `FULL`; zero for a removed entry. */
  rows: Int16Array;
  /** A bit for each dimension that is above 0, in whole bytes a slot. */
  signs: Uint8Array;
};

/** What a whole 1 is in a row. */
const FULL = 32_767;

/** How many bytes the signs of one slot take. */
export const signBytes = (dimensions: number): number => Math.ceil(dimensions / 8);

/** Room for the meanings of `slots` entries. */
export const startMeanings = (dimensions: number, slots: number): PackedMeanings => ({
  dimensions,
  rows: new Int16Array(slots * dimensions),
  signs: new Uint8Array(slots * signBytes(dimensions)),
});

const grow = (packed: PackedMeanings): void => {
  const slots = Math.ceil((packed.rows.length / packed.dimensions) * 1.2) + 1;
  const { rows, signs } = startMeanings(packed.dimensions, slots);
  rows.set(packed.rows);
  signs.set(packed.signs);
  packed.rows = rows;
  packed.signs = signs;
};

/** Keeps the meaning of one slot, with room made for it. Slots come in order. */
export const keepMeaning = (packed: PackedMeanings, slot: number, meaning: Meaning): void => {
  const { dimensions } = packed;
  if ((slot + 1) * dimensions > packed.rows.length) grow(packed);
  const bytes = signBytes(dimensions);
  for (let i = 0; i < dimensions; i++) {
    const value = meaning[i] ?? 0;
    packed.rows[slot * dimensions + i] = Math.round(value * FULL);
    const at = slot * bytes + (i >> 3);
    if (value > 0) packed.signs[at] = (packed.signs[at] ?? 0) | (1 << (i & 7));
  }
};

/** Forgets the meaning of a removed entry: it is near to nothing. */
export const dropMeaning = ({ dimensions, rows }: PackedMeanings, slot: number): void => {
  rows.fill(0, slot * dimensions, (slot + 1) * dimensions);
};

/** How alike a meaning and a slot's are, -1 to 1, as `alike` but to four digits. */
export const alikeAt = ({ dimensions, rows }: PackedMeanings, slot: number, wanted: Meaning): number => {
  let sum = 0;
  for (let i = 0, at = slot * dimensions; i < dimensions; i++, at++)
    sum += (wanted[i] ?? 0) * (rows[at] ?? 0);
  return sum / FULL;
};
