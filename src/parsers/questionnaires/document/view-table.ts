import type { Cell, Range, Row, Sheet } from '../form.ts';
import { isPlaceholder } from '../layout/question-text.ts';
import type { Table, TableCell } from './word-document.ts';

/** A cell's text; a prompt to be overwritten is none. */
export const cellText = ({ paragraphs, control }: TableCell): string =>
  control.prompts.length > 0
    ? ''
    : paragraphs
        .map(({ text }) => text)
        .join('\n')
        .trim();

const mergesOf = (cells: readonly TableCell[]): Range[] => {
  const merges: { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number }[] = [];
  for (const { row, column, span, continued } of cells) {
    const above = continued
      ? merges.findLast((range) => range.firstColumn === column && range.lastRow === row - 1)
      : undefined;
    if (above) above.lastRow = row;
    else merges.push({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column + span - 1 });
  }
  return merges.filter(
    ({ firstRow, lastRow, firstColumn, lastColumn }) => lastRow > firstRow || lastColumn > firstColumn,
  );
};

/** A table of a document the way the layout reader looks at it. */
export const viewTable = (table: Table, name: string): Sheet => {
  const rows = new Map<number, Map<number, Cell>>();
  const at = new Map<string, TableCell>();
  for (const cell of table.cells) {
    const cells = rows.get(cell.row) ?? new Map<number, Cell>();
    rows.set(cell.row, cells);
    at.set(`${cell.row}:${cell.column}`, cell);
    const text = cellText(cell);
    if (text !== '' && !cell.continued) cells.set(cell.column, { text, formula: false, style: null });
  }
  const merges = mergesOf(table.cells);
  return {
    name,
    hidden: false,
    rows: Array.from(rows, ([number, cells]): Row => ({ number, hidden: false, cells })).filter(
      ({ cells }) => cells.size > 0,
    ),
    width: Math.max(0, ...table.cells.map(({ column, span }) => column + span)),
    columnHidden: () => false,
    ruleAt: (row, column) => {
      const list = at.get(`${row}:${column}`)?.control.list?.filter((value) => !isPlaceholder(value)) ?? null;
      return { list, maximumLength: null };
    },
    lockedAt: (row, column) => {
      const cell = at.get(`${row}:${column}`);
      return cell === undefined || cell.control.locked || cell.paragraphs.length === 0;
    },
    boxedAt: (row, column) => at.has(`${row}:${column}`),
    mergeAt: (row, column) =>
      merges.find(
        (range) =>
          row >= range.firstRow &&
          row <= range.lastRow &&
          column >= range.firstColumn &&
          column <= range.lastColumn,
      ),
  };
};
