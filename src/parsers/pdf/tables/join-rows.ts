import { joinText } from './cell-text.ts';
import type { PageRow } from './page-table.ts';

/** A row while it is gathered over pages; every cell keeps its pieces a page. */
export type OpenRow = { readonly page: number; readonly header: boolean; readonly cells: OpenCell[] };
export type OpenCell = { span: number; parts: { page: number; text: string }[] };

/** The row as an open one with a cell for every column. */
export function openRow(
  row: PageRow,
  { page, width, header }: { page: number; width: number; header: boolean },
): OpenRow {
  const cells = Array.from({ length: width }, (): OpenCell => ({ span: 1, parts: [] }));
  for (const { column, span, text } of row.cells)
    if (text !== '') cells[column] = { span, parts: [...(cells[column]?.parts ?? []), { page, text }] };
  return { page, header, cells };
}

/** The cell's text over all its pages. */
export function cellText(cell: OpenCell | undefined): string {
  return (cell?.parts ?? []).reduce((text, part) => joinText(text, part.text), '');
}

/** What is known of the page break between two rows. */
export type Break = { readonly above: OpenRow; readonly below: OpenRow; readonly frameOpen: boolean };

/**
 * True when the first row of a page goes on the last row of the page before: nothing names it as a new row, and its
 * last cell or all its other cells are empty, or its sentences are the ends of those above. A new test row always has
 * a procedure and a result.
 */
export function goesOn({ above, below, frameOpen }: Break): boolean {
  const first = cellText(below.cells[0]);
  const width = below.cells.length;
  if ((below.cells[0]?.span ?? 1) > 1 || (above.cells[0]?.span ?? 1) > 1) return false;
  if (first !== '' && !continuesText(cellText(above.cells[0]), first)) return false;
  const last = cellText(below.cells[width - 1]);
  if (last === '' || below.cells.filter((cell) => cell.parts.length > 0).length < 2) return true;
  const pairs = below.cells.map((cell, column) => [cellText(above.cells[column]), cellText(cell)] as const);
  const lastAbove = cellText(above.cells[width - 1]);
  if (lastAbove === '') return pairs.some(([before, after]) => before !== '' && continuesText(before, after));
  const open = pairs.filter(
    ([before, after]) => before !== '' && after !== '' && continuesText(before, after),
  ).length;
  const closed = pairs.filter(
    ([before, after]) => before !== '' && after !== '' && !continuesText(before, after),
  ).length;
  return continuesText(lastAbove, last) || (frameOpen && open > closed);
}

/** True when the text below is the rest of the text above, by a lower-case start or a sentence left open. */
export function continuesText(above: string, below: string): boolean {
  if (below === '' || above === '') return false;
  if (/^[\p{Ll},;]/u.test(below)) return true;
  return !/[.;:!?)”"]$/.test(above) && above.length > 30;
}

/** Adds the row's pieces to the row it goes on. */
export function appendRow(row: OpenRow, rest: OpenRow): void {
  for (const [column, cell] of rest.cells.entries()) row.cells[column]?.parts.push(...cell.parts);
}

/**
 * A new row may stand beside the rest of a merged cell from above: such rests go to the last filled cell of their
 * column among the rows before.
 */
export function returnTails(rows: readonly OpenRow[], row: OpenRow): void {
  for (const [column, cell] of row.cells.slice(0, -1).entries()) {
    const owner = rows.findLast((before) => !before.header && cellText(before.cells[column]) !== '')?.cells[
      column
    ];
    const text = cellText(cell);
    if (!owner || !/^\p{Ll}/u.test(text) || /[.!?]$/.test(cellText(owner))) continue;
    owner.parts.push(...cell.parts);
    cell.parts = [];
  }
}
