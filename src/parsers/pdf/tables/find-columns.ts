import type { Box } from '../../../model/document.ts';
import { type Chunk, groupLines, type TextLine } from './chunk.ts';
import { clusterBy } from './join-rules.ts';
import { type Sides, tellColumns, typeSize } from './tell-columns.ts';

/** Left edges of two columns that some page shows beyond doubt. */
export type ColumnEdges = { readonly left: number; readonly right: number };

/** What besides text parts or joins columns. */
export type ColumnClues = {
  /** Rules and shading. */
  readonly drawn: readonly Box[];
  /** Framed tables, which have been taken out of the text. */
  readonly frames: readonly Box[];
  /** Columns that other pages of the document have. */
  readonly known: readonly ColumnEdges[];
  /** Left edges of the columns of a table that reached the foot of the page before. */
  readonly carried: readonly number[];
  /** True inside a column, which holds no more than two. */
  readonly nested?: boolean;
};

/** Lines `start` to `end` (not included) leave one gutter white and are read left of it, then right of it. */
export type ColumnBlock = Sides & {
  readonly start: number;
  readonly end: number;
  readonly edges: ColumnEdges;
};

/** White between columns in points; word spaces of justified text are as wide, but not line after line. */
const NARROWEST = 7.5;

/** A column has at least so many lines, and its left edge so many beginnings of lines. */
const FEWEST = 3;

/** Left edges of one column differ by at most this (points), from page to page by a little more. */
const EDGE = 1.5;
const SHIFT = 4;

/** Columns are at least so wide, in type sizes, and the narrower has this share of the wider one's width. */
const WIDTH = 12;
const LIKE = 0.6;

/** A line that spans columns needs this much room between the lines of each (type sizes). */
const ROOM = 1.9;

/** The longest stretch of lines that is set in columns; null when the lines run over the whole width or are rows. */
export function findColumns(lines: readonly TextLine[], clues: ColumnClues): ColumnBlock | null {
  const edges = new Set([...leftEdges(lines), ...clues.known.map(({ right }) => right)]);
  const blocks = [...edges].flatMap((edge) => blocksAt(lines, edge, clues));
  return blocks.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0] ?? null;
}

/** Where three or more lines, or parts of lines after white, begin below one another, right of the first such place. */
function leftEdges(lines: readonly TextLine[]): number[] {
  const starts = lines.flatMap(({ chunks }) =>
    chunks
      .filter((chunk, index) => chunk.x0 - (chunks[index - 1]?.x1 ?? Number.NEGATIVE_INFINITY) >= NARROWEST)
      .map((chunk) => chunk.x0),
  );
  return clusterBy(starts, (x) => x, EDGE)
    .filter((group) => group.length >= FEWEST)
    .map((group) => group[0] ?? 0)
    .slice(1);
}

function blocksAt(lines: readonly TextLine[], edge: number, clues: ColumnClues): ColumnBlock[] {
  const blocks: ColumnBlock[] = [];
  let start = 0;
  const close = (end: number) => {
    const block = blockOf(lines, { start, end, edge }, clues);
    if (block) blocks.push(block);
  };
  lines.forEach((line, index) => {
    if (spans(lines, index, edge)) {
      close(index);
      start = index + 1;
    } else if (framedBetween(lines[index - 1], line, { edge, frames: clues.frames })) {
      close(index);
      start = index;
    }
  });
  close(lines.length);
  return blocks;
}

const isRight = (chunk: Chunk, edge: number) => chunk.x0 >= edge - EDGE;
const isOver = ({ x0, x1 }: { readonly x0: number; readonly x1: number }, edge: number) =>
  x0 < edge - EDGE && x1 > edge - NARROWEST;

