import { joinText } from './cell-text.ts';
import { isKey } from './key.ts';
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

/**
 * True when the first row of a page goes on the last row of the page before: nothing names it as a new row, and its
 * last cell or all its other cells are empty, or the cells between begin inside a sentence. A new test row always has
 * a procedure and a result.
 */
export function goesOn(above: OpenRow, below: OpenRow): boolean {
  const width = below.cells.length;
  const pairs = below.cells.map((cell, column) => [cellText(above.cells[column]), cellText(cell)] as const);
  const [first = ['', '']] = pairs;
  if ((below.cells[0]?.span ?? 1) > 1 || (above.cells[0]?.span ?? 1) > 1) return false;
  if (isBelowKey(pairs)) return true;
  if (first[1] !== '' && !continuesText(...first)) return false;
  const broken = pairs.every(([before, after]) => after === '' || continuesText(before, after));
  if (/^\p{Lu}/u.test(first[1]) && !broken) return false;
  if (pairs.at(-1)?.[1] === '' || pairs.filter(([, after]) => after !== '').length < 2) return true;
  if (/^\p{Ll}/u.test(pairs.at(-1)?.[1] ?? '') && continuesText(...(pairs.at(-1) ?? ['', '']))) return true;
  const filled = pairs.filter(([, after]) => after !== '');
  const between = pairs.slice(width > 2 ? 1 : 0, -1).filter(([, after]) => after !== '');
  return (between.length > 0 ? between : filled).every(([before, after]) => continuesText(before, after));
}

/** True when the page above ends below the key of a control: its text follows, beside the rest of the other cells. */
function isBelowKey([first, ...rest]: readonly (readonly [string, string])[]): boolean {
  if (!first || rest.some(([before, after]) => after !== '' && !continuesText(before, after))) return false;
  return isKey(first[0]) && !isKey(first[1]) && /[.;]$/.test(first[1]);
}

/** True when the text below is the rest of the text above, by a lower-case start or a sentence left open. */
function continuesText(above: string, below: string): boolean {
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
