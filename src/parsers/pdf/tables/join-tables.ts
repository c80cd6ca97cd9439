import type { Table } from '../../../model/document.ts';
import { appendRow, cellText, goesOn, type OpenRow, openRow, returnTails } from './join-rows.ts';
import { countHeaderRows, headerBelowCaptions, headerOf } from './mark-headers.ts';
import type { PageTable } from './page-table.ts';

/** Left edges of one table differ by at most this many points from page to page. */
const SHIFT = 14;

/** A table that goes on over pages: its pieces in order, each with the same columns. */
export type Chain = PageTable[];

/** The piece with its columns numbered as in `columns`, or null when it cannot be a part of that table. */
export function alignColumns(piece: PageTable, columns: PageTable['columns']): PageTable | null {
  const places = piece.columns.map((column) =>
    columns.findLastIndex((known) => known.x0 <= column.x0 + SHIFT),
  );
  if (places.includes(-1) || new Set(places).size !== places.length) return null;
  if (piece.columns.length < Math.min(2, columns.length)) return null;
  const rows = piece.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      column: places[cell.column] ?? cell.column,
      span: cell.span >= piece.columns.length ? columns.length : cell.span,
    })),
  }));
  return { ...piece, columns, rows };
}

/** True when the header, if the piece has one, is the chain's own. */
export function sameHeader(chain: Chain, piece: PageTable): boolean {
  const own = headerOf(piece);
  const known = chain[0] ? headerOf(chain[0]) : null;
  return !own || (known !== null && sameTexts(own, known));
}

/** The logical table: headers once, rows broken over pages made whole. */
export function joinPieces(chain: Chain): Table {
  const [first] = chain;
  const below = first && !headerOf(first) ? headerBelowCaptions(first) : null;
  const titles = first && below !== null ? first.rows[below]?.cells.map(({ text }) => text) : undefined;
  const columns = first ? (headerOf(first) ?? titles ?? first.columns.map(() => '')) : [];
  const rows: OpenRow[] = [];
  for (const [index, piece] of chain.entries()) {
    const headers = countHeaderRows(piece);
    const options = { page: piece.page, width: columns.length };
    const header = piece.rows.slice(0, headers).map((row) => openRow(row, { ...options, header: true }));
    if (index === 0) rows.push(...header);
    const body = piece.rows
      .slice(headers)
      .map((row, at) => openRow(row, { ...options, header: index === 0 && at === below }))
      .filter((row) => !repeatsHeader(row, rows));
    const above = rows.at(-1);
    const [top] = body;
    if (index > 0 && top && above && !above.header) {
      if (goesOn(above, top)) appendRow(above, body.shift() ?? top);
      else returnTails(rows, top);
    }
    rows.push(...body);
  }
  return {
    method: chain.some((piece) => piece.method === 'borderless') ? 'borderless' : 'ruled',
    firstPage: first?.page ?? 1,
    lastPage: chain.at(-1)?.page ?? 1,
    columns,
    rows: rows.map(({ page, header, cells }) => ({
      page,
      header,
      cells: cells.map((cell) => ({
        text: cellText(cell),
        parts: cell.parts,
        ...(cell.span > 1 ? { span: cell.span } : {}),
      })),
    })),
  };
}

function repeatsHeader(row: OpenRow, rows: readonly OpenRow[]): boolean {
  const texts = row.cells.map(cellText);
  return rows.some((known) => known.header && sameTexts(texts, known.cells.map(cellText)));
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  const fold = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .replace(/continued|contd/, '');
  return a.length === b.length && a.every((text, index) => fold(text) === fold(b[index] ?? ''));
}