/** True for a line over both columns; one that merely outruns its column stands beside lines of the other. */
function spans(lines: readonly TextLine[], index: number, edge: number): boolean {
  const over = lines[index]?.chunks.find((chunk) => isOver(chunk, edge));
  if (!over) return false;
  const beside = (line: TextLine) => line.chunks.some((chunk) => chunk !== over && isRight(chunk, edge));
  if (over.x1 < edge + over.size) return false;
  if (lines[index]?.chunks.some((chunk) => isRight(chunk, edge) && chunk.x0 < over.x1)) return false;
  const above = lines.slice(0, index).findLast(beside);
  const below = lines.slice(index + 1).find(beside);
  return !above || !below || below.baseline - above.baseline > ROOM * over.size;
}

function framedBetween(
  above: TextLine | undefined,
  line: TextLine,
  { edge, frames }: { edge: number; frames: readonly Box[] },
): boolean {
  return frames.some((box) => isOver(box, edge) && box.y0 < line.baseline && box.y1 > (above?.baseline ?? 0));
}

type Stretch = { readonly start: number; readonly end: number; readonly edge: number };

/** The stretch as a block, without headings at its foot that belong to what comes below; null when it is none. */
function blockOf(
  lines: readonly TextLine[],
  { start, end, edge }: Stretch,
  clues: ColumnClues,
): ColumnBlock | null {
  const chunks = lines.slice(start, end).flatMap((line) => line.chunks);
  const left = groupLines(chunks.filter((chunk) => !isRight(chunk, edge)));
  const right = groupLines(chunks.filter((chunk) => isRight(chunk, edge)));
  if (left.length === 0 || right.length === 0) return null;
  const edges = { left: leftOf(left), right: edge };
  const [top = 0, bottom = 0] = [lines[start]?.baseline, lines[end - 1]?.baseline];
  const parted = clues.drawn.filter(
    (box) => isOver(box, edge) && box.x1 > edge + 1 && box.y0 > top - 20 && box.y1 < bottom + 20,
  ).length;
  const carried = clues.carried.some((column) => isNear(column, edge));
  const known = clues.known.some(
    (other) => other.right === edge && isNear(other.left, edges.left) && leftOf(right) - edge < 2 * SHIFT,
  );
  const block = { start, end, left, right, parted, edges, expected: known && !carried };
  const reading = tellColumns(block);
  if (reading === 'rows') return null;
  if (block.expected)
    return [left, right].some((side) => partedLines(side).length * 2 <= side.length) ? block : null;
  const told = reading === 'columns' || (reading === 'running' && !carried);
  const enough = left.length >= FEWEST && right.length >= FEWEST;
  return told && enough && alike(left, right, clues) ? block : null;
}

const isNear = (one: number, other: number) => Math.abs(one - other) < SHIFT;
const leftOf = (side: readonly TextLine[]) => Math.min(...side.flatMap((line) => line.chunks[0]?.x0 ?? []));

/** True when the sides are as wide as each other, or as the columns in which a side is set itself. */
function alike(left: readonly TextLine[], right: readonly TextLine[], clues: ColumnClues): boolean {
  if (likeWidths(widthOf(left), widthOf(right))) return true;
  if (clues.nested) return false;
  const inner = [left, right].map((side) => findColumns(side, { ...clues, nested: true })?.left ?? side);
  return inner.some((side) => side !== left && side !== right) && likeWidths(...inner.map(widthOf));
}

const likeWidths = (one = 0, other = 0) =>
  Math.min(one, other) >= WIDTH && Math.min(one, other) >= LIKE * Math.max(one, other);

/** The width of a side's text in type sizes; none when its lines are cells. */
function widthOf(side: readonly TextLine[]): number {
  if (partedLines(side).length * 2 > side.length) return 0;
  const right = Math.max(...side.flatMap((line) => line.chunks.at(-1)?.x1 ?? []));
  return (right - leftOf(side)) / typeSize(side);
}

/** Lines with white that no word space has. */
const partedLines = (side: readonly TextLine[]) =>
  side.filter(({ chunks, size }) =>
    chunks.some((chunk, index) => index > 0 && chunk.x0 - (chunks[index - 1]?.x1 ?? 0) > 1.5 * size),
  );
