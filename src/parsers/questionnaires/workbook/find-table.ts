import { readRelations } from '../package/office-package.ts';
import { elementsNamed, parseXml } from '../package/parse-xml.ts';
import { readPart } from '../package/zip-archive.ts';
import { parseRange } from './cell-address.ts';
import type { Area } from './formula/area.ts';
import type { SheetSource } from './open-sheets.ts';
import type { WorkbookPackage } from './workbook-package.ts';

type Listed = { readonly index: number; readonly part: string };

/** Looks up the cells of a table's column, or of all its rows, without header and totals; tables are read when first asked for. */
export const createTableFinder = (workbook: WorkbookPackage, sheets: SheetSource) => {
  let parts: readonly Listed[] | undefined;
  const listed = () => {
    parts ??= workbook.sheets.flatMap(({ part }, index) =>
      readRelations(workbook.archive, part).flatMap(({ type, target }) =>
        type === 'table' ? [{ index, part: target }] : [],
      ),
    );
    return parts;
  };
  const areaOf = ({ index, part }: Listed, name: string, column: string | null): Area | undefined => {
    const bytes = readPart(workbook.archive, part);
    const table = bytes && parseXml(bytes);
    const called = [table?.getAttribute('displayName'), table?.getAttribute('name')];
    if (!table || !called.some((one) => one?.toLowerCase() === name.toLowerCase())) return undefined;
    const whole = parseRange(table.getAttribute('ref') ?? '');
    const sheet = sheets.at(index);
    if (!whole || !sheet) return undefined;
    const titles = elementsNamed(table, 'tableColumn').map((one) => one.getAttribute('name')?.toLowerCase());
    const place = column === null ? -1 : titles.indexOf(column.toLowerCase());
    if (column !== null && place < 0) return undefined;
    const rows = (attribute: string, otherwise: string) => Number(table.getAttribute(attribute) ?? otherwise);
    const range = {
      firstRow: whole.firstRow + rows('headerRowCount', '1'),
      lastRow: whole.lastRow - rows('totalsRowCount', '0'),
      firstColumn: column === null ? whole.firstColumn : whole.firstColumn + place,
      lastColumn: column === null ? whole.lastColumn : whole.firstColumn + place,
    };
    return { sheet, range };
  };
  return (name: string, column: string | null): Area | undefined =>
    listed()
      .map((one) => areaOf(one, name, column))
      .find((area) => area !== undefined);
};
