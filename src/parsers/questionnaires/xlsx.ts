import type { LayoutChoice } from '../../model/questionnaire.ts';
import type { Note } from './filling/notes.ts';
import type { Form, Place, Writing } from './form.ts';
import { findFields } from './layout/find-fields.ts';
import { draftPackage } from './package/edit-package.ts';
import { readPart, replaceParts } from './package/zip-archive.ts';
import { addComments } from './workbook/add-comments.ts';
import { columnLetters } from './workbook/cell-address.ts';
import { createTableFinder } from './workbook/find-table.ts';
import { openSheets } from './workbook/open-sheets.ts';
import { readCellFormats } from './workbook/read-styles.ts';
import { requestRecalculation } from './workbook/request-recalculation.ts';
import { styleAt, viewSheet } from './workbook/view-sheet.ts';
import { openWorkbook } from './workbook/workbook-package.ts';
import { emptyWorksheet } from './workbook/worksheet.ts';
import { writeCells } from './workbook/write-cells.ts';

/** Opens an Excel workbook (XLSX, XLSM) as a form; writing edits the package in place. */
export const openXlsx = (bytes: Uint8Array, choice: LayoutChoice | undefined): Form => {
  const workbook = openWorkbook(bytes);
  const sheets = openSheets(workbook);
  const formats = readCellFormats(
    workbook.styles === undefined ? undefined : readPart(workbook.archive, workbook.styles),
  );
  const context = {
    sheets,
    definedNames: workbook.definedNames,
    table: createTableFinder(workbook, sheets),
    formats,
  };
  const views = workbook.sheets.map((part, index) => {
    // A hidden sheet is unpacked only for the lists on it, or when somebody asks for it by name.
    const wanted = !part.hidden || part.name.toLowerCase() === choice?.sheet?.toLowerCase();
    return viewSheet(part, (wanted ? sheets.at(index) : undefined) ?? emptyWorksheet, context);
  });
  const placeName = ({ row, column }: Place) => `${columnLetters(column)}${row}`;

  const write = (writings: readonly Writing[], notes: readonly Note[] = []) => {
    if (writings.length === 0 && notes.length === 0) return bytes;
    const draft = draftPackage(workbook.archive);
    for (const [index, { part }] of workbook.sheets.entries()) {
      const targets = writings.filter(({ place }) => place.sheet === index);
      const sheet = targets.length > 0 ? sheets.at(index) : undefined;
      const styled = targets.map((target) => ({
        ...target,
        style: sheet ? styleAt(sheet, target.place.row, target.place.column) : 0,
      }));
      if (sheet) draft.put(part, writeCells(draft.read(part) ?? '', styled));
      const own = notes.filter(({ place }) => place.sheet === index);
      if (own.length > 0) addComments(workbook, draft, { part, notes: own });
    }
    draft.put(workbook.part, requestRecalculation(draft.read(workbook.part) ?? ''));
    return replaceParts(workbook.archive, draft.parts());
  };

  return {
    format: 'xlsx',
    found: findFields(views, { choice, placeName }),
    sheets: views,
    marks: ['comment', 'column'],
    commentable: ({ sheet }) => !sheets.at(sheet)?.commentsLocked,
    placeName,
    write,
  };
};
