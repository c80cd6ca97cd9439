import type { Range } from '../../form.ts';
import type { Worksheet } from '../worksheet.ts';

/** Cells of a sheet. */
export type Area = { readonly sheet: Worksheet; readonly range: Range };
/** What a formula may come to. */
export type Value = string | number | boolean | Area;

/** Ends the reading of a formula that goes beyond what is understood here. */
export const giveUp = (why: string): never => {
  throw new RangeError(why);
};

const rowsIn = ({ sheet: { rows }, range: { firstRow, lastRow } }: Area) =>
  lastRow - firstRow < rows.size
    ? Array.from({ length: lastRow - firstRow + 1 }, (_, index) => rows.get(firstRow + index))
    : Array.from(rows).flatMap(([number, row]) => (number >= firstRow && number <= lastRow ? [row] : []));

/** The texts of an area's cells that are not empty, row by row, at most so many. */
export const textsIn = (area: Area, most: number): string[] => {
  const { firstColumn, lastColumn } = area.range;
  const texts: string[] = [];
  for (const row of rowsIn(area))
    for (const [column, cell] of row?.cells ?? []) {
      const text = cell.text.trim();
      if (column >= firstColumn && column <= lastColumn && text !== '') texts.push(text);
      if (texts.length >= most) return texts;
    }
  return texts;
};

/** A value as an area; gives up where it is none. */
export const areaOf = (value: Value | undefined): Area =>
  typeof value === 'object' ? value : giveUp('not a reference');

/** A value as text; of an area only the first cell counts. */
export const textOf = (value: Value | undefined): string => {
  if (typeof value !== 'object') return value === undefined ? '' : String(value);
  const { sheet, range } = value;
  return sheet.rows.get(range.firstRow)?.cells.get(range.firstColumn)?.text.trim() ?? '';
};

/** A value as a whole number; gives up where it is none. */
export const numberOf = (value: Value | undefined): number => {
  const number = Number(textOf(value));
  return textOf(value) !== '' && Number.isFinite(number) ? Math.trunc(number) : giveUp('not a number');
};
