import { type Area, areaOf, giveUp, numberOf, textOf, textsIn, type Value } from './area.ts';

const most = 100_000;
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

const offset = ([from, down, right, height, width]: readonly Value[]): Area => {
  const { sheet, range } = areaOf(from);
  const firstRow = range.firstRow + numberOf(down);
  const firstColumn = range.firstColumn + numberOf(right);
  const rows = height === undefined ? range.lastRow - range.firstRow + 1 : numberOf(height);
  const columns = width === undefined ? range.lastColumn - range.firstColumn + 1 : numberOf(width);
  if (rows < 1 || columns < 1 || firstRow < 1 || firstColumn < 0) return giveUp('off the sheet');
  return {
    sheet,
    range: { firstRow, firstColumn, lastRow: firstRow + rows - 1, lastColumn: firstColumn + columns - 1 },
  };
};

/** Row and column 0 stand for all of them. */
const index = ([from, row, column]: readonly Value[]): Area => {
  const { sheet, range } = areaOf(from);
  const oneRow = range.firstRow === range.lastRow;
  const down = oneRow && column === undefined ? 0 : numberOf(row);
  const right = oneRow && column === undefined ? numberOf(row) : column === undefined ? 0 : numberOf(column);
  const firstRow = down === 0 ? range.firstRow : range.firstRow + down - 1;
  const firstColumn = right === 0 ? range.firstColumn : range.firstColumn + right - 1;
  const lastRow = down === 0 ? range.lastRow : firstRow;
  const lastColumn = right === 0 ? range.lastColumn : firstColumn;
  if (lastRow > range.lastRow || lastColumn > range.lastColumn) return giveUp('outside of the range');
  return { sheet, range: { firstRow, lastRow, firstColumn, lastColumn } };
};

const match = ([wanted, among, kind]: readonly Value[]): number => {
  if (kind === undefined || numberOf(kind) !== 0) return giveUp('only exact matches');
  const { sheet, range } = areaOf(among);
  for (let row = range.firstRow; row <= Math.min(range.lastRow, range.firstRow + most); row += 1)
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1)
      if (same(sheet.rows.get(row)?.cells.get(column)?.text.trim() ?? '', textOf(wanted)))
        return row - range.firstRow + column - range.firstColumn + 1;
  return giveUp('no match');
};

const countIf = ([among, condition]: readonly Value[]): number => {
  const texts = textsIn(areaOf(among), most);
  const wanted = textOf(condition);
  if (/^(\?\*|\*|<>)$/.test(wanted)) return texts.length;
  return /[?*<>=]/.test(wanted) ? giveUp('a condition') : texts.filter((text) => same(text, wanted)).length;
};

/** The functions that lists are made with, by name; INDIRECT, IF and IFERROR, which decide what is read, are not here. */
export const functions: ReadonlyMap<string, (values: readonly Value[]) => Value> = new Map(
  Object.entries<(values: readonly Value[]) => Value>({
    OFFSET: offset,
    INDEX: index,
    MATCH: match,
    COUNTIF: countIf,
    COUNTA: ([among]) => textsIn(areaOf(among), most).length,
    ROWS: ([among]) => areaOf(among).range.lastRow - areaOf(among).range.firstRow + 1,
    SUBSTITUTE: ([text, from, to]) => textOf(text).replaceAll(textOf(from), () => textOf(to)),
    TRIM: ([text]) => textOf(text).replaceAll(/ +/g, ' ').trim(),
    LOWER: ([text]) => textOf(text).toLowerCase(),
    UPPER: ([text]) => textOf(text).toUpperCase(),
    CONCATENATE: (values) => values.map(textOf).join(''),
  }),
);
