import type { LayoutChoice } from '../../../model/questionnaire.ts';
import type { Sheet } from '../form.ts';
import { columnNumber } from '../workbook/cell-address.ts';
import { type Columns, chooseColumns } from './choose-columns.ts';
import { findTables, type Table } from './find-tables.ts';

const columnNamed = (name: string, { headers }: Table): number | undefined => {
  const wanted = name.trim().toLowerCase();
  const headed = [...headers].find(([, { text }]) => text.toLowerCase().replaceAll(/\s+/g, ' ') === wanted);
  if (headed) return headed[0];
  return /^[a-z]{1,3}$/i.test(name.trim()) ? columnNumber(name.trim()) : undefined;
};

/** Reads a sheet the way people said: columns by letter or by header text; what they left open is detected. */
export const applyChoice = (sheet: Sheet, choice: LayoutChoice): { table: Table; columns: Columns }[] =>
  findTables(sheet).flatMap((table) => {
    const detected = chooseColumns(sheet, table);
    const question =
      choice.questionColumn === undefined ? detected?.question : columnNamed(choice.questionColumn, table);
    const answer =
      choice.answerColumn === undefined ? detected?.answer : columnNamed(choice.answerColumn, table);
    if (question === undefined || answer === undefined || question === answer) return [];
    const free = (column: number | null | undefined) =>
      column === question || column === answer ? null : (column ?? null);
    const columns = {
      question,
      answer,
      explanation: free(detected?.explanation),
      identifier: free(detected?.identifier),
      section: free(detected?.section),
      options: free(detected?.options),
      sure: true,
      reason: 'Chosen by a person.',
    };
    const ticks = choice.answerColumn === undefined ? table.ticks : new Map<string, number>();
    return [{ table: { ...table, ticks }, columns }];
  });
