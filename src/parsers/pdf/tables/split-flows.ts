import type { Box } from '../../../model/document.ts';
import { chunkBox, type TextLine } from './chunk.ts';
import { around } from './fill-grid.ts';
import { type ColumnBlock, type ColumnClues, type ColumnEdges, findColumns } from './find-columns.ts';
import type { PageTable } from './page-table.ts';

/** Text and framed tables of a page, or of a part of it. */
export type Part = { readonly lines: readonly TextLine[]; readonly framed: readonly PageTable[] };

/** A part of a page that is read from top to bottom before the next part is. */
export type Flow = Part & { readonly column: Column | null };

/** Where a column stands; `from` is the top of all columns beside it, above which all else is read first. */
export type Column = { readonly box: Box; readonly from: number };

/** What besides the text tells columns. */
export type FlowClues = Pick<ColumnClues, 'drawn' | 'known' | 'carried'>;

/** A page's flows in reading order: at least one, that over the whole width has no column. */
export function splitFlows(part: Part, clues: FlowClues): Flow[] {
  const block = columnsOf(part, clues);
  if (!block) return [{ ...part, column: null }];
  const sides = [block.left, block.right].map((lines) =>
    around(lines.flatMap((line) => line.chunks).map(chunkBox)),
  );
  const from = Math.min(...sides.map((box) => box.y0));
  const to = Math.max(...sides.map((box) => box.y1));
  const middle = ({ box }: PageTable) => (box.y0 + box.y1) / 2;
  const inside = part.framed.filter((table) => middle(table) >= from && middle(table) <= to);
  const isLeft = ({ box }: PageTable) => (box.x0 + box.x1) / 2 < block.edges.right;
  const outside = (lines: readonly TextLine[], framed: readonly PageTable[]) =>
    lines.length + framed.length === 0 ? [] : splitFlows({ lines, framed }, clues);
  return [
    ...outside(
      part.lines.slice(0, block.start),
      part.framed.filter((table) => middle(table) < from),
    ),
    ...columnFlows({ lines: block.left, framed: inside.filter(isLeft) }, { from, clues }),
    ...columnFlows({ lines: block.right, framed: inside.filter((table) => !isLeft(table)) }, { from, clues }),
    ...outside(
      part.lines.slice(block.end),
      part.framed.filter((table) => middle(table) > to),
    ),
  ];
}

/** Left edges of the columns that the part has. */
export function findEdges(part: Part, clues: FlowClues): ColumnEdges[] {
  const block = columnsOf(part, clues);
  if (!block) return [];
  const rest = [block.left, block.right, part.lines.slice(0, block.start), part.lines.slice(block.end)];
  return [block.edges, ...rest.flatMap((lines) => findEdges({ ...part, lines }, clues))];
}

function columnsOf({ lines, framed }: Part, clues: FlowClues): ColumnBlock | null {
  return findColumns(lines, { ...clues, frames: framed.map((table) => table.box) });
}

function columnFlows(side: Part, { from, clues }: { from: number; clues: FlowClues }): Flow[] {
  return splitFlows(side, clues).map((flow) => {
    const box = around([
      ...flow.lines.flatMap((line) => line.chunks).map(chunkBox),
      ...flow.framed.map((table) => table.box),
    ]);
    return { ...flow, column: { box: flow.column?.box ?? box, from } };
  });
}
