import type { Sheet } from '../form.ts';
import { optionsInHeader } from './answer-options.ts';
import { type Profile, profileColumn } from './column-profile.ts';
import type { Table } from './find-tables.ts';
import type { Role } from './header-words.ts';

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

/** A table as the choice of columns sees it. */
type View = {
  readonly columns: readonly number[];
  readonly of: (column: number) => Profile;
  readonly weight: (column: number) => number;
  /** True for a column that takes one of a few values: by its drop-downs, or by its header ("Met (Y/N)"). */
  readonly verdicts: (column: number) => boolean;
  readonly named: (role: Role) => number[];
  readonly headed: boolean;
  readonly ticks: readonly number[];
};

const best = (columns: readonly number[], score: (column: number) => number): number | undefined =>
  columns.toSorted((a, b) => score(b) - score(a))[0];

const viewOf = (sheet: Sheet, { headers, ticks, rows }: Table): View => {
  const used = new Set([...headers.keys(), ...rows.flatMap(({ cells }) => [...cells.keys()])]);
  const last = Math.max(0, ...used);
  // A column of empty cells with drop-downs needs no header to be one.
  for (let column = last + 1; column <= last + 8; column += 1)
    if (rows.some(({ number }) => sheet.ruleAt(number, column).list !== null)) used.add(column);
  const columns = [...used].filter((column) => !sheet.columnHidden(column)).toSorted((a, b) => a - b);
  const profiles = new Map<number, Profile>();
  const of = (column: number) => {
    const profile = profiles.get(column) ?? profileColumn(sheet, rows, column);
    profiles.set(column, profile);
    return profile;
  };
  return {
    columns,
    of,
    verdicts: (column) =>
      of(column).lists >= 0.3 || optionsInHeader(headers.get(column)?.text ?? '').length > 0,
    weight: (column) => headers.get(column)?.role?.weight ?? 0,
    named: (role) => columns.filter((column) => headers.get(column)?.role?.role === role),
    headed: headers.size > 0,
    ticks: [...ticks.values()],
  };
};

const answerable =
  ({ of, ticks }: View) =>
  (column: number) =>
    of(column).formulas < 0.5 && !ticks.includes(column);

/** Columns headed as answers, the one with a drop-down first (beside it, a second one takes the words), then what is empty. */
const rankAnswers = (view: View): number[] => {
  const score = (column: number) =>
    view.weight(column) + (view.verdicts(column) ? 2.5 : 0) - view.of(column).filled;
  return view
    .named('answer')
    .filter(answerable(view))
    .toSorted((a, b) => score(b) - score(a));
};

const chooseQuestion = ({ columns, named, of, weight, ticks }: View, answer: number | undefined) => {
  const texts = (column: number) => of(column).filled > 0 && of(column).identifiers < 0.5;
  const headed = best(
    named('question').filter(texts),
    (column) => (weight(column) === 3 ? 3 : weight(column) / 2) + of(column).asking,
  );
  if (headed !== undefined) return { question: headed, headed: true };
  const left = columns.filter(
    (column) => column !== answer && !ticks.includes(column) && (answer === undefined || column < answer),
  );
  const asked = left.filter(
    (column) => texts(column) && of(column).filled >= 0.5 && of(column).asking >= 0.6,
  );
  // Where no header says "answer" either, only plain questions make a table of questions out of a table of words.
  const plain = answer === undefined ? asked.filter((column) => of(column).interrogative >= 0.5) : asked;
  const question = best(plain, (column) => of(column).asking);
  return question === undefined ? undefined : { question, headed: false };
};

const chooseExplanation = (
  { of, weight }: View,
  candidates: readonly number[],
  answer: number,
): number | null => {
  const free = candidates.filter((column) => of(column).filled < 0.9);
  const score = (column: number) =>
    weight(column) + (column > answer ? 1 : 0) - 3 * of(column).filled - Math.abs(column - answer) / 100;
  return best(free, score) ?? null;
};

/** True for a table whose answers are computed: it reports what was answered elsewhere. */
export const reportsAnswers = (sheet: Sheet, table: Table): boolean => {
  const view = viewOf(sheet, table);
  const answers = view.named('answer').filter((column) => view.weight(column) === 3);
  return answers.length > 0 && answers.every((column) => view.of(column).formulas >= 0.5);
};

/** Decides which columns of a table are asked in and answered in; undefined when it asks nothing. */
export const chooseColumns = (sheet: Sheet, table: Table): Columns | undefined => {
  if (table.rows.length === 0) return undefined;
  const view = viewOf(sheet, table);
  const { columns, of, weight, verdicts, named, ticks } = view;
  const answers = rankAnswers(view);
  const answerHeaded = ticks.length > 0 ? Math.min(...ticks) : answers[0];
  const chosen = chooseQuestion(view, answerHeaded);
  if (!chosen) return undefined;
  const { question } = chosen;

  const commented = named('explanation')
    .filter(answerable(view))
    .filter((column) => column > question);
  const open = columns.filter(
    (column) => column > question && answerable(view)(column) && of(column).filled < 0.5,
  );
  const listed = open.filter((column) => of(column).lists >= 0.3 && !named('theirs').includes(column));
  const next = Math.max(question, ...columns) + 1;
  const beyond =
    (view.headed && !chosen.headed) || next >= (sheet.width ?? Number.POSITIVE_INFINITY) ? undefined : next;
  const guessed = open.find((column) => weight(column) === 0) ?? beyond;
  const answer = answerHeaded ?? listed[0] ?? commented[0] ?? guessed;
  if (answer === undefined) return undefined;

  // Beside a column of verdicts a second one takes the words; two of a kind are for people to tell apart.
  const rivals = answers
    .slice(1)
    .filter((column) => weight(column) >= weight(answer) && of(column).filled < 0.5);
  const ambiguous = rivals.length > 0 && (!verdicts(answer) || rivals.some(verdicts));
  const plainlyNamed =
    answerHeaded !== undefined && (ticks.length > 0 || weight(answer) >= 2 || of(answer).lists >= 0.3);
  const alone =
    answerHeaded === undefined &&
    (listed.length === 1 || (chosen.headed && listed.length === 0 && commented.length === 1));
  // The only empty column of a table beside plain questions can be for nothing else.
  const onlyPlace = answer === beyond && answer + 1 === sheet.width && of(question).interrogative >= 0.8;
  const sure = !ambiguous && (plainlyNamed || alone || onlyPlace);
  const others = columns.filter((column) => column !== question && column !== answer);
  const identifier = best(
    others.filter((column) => of(column).identifiers >= 0.5),
    (column) => of(column).identifiers + (named('identifier').includes(column) ? 1 : 0) - column / 1000,
  );
  return {
    question,
    answer,
    explanation: chooseExplanation(
      view,
      [...commented, ...answers.slice(1)].filter((column) => others.includes(column)),
      answer,
    ),
    identifier: identifier ?? null,
    section: named('section').find((column) => others.includes(column) && of(column).filled > 0) ?? null,
    options: named('options').find((column) => others.includes(column)) ?? null,
    sure,
    reason: sure
      ? 'The headers and rules of the sheet say so.'
      : ambiguous
        ? 'More than one column could take the answers.'
        : 'No header says where the answers go.',
  };
};
