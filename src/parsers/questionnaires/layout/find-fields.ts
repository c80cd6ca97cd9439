import type { LayoutChoice, SheetLayout, SkippedRow } from '../../../model/questionnaire.ts';
import type { Field, FoundFields, Place, Sheet } from '../form.ts';
import { refuse } from '../refusal.ts';
import { columnLetters, columnNumber } from '../workbook/cell-address.ts';
import { applyChoice } from './apply-choice.ts';
import { type Columns, chooseColumns, reportsAnswers } from './choose-columns.ts';
import { findAnswersBelow } from './find-answers-below.ts';
import { findTables, type Table } from './find-tables.ts';
import { isIdentifier, isInstruction, isInterrogative, wordCount } from './question-text.ts';
import { readTable } from './read-table.ts';
import { isIntroduction, whyNotAnswered } from './sheet-purpose.ts';

type Options = { readonly choice: LayoutChoice | undefined; readonly placeName: (place: Place) => string };
type Understood = { readonly table: Table; readonly columns: Columns };

/** Rows above the first header belong to its table when they carry the same kind of identifier. */
const rowsAbove = ({ table, columns }: Understood, above: Table | undefined): Understood | undefined => {
  const { identifier, question } = columns;
  if (!above || above.headerRow !== null || identifier === null) return undefined;
  const rows = above.rows.filter(
    ({ cells }) => isIdentifier(cells.get(identifier)?.text ?? '') && cells.has(question),
  );
  return rows.length > 0 ? { table: { ...table, headers: new Map(), rows }, columns } : undefined;
};

const understandSheet = (sheet: Sheet): Understood[] => {
  const tables = findTables(sheet);
  const understood = tables.flatMap((table) => {
    const columns = chooseColumns(sheet, table);
    return columns ? [{ table, columns }] : [];
  });
  const sure = understood.filter(({ columns }) => columns.sure);
  const explains = isIntroduction(sheet) || tables.some((table) => reportsAnswers(sheet, table));
  if (sure[0] === undefined) return explains ? [] : understood;
  // Beside a plain table, words without a header are only words; a doubtful table with a header has to be named.
  const kept = understood.filter(
    ({ table, columns }) => columns.sure || (table.headerRow !== null && !explains),
  );
  const above = rowsAbove(sure[0], tables[0]);
  return above ? [above, ...kept] : kept;
};

const layoutOf = (sheet: Sheet, { table, columns }: Understood, questions: number): SheetLayout => ({
  sheet: sheet.name,
  headerRow: table.headerRow,
  questionColumn: columnLetters(columns.question),
  answerColumn: columnLetters(columns.answer),
  explanationColumn: columns.explanation === null ? null : columnLetters(columns.explanation),
  questions,
  sure: columns.sure,
  reason: columns.reason,
});

const joinLayouts = (layouts: readonly SheetLayout[]): SheetLayout[] => {
  const joined = new Map<string, SheetLayout>();
  for (const layout of layouts) {
    const key = JSON.stringify([
      layout.sheet,
      layout.questionColumn,
      layout.answerColumn,
      layout.explanationColumn,
      layout.sure,
    ]);
    const known = joined.get(key);
    joined.set(key, known ? { ...known, questions: known.questions + layout.questions } : layout);
  }
  return [...joined.values()];
};

type Part = { readonly fields: readonly Field[]; readonly layout: SheetLayout };

const doubtfulReason = ({ questionColumn, answerColumn, questions }: SheetLayout) =>
  `It looks as if column ${questionColumn} holds ${questions} questions and column ${answerColumn} takes the answers. Choose the sheet and its columns to fill it.`;

const notUnderstood =
  'It asks something, but where the answers go was not understood. Choose the sheet and its columns to fill it.';

/** Whether a sheet that is no introduction holds several questions. */
const asksSomething = (sheet: Sheet): boolean => {
  // What is computed repeats what stands elsewhere.
  const texts = sheet.rows.flatMap(({ cells }) =>
    [...cells.values()].flatMap(({ text, formula }) => (formula ? [] : [text])),
  );
  const asked = texts.filter((text) => isInterrogative(text) && !isInstruction(text) && wordCount(text) >= 4);
  return sheet.name !== null && !isIntroduction(sheet) && asked.length >= 3;
};

/** Finds the questions of a file's sheets and tables, and the cells their answers go to. */
export const findFields = (sheets: readonly Sheet[], { choice, placeName }: Options): FoundFields => {
  const parts: Part[] = [];
  const skipped: SkippedRow[] = [];
  const named = (sheet: Sheet) =>
    choice?.sheet === undefined || choice.sheet.toLowerCase() === sheet.name?.toLowerCase();
  if (choice?.sheet !== undefined && !sheets.some(named))
    refuse(
      'not-a-questionnaire',
      `The file has no sheet “${choice.sheet}”. It has ${sheets.map(({ name }) => `“${name}”`).join(', ') || 'none'}.`,
    );
  /** Answers below their questions, where people say so or no column is surely theirs. */
  const findBelow = (sheet: Sheet, { index, understood }: { index: number; understood: Understood[] }) => {
    const { questionColumn, answerColumn } = choice ?? {};
    if (questionColumn !== undefined || answerColumn !== undefined) {
      const same = questionColumn?.trim().toUpperCase() === answerColumn?.trim().toUpperCase();
      const column = columnNumber(questionColumn?.trim() ?? '');
      return same ? findAnswersBelow(sheet, { index, placeName, column }) : undefined;
    }
    if (isIntroduction(sheet) || understandSheet(sheet).some(({ columns }) => columns.sure)) return undefined;
    const below = findAnswersBelow(sheet, { index, placeName });
    return below?.layout.sure || understood.length === 0 ? below : undefined;
  };
  for (const [index, sheet] of sheets.entries()) {
    if (!named(sheet)) continue;
    const reason = choice?.sheet === undefined ? whyNotAnswered(sheet) : undefined;
    if (reason !== undefined) {
      skipped.push({ sheet: sheet.name, row: null, reason });
      continue;
    }
    const understood = choice ? applyChoice(sheet, choice) : understandSheet(sheet);
    const below = findBelow(sheet, { index, understood });
    if (below) parts.push(below);
    if (!below && understood.length === 0 && asksSomething(sheet))
      skipped.push({ sheet: sheet.name, row: null, reason: notUnderstood });
    for (const part of below ? [] : understood) {
      const read = readTable({ sheet, index, ...part, placeName });
      skipped.push(...read.skipped);
      if (read.fields.length > 0)
        parts.push({ fields: read.fields, layout: layoutOf(sheet, part, read.fields.length) });
    }
  }
  const count = (some: readonly Part[]) => some.reduce((sum, { fields }) => sum + fields.length, 0);
  const doubtful = parts.filter(({ layout }) => !layout.sure);
  const layouts = joinLayouts(parts.map(({ layout }) => layout));
  // Where most of a file is plain, the doubtful rest is named and left alone; otherwise people are asked.
  if (doubtful.length === 0 || count(doubtful) * 2 > count(parts))
    return { fields: parts.flatMap(({ fields }) => fields), layouts, skipped, sure: doubtful.length === 0 };
  for (const { layout } of doubtful)
    skipped.push({ sheet: layout.sheet, row: null, reason: doubtfulReason(layout) });
  return {
    fields: parts.filter(({ layout }) => layout.sure).flatMap(({ fields }) => fields),
    layouts,
    skipped,
    sure: true,
  };
};
