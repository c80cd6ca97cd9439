import type { CellRule, Row, Sheet } from '../form.ts';
import { covers } from './cell-address.ts';
import { indexMerges } from './find-merge.ts';
import type { Scope } from './formula/evaluate.ts';
import type { CellFormat } from './read-styles.ts';
import { movesAlong, resolveList } from './resolve-list.ts';
import type { SheetCell, Validation, Worksheet } from './worksheet.ts';

type Context = Scope & { readonly formats: readonly CellFormat[] };

const longestCell = 32_767; // Excel's own limit for a cell's text.

const lengthLimit = ({ operator, formulas }: Validation): number | null => {
  const [first, second] = formulas.map(Number);
  if (operator === 'between') return second ?? null;
  if (operator === 'lessThan') return first === undefined ? null : first - 1;
  return operator === 'lessThanOrEqual' || operator === 'equal' ? (first ?? null) : null;
};

const isShown = ({ text, formula }: SheetCell) => text !== '' || formula;

const shownCells = (cells: ReadonlyMap<number, SheetCell>) =>
  cells.values().every(isShown) ? cells : new Map(Array.from(cells).filter(([, cell]) => isShown(cell)));

const rowsOf = (sheet: Worksheet): Row[] =>
  Array.from(sheet.rows, ([number, { hidden, cells }]) => ({ number, hidden, cells: shownCells(cells) }))
    .filter(({ cells }) => cells.size > 0)
    .toSorted((a, b) => a.number - b.number);

/** The style a cell has or would get: its own, its row's, its column's. */
export const styleAt = (sheet: Worksheet, row: number, column: number): number => {
  const stored = sheet.rows.get(row);
  const cell = stored?.cells.get(column);
  if (cell) return cell.style;
  return stored?.style ?? sheet.columns.find(({ range }) => covers(range, row, column))?.style ?? 0;
};

/** A worksheet the way the layout reader looks at it. */
export const viewSheet = (
  part: { readonly name: string; readonly hidden: boolean },
  sheet: Worksheet,
  context: Context,
): Sheet => {
  const lists = new Map<Validation, readonly string[]>();
  const listOf = (validation: Validation, row: number, column: number) => {
    const known = lists.get(validation);
    if (known) return known;
    const list = resolveList(validation, { sheet, row, column }, context);
    if (!movesAlong(validation)) lists.set(validation, list);
    return list;
  };
  const ruleAt = (row: number, column: number): CellRule => {
    let list: readonly string[] | null = null;
    let maximumLength: number | null = null;
    for (const validation of sheet.validations) {
      if (validation.type !== 'list' && validation.type !== 'textLength') continue;
      if (!validation.ranges.some((range) => covers(range, row, column))) continue;
      if (validation.type === 'list') list = listOf(validation, row, column);
      else maximumLength = lengthLimit(validation);
    }
    return { list, maximumLength: maximumLength === null ? null : Math.min(maximumLength, longestCell) };
  };
  return {
    name: part.name,
    hidden: part.hidden,
    rows: rowsOf(sheet),
    width: null,
    ruleAt,
    columnHidden: (column) => sheet.columns.some(({ range, hidden }) => hidden && covers(range, 1, column)),
    lockedAt: (row, column) =>
      sheet.protected &&
      (context.formats[styleAt(sheet, row, column)]?.locked ?? true) &&
      !sheet.editable.some((range) => covers(range, row, column)),
    boxedAt: (row, column) => {
      const style = sheet.rows.get(row)?.cells.get(column)?.style;
      return style !== undefined && (context.formats[style]?.boxed ?? false);
    },
    mergeAt: indexMerges(sheet.merges),
  };
};
