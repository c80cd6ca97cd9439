import type { Box } from '../../../model/document.ts';
import type { Rule } from '../page-marks.ts';
import { textOf } from './cell-text.ts';
import { type Chunk, chunkBox } from './chunk.ts';
import { clusterBy } from './join-rules.ts';
import type { PageCell, PageRow, PageTable } from './page-table.ts';
import { type Slot, splitUndrawn } from './split-undrawn.ts';
import type { Frame } from './trace-frames.ts';

/** Edges this close (points) are one: no text fits between them. */
const EDGE = 3.5;

/** A frame whose rules outrun the last crossing by more than this goes on, over a page or to an undrawn side. */
const OUTRUN = 7;

/** The text of one page. */
type Inked = { readonly chunks: readonly Chunk[]; readonly page: number };

/** What a frame encloses, as a table; null when it is a lone box, a list in one column or a drawing. */
export function fillGrid(frame: Frame, { chunks, page }: Inked): PageTable | null {
  const reach = extent(frame);
  const inside = chunks.filter((chunk) => holds(reach, chunk));
  const xs = edges(frame.verticals, [reach.x0, reach.x1]);
  const ys = edges(frame.horizontals, [reach.y0, reach.y1]);
  const slots = mergeSlots(frame, xs, ys);
  const filled = splitUndrawn(
    Map.groupBy(inside, (chunk) => slots.owner(chunk)),
    xs,
  );

  const columns = xs
    .slice(0, -1)
    .flatMap((x0, index) => (isColumn(index, (xs[index + 1] ?? x0) - x0, [...filled.keys()]) ? [index] : []));
  if (columns.length < 2) return null;
  const rows = Map.groupBy(filled, ([slot]) => slot.row);
  const pageRows = [...rows.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([, cells]) => rowOf(cells, columns, xs, ys));
  return {
    page,
    method: 'ruled',
    box: reach,
    columns: columns.map((index) => ({ x0: xs[index] ?? 0, x1: xs[index + 1] ?? 0 })),
    rows: pageRows,
    pitch: null,
  };
}

function rowOf(cells: [Slot, Chunk[]][], columns: number[], xs: number[], ys: number[]): PageRow {
  const pageCells = cells
    .toSorted(([a], [b]) => a.column - b.column)
    .map(([slot, chunks]): PageCell => {
      const first = columns.findIndex((index) => index >= slot.column);
      const covered = columns.filter((index) => index >= slot.column && index <= slot.lastColumn).length;
      const box = {
        x0: xs[slot.column] ?? 0,
        x1: xs[slot.lastColumn + 1] ?? 0,
        y0: ys[slot.row] ?? 0,
        y1: ys[slot.lastRow + 1] ?? 0,
      };
      return { column: first, span: Math.max(1, covered), box, text: textOf(chunks), chunks };
    });
  return { box: around(pageCells.map((cell) => cell.box)), cells: pageCells, shaded: false };
}

/** Elementary slots between the edges, joined where no rule parts them. */
function mergeSlots(frame: Frame, xs: number[], ys: number[]): { owner: (chunk: Chunk) => Slot } {
  const width = xs.length - 1;
  const parent = Array.from({ length: width * (ys.length - 1) }, (_, index) => index);
  const find = (index: number): number => {
    const up = parent[index] ?? index;
    return up === index ? index : find(up);
  };
  for (let row = 0; row < ys.length - 1; row += 1)
    for (let column = 0; column < width; column += 1) {
      const [x0 = 0, x1 = 0] = [xs[column], xs[column + 1]];
      const [y0 = 0, y1 = 0] = [ys[row], ys[row + 1]];
      const here = row * width + column;
      if (column + 1 < width && !parts(frame.verticals, x1, y0, y1)) parent[find(here + 1)] = find(here);
      if (row + 2 < ys.length && !parts(frame.horizontals, y1, x0, x1))
        parent[find(here + width)] = find(here);
    }
  const slots = new Map<number, Slot>();
  parent.forEach((_, index) => {
    const [row, column] = [Math.floor(index / width), index % width];
    const slot = slots.get(find(index));
    slots.set(find(index), {
      row: Math.min(slot?.row ?? row, row),
      column: Math.min(slot?.column ?? column, column),
      lastRow: Math.max(slot?.lastRow ?? row, row),
      lastColumn: Math.max(slot?.lastColumn ?? column, column),
    });
  });
  const band = (edgesOf: number[], at: number) =>
    Math.min(
      Math.max(
        edgesOf.findLastIndex((edge) => edge <= at),
        0,
      ),
      edgesOf.length - 2,
    );
  return {
    owner: (chunk) => {
      const { x, y } = middle(chunk);
      const slot = slots.get(find(band(ys, y) * width + band(xs, x)));
      return slot ?? { row: 0, column: 0, lastRow: 0, lastColumn: 0 };
    },
  };
}

/** True when rules at `at` cover more than half of the stretch. */
function parts(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  const covered = rules
    .filter((rule) => Math.abs(rule.at - at) <= EDGE)
    .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0);
  return covered > (to - from) / 2;
}

/** Positions of rules, double lines taken once, with the frame's outer reach where no rule is drawn there. */
function edges(rules: readonly Rule[], [from, to]: readonly [number, number]): number[] {
  const drawn = clusterBy(rules, (rule) => rule.at, EDGE).map(
    (group) => group.reduce((sum, rule) => sum + rule.at, 0) / group.length,
  );
  const open = (drawn[0] ?? from) - from > OUTRUN ? [from] : [];
  const close = to - (drawn.at(-1) ?? to) > OUTRUN ? [to] : [];
  return [...open, ...drawn, ...close];
}

/** Narrow bands without text are the space between double lines. */
function isColumn(index: number, width: number, filled: readonly Slot[]): boolean {
  return width > 14 || filled.some((slot) => slot.column === index);
}

function extent({ horizontals, verticals }: Frame): Box {
  return around([
    ...horizontals.map((rule) => ({ x0: rule.from, x1: rule.to, y0: rule.at, y1: rule.at })),
    ...verticals.map((rule) => ({ x0: rule.at, x1: rule.at, y0: rule.from, y1: rule.to })),
  ]);
}

/** Smallest box around all. */
export function around(boxes: readonly Box[]): Box {
  return {
    x0: Math.min(...boxes.map((box) => box.x0)),
    x1: Math.max(...boxes.map((box) => box.x1)),
    y0: Math.min(...boxes.map((box) => box.y0)),
    y1: Math.max(...boxes.map((box) => box.y1)),
  };
}

function middle(chunk: Chunk): { x: number; y: number } {
  const box = chunkBox(chunk);
  return { x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2 };
}

/** Inside by its middle; a last line may run over the foot of a frame that a page break cut off. */
function holds(box: Box, chunk: Chunk): boolean {
  const { x, y } = middle(chunk);
  const begins = chunkBox(chunk).y0 < box.y1 - 1.5;
  return x >= box.x0 - 1 && x <= box.x1 + 1 && y >= box.y0 - 1 && (y <= box.y1 + 1 || begins);
}
