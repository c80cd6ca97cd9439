import type { Box, Table } from '../../../model/document.ts';
import type { PageMarks, Rule } from '../page-marks.ts';
import { type Chunk, chunkBox, groupLines, joinRuns } from './chunk.ts';
import { fillGrid } from './fill-grid.ts';
import { findBorderless } from './find-borderless.ts';
import { findMargins } from './find-margins.ts';
import { joinRules } from './join-rules.ts';
import { alignColumns, type Chain, joinPieces, sameHeader } from './join-tables.ts';
import type { PageTable } from './page-table.ts';
import { shareTitles } from './share-titles.ts';
import { type Column, findEdges, splitFlows } from './split-flows.ts';
import { traceFrames } from './trace-frames.ts';

/** Less room than this (points) between two tables of a column holds no line. */
const SLIVER = 4;

/**
 * Tables of a document and the places they take, each page's in reading order. An area is the part of table `table` (an
 * index into `tables`) on one page; `cells` are the boxes of its filled cells in reading order, so that lines can be
 * read cell by cell. An area without a table is a column of running text, or a part of one, to be read by itself. What
 * stands above `from` and in no area is read before it.
 */
export type FoundTables = { readonly tables: readonly Table[]; readonly areas: readonly TableArea[] };
export type TableArea = {
  readonly table: number | null;
  readonly page: number;
  readonly box: Box;
  readonly from: number;
  readonly cells: readonly Box[];
};

/** All tables of the pages, joined over page breaks, and the columns in which running text is set. */
export function findTables(pages: readonly PageMarks[]): FoundTables {
  const framed = pages.map(takeFramed);
  const margins = findMargins(
    framed.map((page) => ({ height: page.marks.height, lines: groupLines(page.rest) })),
  );
  const sheets = framed.map((page, index) => {
    const inBody = (chunk: Chunk) => !margins[index]?.has(chunk);
    const drawn = [...page.rules.map(boxOf), ...page.marks.shades];
    return { ...page, inBody, drawn, lines: groupLines(page.rest.filter(inBody)) };
  });
  const known = sheets.flatMap(({ lines, tables, drawn }) =>
    findEdges({ lines, framed: tables }, { drawn, known: [], carried: [] }),
  );
  const chains: Chain[] = [];
  const areas: TableArea[] = [];
  let open: Chain | null = null;
  for (const { marks, rules, drawn, tables, chunks, rest, inBody } of sheets) {
    const body = chunks.filter(inBody);
    const { number, shades } = marks;
    const top: Chain | null = open;
    const kept: PageTable[] = tables.filter(
      (table) => !isLone(table) || (top && nothingAbove(table, body) && goesWith(top, table)),
    );
    const lone = tables.filter((table) => !kept.includes(table)).flatMap(chunksOf);
    const lines = groupLines([...rest, ...lone].filter(inBody));
    const over: PageTable | null = open?.at(-1) ?? null;
    const edges: readonly number[] = over?.columns.map(({ x0 }) => x0) ?? [];
    for (const flow of splitFlows({ lines, framed: kept }, { drawn, known, carried: edges })) {
      const text = [...flow.lines.flatMap((line) => line.chunks), ...flow.framed.flatMap(chunksOf)];
      const carried: PageTable | null = open?.at(-1) ?? null;
      const borderless = findBorderless({ number, lines: flow.lines, rules, shades, carried });
      const pieces = [...flow.framed, ...borderless].toSorted((a, b) => a.box.y0 - b.box.y0);
      const placed: TableArea[] = [];
      for (const [order, piece] of pieces.entries()) {
        const before: Chain | null = order === 0 && nothingAbove(piece, text) ? open : null;
        const aligned = before && goesWith(before, piece);
        const chain: Chain = before && aligned ? before : [];
        chain.push(aligned ?? piece);
        if (chain !== before) chains.push(chain);
        placed.push(areaOf(aligned ?? piece, chains.indexOf(chain)));
      }
      areas.push(...(flow.column ? inColumn(flow.column, placed, number) : placed));
      const last = pieces.at(-1);
      open = last && nothingBelow(last, text) ? (chains.at(-1) ?? null) : null;
    }
  }
  return { tables: shareTitles(chains.map(joinPieces)), areas };
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
  return { table, page: piece.page, box: piece.box, from: piece.box.y0, cells };
}

/** A column's tables, and the running text above, between and below them. */
function inColumn({ box, from }: Column, tables: readonly TableArea[], page: number): TableArea[] {
  const edges = [box.y0, ...tables.flatMap((area) => [area.box.y0, area.box.y1]), box.y1];
  return edges.slice(1).flatMap((y1, index): TableArea[] => {
    const y0 = edges[index] ?? y1;
    const area = index % 2 === 1 ? tables[(index - 1) / 2] : undefined;
    if (area) return [{ ...area, from }];
    return y1 - y0 > SLIVER ? [{ table: null, page, box: { ...box, y0, y1 }, from, cells: [] }] : [];
  });
}

function boxOf({ horizontal, at, from, to }: Rule): Box {
  return horizontal ? { x0: from, x1: to, y0: at, y1: at } : { x0: at, x1: at, y0: from, y1: to };
}
