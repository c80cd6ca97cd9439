import type { Row, Sheet } from '../form.ts';
import type { Table } from './find-tables.ts';
import type { Role } from './header-role.ts';
import { isIdentifier, isInterrogative, isPlaceholder, isStatement, wordCount } from './question-text.ts';

/** Which column of a table holds what; `sure` is false where people have to confirm it, and `reason` says why. */
export type Columns = {
  readonly question: number;
  readonly answer: number;
  readonly explanation: number | null;
  readonly identifier: number | null;
  readonly section: number | null;
  readonly options: number | null;
  readonly sure: boolean;
  readonly reason: string;
};

type Profile = {
  readonly filled: number;
  readonly asking: number;
  readonly formulas: number;
  readonly lists: number;
  readonly identifiers: number;
};

const asking = (text: string) =>
  isInterrogative(text) ? 2 : isStatement(text) ? 1.5 : wordCount(text) >= 4 ? 1 : 0;

/** Shares (0 to 1) of the rows in which a column is filled, computed, listed, numbered; `asking` from 0 to 2. */
const profile = (sheet: Sheet, rows: readonly Row[], column: number): Profile => {
  let filled = 0;
  let asks = 0;
  let formulas = 0;
  let lists = 0;
  let identifiers = 0;
  for (const { number, cells } of rows) {
    const cell = cells.get(column);
    if (cell && !isPlaceholder(cell.text)) filled += 1;
    if (cell) asks += asking(cell.text);
    if (cell?.formula) formulas += 1;
    if (cell && isIdentifier(cell.text)) identifiers += 1;
    if (sheet.ruleAt(number, column).list) lists += 1;
  }
  const of = Math.max(1, rows.length);
  return {
    filled: filled / of,
    asking: asks / of,
    formulas: formulas / of,
    lists: lists / of,
    identifiers: identifiers / of,
  };
};

const best = <Item>(items: readonly Item[], score: (item: Item) => number): Item | undefined =>
  items.toSorted((a, b) => score(b) - score(a))[0];

/** Decides which columns of a table are asked in and answered in; undefined when it asks nothing. */
export const chooseColumns = (sheet: Sheet, { headers, ticks, rows }: Table): Columns | undefined => {
  if (rows.length === 0) return undefined;
  const used = new Set([...headers.keys(), ...rows.flatMap(({ cells }) => [...cells.keys()])]);
  const all = [...used].filter((column) => !sheet.columnHidden(column)).toSorted((a, b) => a - b);
  const profiles = new Map(all.map((column) => [column, profile(sheet, rows, column)]));
  const of = (column: number): Profile => profiles.get(column) ?? profile(sheet, rows, column);
  const named = (role: Role) => all.filter((column) => headers.get(column)?.role?.role === role);
  const weight = (column: number) => headers.get(column)?.role?.weight ?? 0;
  const tickColumns = new Set(ticks.values());

  const answerable = (column: number) => of(column).formulas < 0.5 && !tickColumns.has(column);
  const answers = named('answer')
    .filter(answerable)
    .toSorted((a, b) => weight(b) + 2.5 * of(b).lists - (weight(a) + 2.5 * of(a).lists));
  const answerHeaded = ticks.size > 0 ? Math.min(...tickColumns) : answers[0];

  const questionScore = (column: number) =>
    (weight(column) === 3 ? 3 : weight(column) / 2) + of(column).asking;
  const questionHeaded = best(
    named('question').filter((column) => of(column).filled > 0),
    questionScore,
  );
  const unlabelled = all.filter(
    (column) =>
      column !== answerHeaded &&
      !tickColumns.has(column) &&
      of(column).asking >= 0.6 &&
      of(column).identifiers < 0.5,
  );
  const left = unlabelled.filter((column) => answerHeaded === undefined || column < answerHeaded);
  const question = questionHeaded ?? best(left, (column) => of(column).asking);
  if (question === undefined) return undefined;

  const commented = named('explanation').filter(answerable);
  const right = all.filter((column) => column > question && answerable(column) && of(column).filled < 0.5);
  const listed = right.filter(
    (column) => of(column).lists >= 0.3 && headers.get(column)?.role?.role !== 'theirs',
  );
  const beyond = Math.max(question, ...all) + 1;
  const guessed =
    right.find((column) => !headers.get(column)?.role) ?? (headers.size === 0 ? beyond : undefined);
  const answer = answerHeaded ?? listed[0] ?? commented[0] ?? guessed;
  if (answer === undefined) return undefined;

  const plain =
    answerHeaded !== undefined && (ticks.size > 0 || weight(answer) >= 2 || of(answer).lists >= 0.3);
  const rival =
    answers.length > 1 &&
    answers
      .slice(1)
      .some(
        (column) =>
          weight(column) >= weight(answer) && of(column).lists >= of(answer).lists && of(column).filled < 0.5,
      );
  const comments = [...commented, ...answers.slice(1)].filter(
    (column) => column !== answer && column !== question,
  );
  const explanation = best(
    comments,
    (column) =>
      weight(column) + (column > answer ? 1 : 0) - 3 * of(column).filled - Math.abs(column - answer) / 100,
  );
  const sure =
    (plain && !(rival && commented.length > 0)) ||
    (questionHeaded !== undefined && (listed.length === 1 || commented.length === 1)) ||
    listed.length === 1;
  const identifier = best(
    all.filter((column) => column !== question && column !== answer && of(column).identifiers >= 0.5),
    (column) => of(column).identifiers + (named('identifier').includes(column) ? 1 : 0) - column / 1000,
  );
  return {
    question,
    answer,
    explanation: explanation !== undefined && of(explanation).filled < 0.9 ? explanation : null,
    identifier: identifier ?? null,
    section: named('section').find((column) => column !== question && of(column).filled > 0) ?? null,
    options: named('options').find((column) => column !== question && column !== answer) ?? null,
    sure,
    reason: sure
      ? `The headers and rules of the sheet say so.`
      : rival
        ? 'More than one column could take the answers.'
        : 'No header says where the answers go.',
  };
};
