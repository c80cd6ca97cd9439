import type { Range } from '../form.ts';
import { covers } from './cell-address.ts';

const tall = 256;

/** Finds the merge a cell lies in; thousands of small merges are looked up by row, the few giant ones one by one. */
export const indexMerges = (
  merges: readonly Range[],
): ((row: number, column: number) => Range | undefined) => {
  const giants = merges.filter(({ firstRow, lastRow }) => lastRow - firstRow >= tall);
  const byRow = new Map<number, Range[]>();
  for (const merge of merges) {
    if (merge.lastRow - merge.firstRow >= tall) continue;
    for (let row = merge.firstRow; row <= merge.lastRow; row += 1) {
      const known = byRow.get(row);
      if (known) known.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return (row, column) =>
    byRow.get(row)?.find((range) => covers(range, row, column)) ??
    giants.find((range) => covers(range, row, column));
};
