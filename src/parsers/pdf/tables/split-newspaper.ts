import type { Box } from '../../../model/document.ts';
import { type Chunk, chunkBox, groupLines, type TextLine } from './chunk.ts';
import { around } from './fill-grid.ts';
import { columnAt, type Region, type Span } from './find-regions.ts';
import { linePitch } from './split-rows.ts';

/** A column of running text has at least this many lines. */
const LINES = 8;

/**
 * The gutter of running text set in columns, null when the stretches hold tables: paragraphs on its left begin while
 * ones on its right run on, and seldom together, which rows of a table do not. A paragraph begins after more white
 * than its lines have.
 */
export function findNewspaperGutter(stretches: readonly Region[]): Span | null {
  for (const stretch of stretches) {
    const { columns, lines } = stretch;
    const [left, right] = columns;
    if (!left || !right) continue;
    const first = baselinesOf(lines, (line) => line.chunks.some((chunk) => columnAt(columns, chunk) === 0));
    const others = baselinesOf(lines, (line) => line.chunks.some((chunk) => columnAt(columns, chunk) > 0));
    if (Math.min(first.length, others.length) < LINES) continue;
    const pitch = 1.15 * linePitch(stretch, null);
    const begun = beginnings(first, pitch);
    const beside = begun.filter((baseline) => {
      const next = others.findIndex((other) => other >= baseline - 1);
      return next > 0 && (others[next] ?? 0) - (others[next - 1] ?? 0) <= pitch;
    });
    const opposite = beginnings(others, pitch);
    const together = opposite.filter((baseline) => begun.some((other) => Math.abs(other - baseline) < 2));
    if (beside.length > 1 && beside.length > begun.length / 8 && together.length < opposite.length / 2)
      return { x0: left.x1, x1: right.x0 };
  }
  return null;
}

function beginnings(baselines: readonly number[], pitch: number): number[] {
  return baselines.slice(1).filter((baseline, index) => baseline - (baselines[index] ?? baseline) > pitch);
}

/**
 * Boxes in which a page's running text is read: left of the gutter, then right of it, for every stretch of lines that
 * leave the gutter white. `taken` are the boxes of tables, which stretches leave out.
 */
export function columnBoxes(lines: readonly TextLine[], gutter: Span, taken: readonly Box[]): Box[] {
  const middle = (gutter.x0 + gutter.x1) / 2;
  const boxes: Box[] = [];
  let stretch: TextLine[] = [];
  const close = () => {
    const chunks = stretch.flatMap((line) => line.chunks).map(chunkBox);
    const sides = [chunks.filter((box) => box.x1 <= middle), chunks.filter((box) => box.x0 >= middle)];
    if (sides.every((side) => side.length > 0))
      boxes.push(...sides.flatMap((side) => parted(around(side), taken)));
    stretch = [];
  };
  for (const line of lines) {
    const over = line.chunks.some((chunk) => chunk.x0 < gutter.x0 - 1 && chunk.x1 > gutter.x1 + 1);
    if (over) close();
    else stretch.push(line);
  }
  close();
  return boxes;
}

/** The parts of a column above, between and below the tables that stand in it. */
function parted(column: Box, taken: readonly Box[]): Box[] {
  const inside = taken.filter(
    (box) => box.x0 < column.x1 && box.x1 > column.x0 && box.y0 < column.y1 && box.y1 > column.y0,
  );
  const edges = [
    column.y0,
    ...inside.toSorted((a, b) => a.y0 - b.y0).flatMap((box) => [box.y0, box.y1]),
    column.y1,
  ];
  return edges.flatMap((y0, index) => {
    const y1 = edges[index + 1] ?? y0;
    return index % 2 === 0 && y1 - y0 > 4 ? [{ ...column, y0, y1 }] : [];
  });
}

/** Lines left of the gutter and right of it; those that run over it belong to neither. */
export function splitAtGutter(lines: readonly TextLine[], { x0, x1 }: Span): TextLine[][] {
  const chunks = lines
    .filter((line) => !line.chunks.some((chunk) => chunk.x0 < x0 - 1 && chunk.x1 > x1 + 1))
    .flatMap((line) => line.chunks);
  const isLeft = (chunk: Chunk) => chunk.x0 + chunk.x1 < x0 + x1;
  return [groupLines(chunks.filter(isLeft)), groupLines(chunks.filter((chunk) => !isLeft(chunk)))];
}

function baselinesOf(lines: readonly TextLine[], holds: (line: TextLine) => boolean): number[] {
  return lines.filter(holds).map((line) => line.baseline);
}
