import type { Cell, Range, Row, Sheet } from '../form.ts';
import { isPlaceholder } from '../layout/question-text.ts';
import type { Paragraph, Table, TableCell } from './word-document.ts';

/** A cell's text; a prompt to be overwritten is none. */
export const cellText = ({ paragraphs }: TableCell): string =>
  paragraphs
    .map(({ text }) => text)
    .join('\n')
    .trim();

/** The paragraph of a cell that takes its answer: one with a place for it, else the first. */
export const answerParagraph = ({ paragraphs }: TableCell): Paragraph | undefined =>
  paragraphs.find(({ slot }) => slot.reserved) ?? paragraphs[0];

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

/** A table of a document the way the layout reader looks at it; `isOpen` says where the document's protection lets people write. */
export const viewTable = (
  table: Table,
  { name, isOpen }: { name: string; isOpen: (paragraph: Paragraph) => boolean },
): Sheet => {
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
      const cell = at.get(`${row}:${column}`);
      const control = cell && answerParagraph(cell)?.control;
      const list = control?.list?.filter((value) => !isPlaceholder(value)) ?? null;
      return { list, maximumLength: control?.maximumLength ?? null };
    },
    lockedAt: (row, column) => {
      const cell = at.get(`${row}:${column}`);
      const paragraph = cell && answerParagraph(cell);
      return paragraph === undefined || paragraph.control.locked || !isOpen(paragraph);
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
