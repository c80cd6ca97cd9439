import type { Box, Table } from '../../../model/document.ts';
import type { PageMarks } from '../page-marks.ts';
import { type Chunk, chunkBox, groupLines, joinRuns } from './chunk.ts';
import { fillGrid } from './fill-grid.ts';
import { findBorderless } from './find-borderless.ts';
import { findMargins } from './find-margins.ts';
import { joinRules } from './join-rules.ts';
import { alignColumns, type Chain, joinPieces, sameHeader } from './join-tables.ts';
import type { PageTable } from './page-table.ts';
import { shareTitles } from './share-titles.ts';
import { columnBoxes } from './split-newspaper.ts';
import { traceFrames } from './trace-frames.ts';

/**
 * Tables of a document and the places they take. An area is the part of table `table` (an index into `tables`) on one
 * page; `cells` are the boxes of its filled cells in reading order, so that lines can be read cell by cell. An area
 * without a table is a column of running text, to be read by itself.
 */
export type FoundTables = { readonly tables: readonly Table[]; readonly areas: readonly TableArea[] };
export type TableArea = {
  readonly table: number | null;
  readonly page: number;
  readonly box: Box;
  readonly cells: readonly Box[];
};

/** All tables of the pages, joined over page breaks. */
export function findTables(pages: readonly PageMarks[]): FoundTables {
  const framed = pages.map(takeFramed);
  const margins = findMargins(
    framed.map((page) => ({ height: page.marks.height, lines: groupLines(page.rest) })),
  );
  const chains: Chain[] = [];
  const columns: TableArea[] = [];
  let open: Chain | null = null;
  for (const [index, { marks, rules, tables, chunks, rest }] of framed.entries()) {
    const inBody = (chunk: Chunk) => !margins[index]?.has(chunk);
    const body = chunks.filter(inBody);
    const carried: PageTable | null = open?.at(-1) ?? null;
    const { number, shades } = marks;
    const top: Chain | null = open;
    const kept: PageTable[] = tables.filter(
      (table) => !isLone(table) || (top && nothingAbove(table, body) && goesWith(top, table)),
    );
    const lone = tables.filter((table) => !kept.includes(table)).flatMap(chunksOf);
    const { tables: borderless, gutter } = findBorderless({
      number,
      chunks: [...rest, ...lone].filter(inBody),
      rules,
      shades,
      carried,
    });
    const pieces = [...kept, ...borderless].toSorted((a, b) => a.box.y0 - b.box.y0);
    if (gutter) {
      const boxes = columnBoxes(
        groupLines(body),
        gutter,
        pieces.map(({ box }) => box),
      );
      columns.push(...boxes.map((box) => ({ table: null, page: number, box, cells: [] })));
    }
    for (const [order, piece] of pieces.entries()) {
      const known: Chain | null = order === 0 && nothingAbove(piece, body) ? open : null;
      const aligned = known && goesWith(known, piece);
      if (known && aligned) known.push(aligned);
      else chains.push([piece]);
    }
    const last = pieces.at(-1);
    open = last && nothingBelow(last, body) ? (chains.at(-1) ?? null) : null;
  }
  return {
    tables: shareTitles(chains.map(joinPieces)),
    areas: [...chains.flatMap((chain, table) => chain.map((piece) => areaOf(piece, table))), ...columns],
  };
}

/** A page's framed tables and the text outside them. */
function takeFramed(marks: PageMarks) {
  const chunks = joinRuns(marks.runs);
  const rules = joinRules(marks.rules);
  const tables = traceFrames(rules).flatMap((frame) => fillGrid(frame, { chunks, page: marks.number }) ?? []);
  const taken = new Set(
    tables.flatMap((table) => table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.chunks))),
  );
  return { marks, rules, tables, chunks, rest: chunks.filter((chunk) => !taken.has(chunk)) };
}

function chunksOf(table: PageTable): readonly Chunk[] {
  return table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.chunks));
}

/** A frame around one row that is not full is a box of text, unless it goes on a table from the page before. */
function isLone(table: PageTable): boolean {
  return table.rows.length < 2 && table.rows[0]?.cells.length !== table.columns.length;
}

function goesWith(chain: Chain, piece: PageTable): PageTable | null {
  return chain[0] && sameHeader(chain, piece) ? alignColumns(piece, chain[0].columns) : null;
}

function nothingAbove(piece: PageTable, chunks: readonly Chunk[]): boolean {
  return !chunks.some(
    (chunk) => chunkBox(chunk).y1 <= piece.box.y0 && !/\bcont(inued|['’]?d)\b/i.test(chunk.text),
  );
}

function nothingBelow(piece: PageTable, chunks: readonly Chunk[]): boolean {
  return !chunks.some((chunk) => chunkBox(chunk).y0 >= piece.box.y1);
}

function areaOf(piece: PageTable, table: number): TableArea {
  const cells = piece.rows.flatMap((row) =>
    row.cells.filter((cell) => cell.text !== '').map((cell) => cell.box),
  );
  return { table, page: piece.page, box: piece.box, cells };
}
