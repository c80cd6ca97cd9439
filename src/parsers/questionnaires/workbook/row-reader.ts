import { textOf } from '../package/scan-xml.ts';
import { attributeOf } from '../package/xml-text.ts';
import { refuse } from '../refusal.ts';
import { lastRow, parseCell } from './cell-address.ts';
import { isTrue, type PartReader, type SheetCell, type SheetRow } from './worksheet.ts';

const maximumCells = 3_000_000;
const emptyCell: SheetCell = { text: '', style: 0, formula: false };

const shown = (type: string | undefined, value: string, sharedStrings: readonly string[]) => {
  if (type === 's') return sharedStrings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  return value;
};

/** Reads the rows of a worksheet; rows and cells off the sheet (row 2147483647) are refused. */
export const createRowReader = (
  xml: string,
  sharedStrings: readonly string[],
): PartReader & { readonly rows: ReadonlyMap<number, SheetRow> } => {
  const rows = new Map<number, SheetRow>();
  let rowNumber = 0;
  let cells = new Map<number, SheetCell>();
  let column = -1;
  let cellTag = '';
  let formula = false;
  let value = '';
  let collecting = false;
  let count = 0;

  const openRow = (tag: string) => {
    rowNumber = Number(attributeOf(tag, 'r') ?? rowNumber + 1);
    if (!(rowNumber >= 1 && rowNumber <= lastRow))
      refuse('malformed', 'This workbook names a row that no sheet can have.');
    cells = new Map();
    column = -1;
    const style = isTrue(attributeOf(tag, 'customFormat')) ? Number(attributeOf(tag, 's') ?? 0) : undefined;
    rows.set(rowNumber, { hidden: isTrue(attributeOf(tag, 'hidden')), style, cells });
  };
  const openCell = (tag: string) => {
    const stated = attributeOf(tag, 'r');
    const place = stated === undefined ? { column: column + 1 } : parseCell(stated);
    if (!place) return refuse('malformed', 'This workbook names a cell that no sheet can have.');
    count += 1;
    if (count > maximumCells) refuse('too-large', 'This workbook has more cells than Vouch reads.');
    column = place.column;
    cellTag = tag;
    formula = false;
    value = '';
  };
  const closeCell = () => {
    const text = shown(attributeOf(cellTag, 't'), value, sharedStrings);
    const style = Number(attributeOf(cellTag, 's') ?? 0);
    cells.set(column, text === '' && style === 0 && !formula ? emptyCell : { text, style, formula });
  };

  return {
    rows,
    open: ({ name, start, end, empty }) => {
      if (name === 'row') openRow(xml.slice(start, end));
      else if (name === 'c') openCell(xml.slice(start, end));
      else if (name === 'f') formula = true;
      else if (name === 'v' || name === 't') collecting = !empty;
      if (name === 'c' && empty) closeCell();
    },
    text: (token) => {
      if (collecting) value += textOf(xml, token);
    },
    close: (name) => {
      if (name === 'v' || name === 't') collecting = false;
      if (name === 'c') closeCell();
    },
  };
};
