import { areaOf, textsIn } from './formula/area.ts';
import { evaluate, type Scope } from './formula/evaluate.ts';
import type { Validation, Worksheet } from './worksheet.ts';

/** Where the validation stands: the sheet it is on, and the cell it is asked for. */
type Asked = { readonly sheet: Worksheet; readonly row: number; readonly column: number };

const maximumValues = 500;

/** True for a list that is another one for each cell: a reference in it moves along, or its cell is looked up. */
export const movesAlong = ({ formulas: [formula = ''] }: Validation): boolean =>
  !formula.startsWith('"') && /(?<![A-Z$\d])(?:[A-Z]{1,3}\$?\d|\$[A-Z]{1,3}\d)/i.test(formula);

/**
 * The values of a drop-down: written out, in cells of any sheet, behind a name, in a table's column, or worked out from
 * these (INDIRECT, OFFSET, INDEX, MATCH). Empty when it needs more than that, or another workbook.
 */
export const resolveList = (validation: Validation, asked: Asked, scope: Scope): string[] => {
  const [formula = ''] = validation.formulas;
  const quoted = /^"(.*)"$/s.exec(formula.trim());
  if (quoted && !/"\s*&/.test(formula))
    return (quoted[1] ?? '')
      .replaceAll('""', '"')
      .split(',')
      .map((value) => value.trim())
      .filter((value) => value !== '');
  const origin = validation.ranges[0];
  const standing = {
    sheet: asked.sheet,
    rows: asked.row - (origin?.firstRow ?? asked.row),
    columns: asked.column - (origin?.firstColumn ?? asked.column),
  };
  try {
    return textsIn(areaOf(evaluate(formula.trim().replace(/^=/, ''), scope, standing)), maximumValues);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
};
