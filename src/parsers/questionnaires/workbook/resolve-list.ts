import type { Range } from '../form.ts';
import { parseRange } from './cell-address.ts';
import type { SheetSource } from './open-sheets.ts';
import type { Validation, Worksheet } from './worksheet.ts';

/** Where the validation stands: the sheet it is on, and the cell it is asked for. */
type Asked = { readonly sheet: Worksheet; readonly row: number; readonly column: number };

const maximumValues = 500;
const reference =
  /^(?:'((?:[^']|'')+)'!|([^!'"()]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})$/i;

const rowsIn = ({ rows }: Worksheet, { firstRow, lastRow }: Range) =>
  lastRow - firstRow < rows.size
    ? Array.from({ length: lastRow - firstRow + 1 }, (_, index) => rows.get(firstRow + index))
    : Array.from(rows).flatMap(([number, row]) => (number >= firstRow && number <= lastRow ? [row] : []));

const valuesIn = (sheet: Worksheet, range: Range): string[] => {
  const values: string[] = [];
  for (const row of rowsIn(sheet, range)) {
    for (const [column, cell] of row?.cells ?? []) {
      const text = cell.text.trim();
      if (column >= range.firstColumn && column <= range.lastColumn && text !== '') values.push(text);
      if (values.length >= maximumValues) return values;
    }
  }
  return values;
};

/** A list's formula is written for the first cell of its range; references without "$" move along with the cell. */
const shift = (range: Range, address: string, by: { rows: number; columns: number }): Range => {
  const rows = /\$\d/.test(address) || !/\d/.test(address) ? 0 : by.rows;
  const columns = /\$[A-Z]/i.test(address) ? 0 : by.columns;
  return {
    firstRow: range.firstRow + rows,
    lastRow: range.lastRow + rows,
    firstColumn: range.firstColumn + columns,
    lastColumn: range.lastColumn + columns,
  };
};

/** True for a list that is another one for each cell: its reference moves along. */
export const movesAlong = ({ formulas: [formula = ''] }: Validation): boolean =>
  !formula.startsWith('"') && /(^|!|:)(?:[A-Z]{1,3}\$?\d|\$[A-Z]{1,3}\d)/i.test(formula);

/**
 * The values of a drop-down: written out, in cells of any sheet, or behind a defined name.
 * Empty when it is computed (INDIRECT, OFFSET), which nothing short of a spreadsheet program can tell.
 */
export const resolveList = (
  validation: Validation,
  asked: Asked,
  { sheets, definedNames }: { sheets: SheetSource; definedNames: ReadonlyMap<string, string> },
): string[] => {
  const [formula = ''] = validation.formulas;
  const quoted = /^"(.*)"$/s.exec(formula.trim());
  if (quoted)
    return (quoted[1] ?? '')
      .replaceAll('""', '"')
      .split(',')
      .map((value) => value.trim())
      .filter((value) => value !== '');
  const written = formula.trim().replace(/^=/, '');
  const isName = definedNames.get(written.toLowerCase());
  const found = reference.exec((isName ?? written).trim());
  const range = found && parseRange((found[3] ?? '').replaceAll('$', ''));
  if (!found || !range) return [];
  const name = found[1]?.replaceAll("''", "'") ?? found[2];
  const sheet = name === undefined ? asked.sheet : sheets.named(name);
  const origin = validation.ranges[0];
  const by = {
    rows: asked.row - (origin?.firstRow ?? asked.row),
    columns: asked.column - (origin?.firstColumn ?? asked.column),
  };
  return sheet ? valuesIn(sheet, isName ? range : shift(range, found[3] ?? '', by)) : [];
};
