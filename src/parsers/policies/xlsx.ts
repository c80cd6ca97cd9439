import type { ParsedKnowledge } from '../../model/entry.ts';
import { readWorkbookRows } from '../questionnaires/workbook/read-workbook-rows.ts';
import { readAnsweredForm } from './answered-form.ts';
import { type KnowledgeFile, nothingOf } from './knowledge-file.ts';
import { readTables } from './read-table.ts';

/** Workbooks: answer libraries and answered questionnaires, sheet by sheet; hidden sheets are not read. */
export const readXlsx = (file: KnowledgeFile): ParsedKnowledge => {
  const workbook = readWorkbookRows(file.bytes);
  if (workbook.outcome !== 'ok') return nothingOf(file, workbook.message);
  const { sheets } = workbook;
  const visible = sheets.filter(({ hidden }) => !hidden);
  const tables = visible.map(({ name, rows }) => ({ sheet: name, rows }));
  return (
    readTables(file, tables) ??
    readAnsweredForm(file, ({ sheet, row, column }) =>
      sheets[sheet]?.rows.find(({ number }) => number === row)?.cells.get(column),
    )
  );
};
