import type { Chunk } from './chunk.ts';

/** A cell between two columns of a grid, which may run over several. */
export type Slot = {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
};

/** Text of one column begins within this (points). */
const ALIGNED = 2;

/** White between columns, in type sizes: wider than a word space. */
const GUTTER = 0.42;

/**
 * Parts cells that seem to run over several columns only because their row has no rules of its own, as every other row
 * of a banded table: where all text leaves the edge of a column white and begins beyond it where that column's text
 * begins in other rows. `edges` are x positions of the columns' sides.
 */
export function splitUndrawn(
  filled: ReadonlyMap<Slot, readonly Chunk[]>,
  edges: readonly number[],
): Map<Slot, Chunk[]> {
  const starts = startsOf(filled);
  const parted = new Map<Slot, Chunk[]>();
  for (const [slot, chunks] of filled) {
    const inner = edges.slice(slot.column + 1, slot.lastColumn + 1);
    const cuts = inner.flatMap((edge, index) => {
      const column = slot.column + 1 + index;
      return leavesWhite(chunks, edge, starts.get(column) ?? []) ? [column] : [];
    });
    const begins = [slot.column, ...cuts];
    begins.forEach((column, index) => {
      const next = begins[index + 1] ?? slot.lastColumn + 1;
      const from = index === 0 ? Number.NEGATIVE_INFINITY : (edges[column] ?? 0);
      const to = index === begins.length - 1 ? Number.POSITIVE_INFINITY : (edges[next] ?? 0);
      const own = chunks.filter(({ x0, x1 }) => (x0 + x1) / 2 >= from && (x0 + x1) / 2 < to);
      if (own.length > 0) parted.set({ ...slot, column, lastColumn: next - 1 }, own);
    });
  }
  return parted;
}

/** Where the text of each column begins in cells that keep to it. */
function startsOf(filled: ReadonlyMap<Slot, readonly Chunk[]>): ReadonlyMap<number, readonly number[]> {
  const starts = new Map<number, number[]>();
  for (const [{ column, lastColumn }, chunks] of filled) {
    if (column !== lastColumn) continue;
    const left = Math.min(...chunks.map(({ x0 }) => x0));
    starts.set(column, [...(starts.get(column) ?? []), left]);
  }
  return starts;
}

function leavesWhite(chunks: readonly Chunk[], edge: number, starts: readonly number[]): boolean {
  const left = chunks.filter(({ x0, x1 }) => (x0 + x1) / 2 < edge);
  const right = chunks.filter((chunk) => !left.includes(chunk));
  if (right.length === 0) return false;
  const begin = Math.min(...right.map(({ x0 }) => x0));
  // The rest of a row from the page before may leave its first cells empty.
  const end = Math.max(...left.map(({ x1 }) => x1));
  const size = Math.max(...chunks.map((chunk) => chunk.size));
  return begin - end > GUTTER * size && starts.some((start) => Math.abs(start - begin) <= ALIGNED);
}
