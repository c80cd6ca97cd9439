import type { Range } from '../form.ts';

/** The last row of a sheet, from 1 (as Excel implements ECMA-376). */
export const lastRow = 1_048_576;
const lastColumn = 16_383;

/** "A" is 0, "AA" is 26. */
export const columnNumber = (letters: string): number => {
  let value = 0;
  for (const letter of letters.toUpperCase()) value = value * 26 + letter.charCodeAt(0) - 64;
  return value - 1;
};

/** 0 is "A", 26 is "AA". */
export const columnLetters = (column: number): string => {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
};

const cellPattern = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** Row (from 1) and column (from 0) of "B7" or "$B$7"; undefined for anything else or off the sheet. */
export const parseCell = (address: string): { row: number; column: number } | undefined => {
  const found = cellPattern.exec(address);
  if (!found) return undefined;
  const column = columnNumber(found[1] ?? '');
  const row = Number(found[2]);
  return row >= 1 && row <= lastRow && column <= lastColumn ? { row, column } : undefined;
};

/** The rectangle of "A1:B7", "C3", "C:C" or "3:5"; undefined for anything else. */
export const parseRange = (text: string): Range | undefined => {
  const [from = '', to = from] = text.split(':');
  const first = parseCell(from) ?? parseCell(`${from}1`) ?? parseCell(`A${from.replace('$', '')}`);
  const last = parseCell(to) ?? parseCell(`${to}${lastRow}`) ?? parseCell(`XFD${to.replace('$', '')}`);
  if (!first || !last) return undefined;
  return {
    firstRow: Math.min(first.row, last.row),
    lastRow: Math.max(first.row, last.row),
    firstColumn: Math.min(first.column, last.column),
    lastColumn: Math.max(first.column, last.column),
  };
};

/** The rectangles of a space-separated list, unreadable ones left out. */
export const parseRanges = (list: string): Range[] =>
  list.split(/\s+/).flatMap((part) => parseRange(part) ?? []);

/** True when the rectangle holds the cell. */
export const covers = (range: Range, row: number, column: number): boolean =>
  row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;
