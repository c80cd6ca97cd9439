import type { LayoutChoice } from '../../model/questionnaire.ts';
import type { Form, Place, Writing } from './form.ts';
import { findFields } from './layout/find-fields.ts';
import { decodeXmlPart } from './package/xml-text.ts';
import { readPart, replaceParts } from './package/zip-archive.ts';
import { columnLetters } from './workbook/cell-address.ts';
import { openSheets } from './workbook/open-sheets.ts';
import { readLockedStyles } from './workbook/read-styles.ts';
import { requestRecalculation } from './workbook/request-recalculation.ts';
import { styleAt, viewSheet } from './workbook/view-sheet.ts';
import { openWorkbook } from './workbook/workbook-package.ts';
import { emptyWorksheet } from './workbook/worksheet.ts';
import { writeCells } from './workbook/write-cells.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** Opens an Excel workbook (XLSX, XLSM) as a form; writing edits the package in place. */
export const openXlsx = (bytes: Uint8Array, choice: LayoutChoice | undefined): Form => {
  const workbook = openWorkbook(bytes);
  const sheets = openSheets(workbook);
  const lockedStyles = readLockedStyles(
    workbook.styles === undefined ? undefined : readPart(workbook.archive, workbook.styles),
  );
  const context = { sheets, definedNames: workbook.definedNames, lockedStyles };
  const views = workbook.sheets.map((part, index) => {
    // A hidden sheet is unpacked only for the lists on it, or when somebody asks for it by name.
    const wanted = !part.hidden || part.name.toLowerCase() === choice?.sheet?.toLowerCase();
    return viewSheet(part, (wanted ? sheets.at(index) : undefined) ?? emptyWorksheet, context);
  });
  const placeName = ({ row, column }: Place) => `${columnLetters(column)}${row}`;

  const write = (writings: readonly Writing[]) => {
    if (writings.length === 0) return bytes;
    const parts = new Map<string, Uint8Array>();
    for (const index of new Set(writings.map(({ place }) => place.sheet))) {
      const part = workbook.sheets[index]?.part;
      const sheet = sheets.at(index);
      const content = part && readPart(workbook.archive, part);
      if (!part || !sheet || !content) continue;
      const targets = writings
        .filter(({ place }) => place.sheet === index)
        .map((writing) => ({ ...writing, style: styleAt(sheet, writing.place.row, writing.place.column) }));
      parts.set(part, encode(writeCells(decodeXmlPart(content), targets)));
    }
    const main = readPart(workbook.archive, workbook.part);
    if (main) parts.set(workbook.part, encode(requestRecalculation(decodeXmlPart(main))));
    return replaceParts(workbook.archive, parts);
  };

  return { format: 'xlsx', found: findFields(views, { choice, placeName }), placeName, write };
};
