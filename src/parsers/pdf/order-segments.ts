import type { Segment } from './build-segments.ts';

type Interval = { readonly x0: number; readonly x1: number };
type Row = readonly Segment[];

/** Columns stand at least this far apart (shares of the type size). */
const narrowestGutter = 0.8;
/** Lines of running text reach this share of their column's width. */
const filled = 0.8;
/** Fewer rows side by side are no columns of text. */
const fewestRows = 3;

const gapsOf = (row: Row): Interval[] =>
  row.slice(1).map((segment, index) => ({ x0: row[index]?.box.x1 ?? segment.box.x0, x1: segment.box.x0 }));

/** What is left of the gutters beside a row's text. */
const narrow = (gutters: readonly Interval[], row: Row): Interval[] =>
  gutters.flatMap((gutter) => {
    let rest: Interval[] = [gutter];
    for (const { box } of row) {
      rest = rest.flatMap((part) =>
        box.x1 <= part.x0 || box.x0 >= part.x1
          ? [part]
          : [
              { x0: part.x0, x1: box.x0 },
              { x0: box.x1, x1: part.x1 },
            ].filter(({ x0, x1 }) => x1 > x0),
      );
    }
    const widest = rest.toSorted((one, other) => other.x1 - other.x0 - (one.x1 - one.x0))[0];
    const size = row[0]?.size ?? 10;
    return widest && widest.x1 - widest.x0 >= narrowestGutter * size ? [widest] : [];
  });

/** Running text: lines that mostly reach the column's right edge. */
const isRunningText = (column: readonly Segment[]): boolean => {
  if (column.length < fewestRows) return false;
  const left = Math.min(...column.map(({ box }) => box.x0));
  const right = Math.max(...column.map(({ box }) => box.x1));
  const reaching = column.filter(({ box }) => box.x1 - left >= filled * (right - left));
  const letters = column.reduce((sum, { text }) => sum + text.length, 0) / column.length;
  return reaching.length * 2 >= column.length && letters >= 12;
};

/** Side-by-side running text is read column by column; anything else (labels and values, figures) row by row. */
const orderBand = (rows: readonly Row[], gutters: readonly Interval[]): Segment[] => {
  const columns: Segment[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const segment of rows.flat()) {
    const place = gutters.filter(({ x0, x1 }) => (x0 + x1) / 2 < segment.box.x0).length;
    columns[place]?.push(segment);
  }
  return columns.filter(isRunningText).length >= 2 ? columns.flat() : rows.flat();
};

/**
 * Rows of one page in reading order. Rows that leave the same gutters free form a band; a row that crosses them ends it.
 */
export const orderSegments = (rows: readonly Row[]): Segment[] => {
  const ordered: Segment[] = [];
  let band: Row[] = [];
  let gutters: Interval[] = [];
  const close = () => {
    ordered.push(...orderBand(band, gutters));
    band = [];
    gutters = [];
  };
  for (const row of rows) {
    const left = band.length > 0 ? narrow(gutters, row) : [];
    const before = band.at(-1)?.[0];
    const apart = !!before && (row[0]?.baseline ?? 0) - before.baseline > 3 * before.size;
    if (left.length > 0 && !(apart && row.length === 1)) {
      band.push(row);
      gutters = left;
      continue;
    }
    close();
    if (row.length > 1) {
      band = [row];
      gutters = gapsOf(row);
    } else {
      ordered.push(...row);
    }
  }
  close();
  return ordered;
};
