import type { SkippedRow } from '../../../model/questionnaire.ts';
import type { Field, Place, Row, Sheet } from '../form.ts';
import { verdictOf } from '../verdict.ts';
import { optionsInCell, optionsInHeader, statedLimit } from './answer-options.ts';
import type { Columns } from './choose-columns.ts';
import type { Table } from './find-tables.ts';
import { judgeRow, learnHabits } from './judge-row.ts';
import { isNotForUs, isPlaceholder } from './question-text.ts';

type Input = {
  readonly sheet: Sheet;
  readonly index: number;
  readonly table: Table;
  readonly columns: Columns;
  readonly placeName: (place: Place) => string;
};

const textAt = (row: Row, column: number | null) =>
  column === null ? '' : (row.cells.get(column)?.text.trim() ?? '');

/** What stands in a drop-down of nearly every row is its default ("Not verified"), not an answer. */
const defaultAnswer = (sheet: Sheet, rows: readonly Row[], column: number): string | null => {
  const listed = rows.filter(({ number }) => sheet.ruleAt(number, column).list !== null);
  const first = listed[0] && textAt(listed[0], column);
  const same = listed.filter((row) => textAt(row, column) === first);
  return first && verdictOf(first) === undefined && listed.length >= 10 && same.length >= 0.9 * listed.length
    ? first
    : null;
};

/** A merged cell is filled at its first corner. */
const firstCorner = (sheet: Sheet, row: number, column: number) => {
  const merge = sheet.mergeAt(row, column);
  return { row: merge?.firstRow ?? row, column: merge?.firstColumn ?? column };
};

const whyClosed = (sheet: Sheet, row: Row, column: number) => {
  if (row.cells.get(column)?.formula) return 'A formula stands in the answer cell.';
  return sheet.lockedAt(row.number, column)
    ? 'The answer cell is locked by the sheet’s protection.'
    : undefined;
};

/** A header row may carry its section's title where the questions or their numbers stand. */
const titleInHeader = ({ headers, title }: Table, { question, identifier }: Columns): string | null => {
  const over = headers.get(question);
  if (over) return over.role?.role === 'question' ? title : over.text;
  const numbers = identifier === null ? undefined : headers.get(identifier);
  return numbers && numbers.role?.role !== 'identifier' ? numbers.text : title;
};

/** Reads the questions of one table, with their sections, options and limits. */
export const readTable = ({
  sheet,
  index,
  table,
  columns,
  placeName,
}: Input): { fields: Field[]; skipped: SkippedRow[] } => {
  const fields: Field[] = [];
  const skipped: SkippedRow[] = [];
  const habits = learnHabits(sheet, table.rows, columns);
  const answerHeader = table.headers.get(columns.answer)?.text ?? '';
  const limit = statedLimit(answerHeader);
  const headerOptions = optionsInHeader(answerHeader);
  const preset = defaultAnswer(sheet, table.rows, columns.answer);
  const written = (text: string) => (isPlaceholder(text) || text === preset ? null : text);
  let section = titleInHeader(table, columns);
  let closedSection = false;

  for (const row of table.rows) {
    const text = textAt(row, columns.question);
    const ownSection = textAt(row, columns.section);
    if (ownSection !== '' && columns.section !== null) section = ownSection;
    if (text === '') {
      const only = row.cells.size === 1 ? [...row.cells.values()][0]?.text.trim() : undefined;
      if (only) closedSection = isNotForUs(only);
      if (only && columns.section === null) section = only;
      continue;
    }
    const kind = judgeRow({ sheet, row, columns, habits });
    if (kind === 'not-for-us') closedSection = true;
    else if (kind === 'section') closedSection = false;
    if (kind === 'section' && columns.section === null) section = text;
    if (kind === 'not-for-us' || (closedSection && kind === 'question'))
      skipped.push({
        sheet: sheet.name,
        row: row.number,
        reason: 'The file says that this is not to be filled in.',
      });
    if (kind !== 'question' || closedSection) continue;

    const ticks = new Map(
      [...table.ticks].map(([answer, column]) => [answer, { sheet: index, row: row.number, column }]),
    );
    const targets = ticks.size > 0 ? [...ticks.values()].map(({ column }) => column) : [columns.answer];
    const closedBecause = targets.map((column) => whyClosed(sheet, row, column)).find((reason) => reason);
    if (closedBecause) {
      skipped.push({ sheet: sheet.name, row: row.number, reason: closedBecause });
      continue;
    }
    const answer: Place = { sheet: index, ...firstCorner(sheet, row.number, columns.answer) };
    const rule = sheet.ruleAt(row.number, columns.answer);
    const ownOptions = columns.options === null ? [] : optionsInCell(textAt(row, columns.options));
    const soft = ownOptions.length > 0 ? ownOptions : headerOptions;
    const explanationOpen =
      columns.explanation !== null &&
      !whyClosed(sheet, row, columns.explanation) &&
      written(textAt(row, columns.explanation)) === null;
    const limits = [rule.maximumLength, limit].flatMap((value) => value ?? []);
    fields.push({
      question: {
        key: `${index}:${answer.row}:${answer.column}:${row.number}`,
        sheet: sheet.name,
        row: row.number,
        cell: placeName(answer),
        text,
        section,
        options: ticks.size > 0 ? [...ticks.keys()] : [...(rule.list ?? soft)],
        explanation: explanationOpen,
        existing:
          targets.map((column) => written(textAt(row, column))).find((value) => value !== null) ?? null,
        maximumLength: limits.length > 0 ? Math.min(...limits) : null,
      },
      answer,
      explanation:
        explanationOpen && columns.explanation !== null
          ? { sheet: index, ...firstCorner(sheet, row.number, columns.explanation) }
          : null,
      ticks,
      closed: ticks.size > 0 || rule.list !== null,
    });
  }
  return { fields, skipped };
};
