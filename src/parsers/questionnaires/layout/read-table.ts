import type { SkippedRow } from '../../../model/questionnaire.ts';
import type { Field } from '../form.ts';
import type { Columns } from './choose-columns.ts';
import type { Table } from './find-tables.ts';
import { judgeRow, learnHabits } from './judge-row.ts';
import { isNotForUs } from './question-text.ts';
import { createFieldReader, textAt, type UnderstoodTable } from './read-field.ts';

/** A header row may carry its section's title where the questions or their numbers stand. */
const titleInHeader = ({ headers, title }: Table, { question, identifier }: Columns): string | null => {
  const over = headers.get(question);
  if (over) return over.role?.role === 'question' ? title : over.text;
  const numbers = identifier === null ? undefined : headers.get(identifier);
  return numbers && numbers.role?.role !== 'identifier' ? numbers.text : title;
};

/** Reads the questions of one table, section by section; what is not to be filled is named with its reason. */
export const readTable = (understood: UnderstoodTable): { fields: Field[]; skipped: SkippedRow[] } => {
  const { sheet, table, columns } = understood;
  const fields: Field[] = [];
  const skipped: SkippedRow[] = [];
  const habits = learnHabits(sheet, table.rows, columns);
  const readField = createFieldReader(understood);
  let section = titleInHeader(table, columns) ?? sheet.heading ?? null;
  let forUs = !isNotForUs(sheet.heading ?? '');

  for (const row of table.rows) {
    const text = textAt(row, columns.question);
    const ownSection = textAt(row, columns.section);
    const alone = text === '' && row.cells.size === 1 ? [...row.cells.values()][0]?.text.trim() : undefined;
    const kind = text === '' ? undefined : judgeRow({ sheet, row, columns, habits });
    const title = kind === 'section' ? text : alone;
    if (title) forUs = !isNotForUs(title);
    if (kind === 'not-for-us') forUs = false;
    if (ownSection !== '') section = ownSection;
    else if (title && columns.section === null) section = title;

    const skip = (reason: string) => skipped.push({ sheet: sheet.name, row: row.number, reason });
    if (kind === 'not-for-us' || (kind === 'question' && !forUs))
      skip('The file says that this is not to be filled in.');
    if (kind !== 'question' || !forUs) continue;
    const field = readField(row, section);
    if (typeof field === 'string') skip(field);
    else fields.push(field);
  }
  return { fields, skipped };
};
