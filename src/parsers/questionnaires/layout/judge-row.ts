import type { Row, Sheet } from '../form.ts';
import { choicesInCell } from './answer-options.ts';
import { isUnticked } from './boxes.ts';
import type { Columns } from './choose-columns.ts';
import {
  isIdentifier,
  isInstruction,
  isInterrogative,
  isNotForUs,
  isStatement,
  wordCount,
} from './question-text.ts';

/** What a row of a question table is. */
export type RowKind = 'question' | 'section' | 'instruction' | 'not-for-us';

/** What the rows of a table have in common, against which a single row is judged. */
export type Habits = {
  readonly numbered: boolean;
  /** What most identifiers look like ("A-9"), so that "1" over "1.1" is told from it. */
  readonly shape: string | null;
  readonly listed: boolean;
  readonly accompanied: boolean;
  readonly style: number | null;
  readonly words: number;
};

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const mostCommon = <Value>(values: readonly Value[]): Value | undefined => {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
};

const shapeOf = (identifier: string) =>
  identifier
    .replaceAll(/\d+/g, '9')
    .replaceAll(/[A-Za-z&]+/g, 'A')
    .replace(/[.)]$/, '');

const textAt = (row: Row, column: number | null) =>
  column === null ? '' : (row.cells.get(column)?.text.trim() ?? '');

const othersFilled = (row: Row, { question, answer, explanation, identifier }: Columns) =>
  [...row.cells].some(
    ([column, { text }]) =>
      ![question, answer, explanation, identifier].includes(column) && text.trim() !== '',
  );

/** Learns what the questions of a table have in common from the rows that plainly are some. */
export const learnHabits = (sheet: Sheet, rows: readonly Row[], columns: Columns): Habits => {
  const asked = rows.filter((row) => textAt(row, columns.question) !== '');
  const plain = asked.filter(
    (row) => isInterrogative(textAt(row, columns.question)) || isStatement(textAt(row, columns.question)),
  );
  const share = (test: (row: Row) => boolean) => asked.filter(test).length / Math.max(1, asked.length);
  return {
    numbered:
      columns.identifier !== null && share((row) => isIdentifier(textAt(row, columns.identifier))) >= 0.5,
    shape:
      mostCommon(
        asked.flatMap((row) => {
          const identifier = textAt(row, columns.identifier);
          return isIdentifier(identifier) ? [shapeOf(identifier)] : [];
        }),
      ) ?? null,
    listed: share((row) => sheet.ruleAt(row.number, columns.answer).list !== null) >= 0.5,
    accompanied: share((row) => othersFilled(row, columns)) >= 0.6,
    style:
      mostCommon(
        (plain.length > 0 ? plain : asked).map((row) => row.cells.get(columns.question)?.style ?? null),
      ) ?? null,
    words: median(asked.map((row) => wordCount(textAt(row, columns.question)))),
  };
};

/** Tells questions from section titles, instructions and parts that others fill in. */
export const judgeRow = ({
  sheet,
  row,
  columns,
  habits,
}: {
  sheet: Sheet;
  row: Row;
  columns: Columns;
  habits: Habits;
}): RowKind => {
  const text = textAt(row, columns.question);
  const merge = sheet.mergeAt(row.number, columns.question);
  const acrossAnswer =
    merge !== undefined && merge.firstColumn <= columns.answer && merge.lastColumn >= columns.answer;
  if (isNotForUs(text)) return 'not-for-us';
  const numbered = isIdentifier(textAt(row, columns.identifier));
  const listed = sheet.ruleAt(row.number, columns.answer).list !== null;
  const printed = textAt(row, columns.answer);
  if (acrossAnswer) return isInstruction(text) || wordCount(text) > 14 ? 'instruction' : 'section';
  if (listed && (habits.numbered ? numbered : true)) return 'question';
  // What has a box to tick, or answers to choose from, is asked whatever it says.
  if (isUnticked(printed) || choicesInCell(printed).length > 0) return 'question';
  if (isInterrogative(text) && !isInstruction(text)) return 'question';
  if (habits.numbered && numbered && shapeOf(textAt(row, columns.identifier)) === habits.shape)
    return 'question';
  if (isInstruction(text)) return 'instruction';
  if (isStatement(text) && !(habits.numbered && !numbered)) return 'question';

  const short = wordCount(text) <= Math.max(3, Math.min(8, habits.words - 1));
  const style = row.cells.get(columns.question)?.style ?? null;
  const looksDifferent = style !== null && habits.style !== null && style !== habits.style;
  const lacks =
    (habits.numbered && !numbered) ||
    (habits.listed && !listed) ||
    (habits.accompanied && !othersFilled(row, columns));
  if (lacks && (short || looksDifferent)) return 'section';
  // A title has nothing beside it where the questions have something.
  if (looksDifferent && short && !(habits.accompanied && othersFilled(row, columns))) return 'section';
  if (habits.words >= 6 && wordCount(text) <= 4 && !numbered && !sheet.heading) return 'section';
  return 'question';
};
