import type { Table } from '../../../model/document.ts';
import { answersFault } from './answer-voice.ts';
import { classifyResult } from './classify-result.ts';
import { isControlId } from './control-id.ts';
import { criteriaIn } from './criteria.ts';
import { looksLikeProcedure } from './test-procedure.ts';

/** What a column of a table of controls holds. */
export type Role = 'id' | 'control' | 'criteria' | 'test' | 'result' | 'response' | 'sample' | 'other';

/** Titles of columns by meaning; the first that fits counts, so the narrower stand first. */
const TITLES: readonly (readonly [Role, RegExp])[] = [
  [
    'other',
    /\b(?:owner|frequency|category|automated|manual|date|type|nature|risk|complementary|subservice|user entit\w+|points? of focus|CSOCs?|CUECs?)\b/i,
  ],
  [
    'response',
    /\b(?:responses?|repl(?:y|ies)|answers?|comments?|remediation|mitigation|corrective actions?|action plan|actions? (?:taken|planned)|(?:management|company|client|entity)(?:['’]s)?\b.{0,24}\b(?:actions?|did|does|position|explanation|statement|view|plan))\b/i,
  ],
  ['sample', /\b(?:sample(?: size)?|population)\b/i],
  [
    'result',
    /\b(?:results?|outcomes?|conclusions?|findings?|exceptions?|deviations?|assessment|passed|pass\s*\/\s*fail)\b/i,
  ],
  ['test', /\b(?:tests?|testing|tested|procedures?|audit work|work performed|how .* tested|evaluation)\b/i],
  [
    'criteria',
    /\b(?:criteri(?:a|on)|tsc|objectives?|principles?|requirements?|reference to|mapping|cc ref)\b/i,
  ],
  [
    'id',
    /^\W*(?:control\s*)?(?:#|no\b\.?|nr\b\.?|num(?:ber)?|ids?\b|identifier|ref(?:erence)?\b\.?|code)\W*(?:#|no\.?|id|number)?\W*$|\bcontrol (?:#|no\b|number|id\b|ref)/i,
  ],
  ['control', /\b(?:controls?|activit(?:y|ies)|safeguards?|measures?|description)\b/i],
];

/** A column, or the values under one label that a report repeats: its title and what stands in its cells. */
export type Column = { readonly title: string; readonly cells: readonly string[] };

/** Several readers ask after the same table, and telling a column by its cells is the dearest question of all. */
const known = new WeakMap<Table, readonly Role[]>();

/** The role of every column of a table. */
export function rolesOf(table: Table): readonly Role[] {
  const roles = known.get(table) ?? rolesOfColumns(columnsOf(table));
  known.set(table, roles);
  return roles;
}

function columnsOf(table: Table): Column[] {
  const rows = table.rows.filter((row) => !row.header);
  return table.columns.map((title, column) => ({
    title,
    cells: rows.flatMap((row) => cellText(row.cells[column])),
  }));
}

/** The role of every column, by its title and, where title and content disagree or there is no title, by content. */
export function rolesOfColumns(columns: readonly Column[]): Role[] {
  return keepOwnIds(
    placeAnswers(placeResults(placeTests(columns.map(roleOf), columns), columns), columns),
    columns,
  );
}

/** Most titles say enough; the cells are asked where the title is silent or often too wide. */
function roleOf({ title, cells }: Column): Role {
  const byTitle = titleRole(title);
  if (byTitle !== null && byTitle !== 'other' && byTitle !== 'control' && byTitle !== 'id') return byTitle;
  const byContent = contentRole(cells);
  if (byTitle === null) return byContent;
  if (byTitle === 'other' && (byContent === 'test' || byContent === 'result')) return byContent;
  if (byTitle === 'control' && byContent === 'id') return 'id';
  if (byTitle === 'control' && byContent === 'criteria' && cells.every((cell) => cell.length < 40))
    return 'criteria';
  if (byTitle === 'id' && byContent === 'control') return 'control';
  if (byTitle === 'id' && byContent === 'criteria') return 'criteria';
  return byTitle;
}

/** Beside results and controls, a second column of sentences whose title does not call it controls tells the tests. */
function placeTests(roles: readonly Role[], columns: readonly Column[]): Role[] {
  if (roles.includes('test') || !roles.includes('result')) return [...roles];
  const [both, ...others] = roles.flatMap((role, column) => (role === 'result' ? [column] : []));
  if (both !== undefined && others.length === 0 && tellsBoth(columns[both])) return roles.with(both, 'test');
  const untitled = roles.findLastIndex(
    (role, column) => role === 'control' && titleRole(columns[column]?.title ?? '') === null,
  );
  if (untitled < 0 || roles.filter((role) => role === 'control').length < 2) return [...roles];
  return roles.with(untitled, 'test');
}

/** True for a column titled as tests and results in one ("Test and outcome") whose cells begin with the test. */
function tellsBoth(column: Column | undefined): boolean {
  return /\btest/i.test(column?.title ?? '') && mostly(column?.cells ?? [], 0.6, looksLikeProcedure);
}

/**
 * Results in words or signs of their own: a column beside the tests whose title says nothing and whose cells are short
 * and much alike. A column before the tests that only reads like results tells controls, where none else does.
 */
function placeResults(roles: readonly Role[], columns: readonly Column[]): Role[] {
  const test = roles.indexOf('test');
  if (test < 0) return [...roles];
  const untitled = columns.map(({ title }) => titleRole(title) === null);
  const placed = roles.map(
    (role, column): Role =>
      role === 'result' && untitled[column] && column < test && !roles.includes('control') ? 'control' : role,
  );
  const named = placed.includes('control') || placed.includes('id');
  if (!named || placed.includes('result')) return placed;
  if (placed[test + 1] === 'other' && untitled[test + 1]) return placed.with(test + 1, 'result');
  const repeated = placed.findIndex(
    (role, column) => role === 'other' && untitled[column] && repeats(columns[column]?.cells ?? []),
  );
  return repeated < 0 ? placed : placed.with(repeated, 'result');
}

/**
 * A control has one id, under a title that says so and in front of its text; ids beside it under the name of another
 * framework, or behind the text, refer to that framework's requirements and are no part of the control's own.
 */
function keepOwnIds(roles: readonly Role[], columns: readonly Column[]): Role[] {
  const ids = roles.flatMap((role, column) => (role === 'id' ? [column] : []));
  const silent = (column: number) => titleRole(columns[column]?.title ?? '') === null;
  const titled = ids.filter((column) => !silent(column));
  const named =
    titled.length > 0 ? ids.filter((column) => !silent(column) || columns[column]?.title === '') : ids;
  const front = named.filter((column) => column < roles.indexOf('control'));
  const own = front.length > 0 ? front : named;
  return roles.map((role, column) => (role === 'id' && !own.includes(column) ? 'other' : role));
}

/** Behind results that are nearly all faults, sentences under a title that names no control are what the company says to them. */
function placeAnswers(roles: readonly Role[], columns: readonly Column[]): Role[] {
  const result = roles.indexOf('result');
  if (result < 0 || roles.includes('response') || roles.includes('test')) return [...roles];
  if (!mostly(columns[result]?.cells ?? [], 0.8, (text) => classifyResult(text) === 'exception'))
    return [...roles];
  const answer = columns.findIndex(
    ({ title, cells }, column) => column > result && titleRole(title) === null && cells.some(answersFault),
  );
  return answer < 0 ? [...roles] : roles.with(answer, 'response');
}

/** True for short cells of which most say the same as another: what a tester writes under each test. */
function repeats(cells: readonly string[]): boolean {
  return cells.length > 3 && new Set(cells).size <= cells.length / 2;
}

/** The role that a column title or label names, null when it names none. */
export function titleRole(title: string): Role | null {
  return TITLES.find(([, pattern]) => pattern.test(title))?.[0] ?? null;
}

function contentRole(cells: readonly string[]): Role {
  if (cells.length === 0) return 'other';
  if (mostly(cells, 0.5, answersFault)) return 'response';
  if (mostly(cells, 0.6, readsAsResult)) return 'result';
  if (mostly(cells, 0.6, looksLikeProcedure)) return 'test';
  if (mostly(cells, 0.6, (text) => criteriaIn(text).length > 0 && text.length < 60)) return 'criteria';
  if (mostly(cells, 0.6, isControlId)) return 'id';
  return mostly(cells, 0.5, (text) => text.split(' ').length >= 5) ? 'control' : 'other';
}

/** True when more than this share of the cells fits; asks no further once that is decided. */
function mostly(cells: readonly string[], share: number, fits: (text: string) => boolean): boolean {
  let fitting = 0;
  for (const [index, cell] of cells.entries()) {
    if (fits(cell)) fitting += 1;
    const most = fitting + cells.length - index - 1;
    if (fitting / cells.length > share || most / cells.length <= share) break;
  }
  return fitting / cells.length > share;
}

function readsAsResult(text: string): boolean {
  return classifyResult(text) !== 'unclear' && (text.split(' ').length <= 5 || !looksLikeProcedure(text));
}

function cellText(cell: Table['rows'][number]['cells'][number] | undefined): string[] {
  return cell && cell.text !== '' && cell.span === undefined ? [cell.text] : [];
}
