import type { Row, Table } from '../../../model/document.ts';
import type { Role } from './column-roles.ts';
import type { ControlEntry } from './control-entry.ts';
import { isControlId, leadingId } from './control-id.ts';
import { criteriaIn, criteriaOfCell, criteriaOpened } from './criteria.ts';
import { type Heading, isHeading, nextHeading } from './headed-control.ts';
import { pairNumbered } from './pair-numbered.ts';
import { cutPassage, joinPassages, type Passage } from './passage.ts';
import { beginsResponse, isResponseLabel } from './response-label.ts';
import { resultOfRow } from './result-of-row.ts';
import { sizesOfRow } from './sizes.ts';
import { looksLikeProcedure } from './test-procedure.ts';
import { repeatedTails } from './verdict-start.ts';

/** What reading a table needs to know: where it stands, its columns' roles and the criteria open before it. */
export type TableContext = {
  readonly index: number;
  readonly roles: readonly Role[];
  readonly criteria: readonly string[];
  /** An id that a page end parted from the first row. */
  readonly key?: Passage | undefined;
  /** The control told above a table that holds only its tests. */
  readonly above?: Heading | undefined;
};

/**
 * Controls as a table lists them, row by row, and the criteria open at its end. Rows without id and control go on the
 * control above; an empty criteria cell is merged with the one above; a row across the table opens criteria.
 */
export function readControlTable(
  table: Table,
  context: TableContext,
): { entries: ControlEntry[]; criteria: readonly string[] } {
  const entries: ControlEntry[] = [];
  let open = context.criteria;
  let listed: readonly string[] = [];
  const tails = context.roles.includes('result') ? new Set<string>() : repeatedTails(testsOf(table, context));
  const testsOnly =
    !context.roles.some((role) => role === 'control' || role === 'id') &&
    testsOf(table, context).some(looksLikeProcedure);
  let headed: Heading | null = testsOnly ? (context.above ?? null) : null;
  for (const row of table.rows) {
    if (row.header || repeatsTitles(row, table)) continue;
    const single = onlyCell(row);
    if (single && testsOnly && isHeading(single)) {
      const named = (entries.at(-1)?.id ?? null) !== null;
      headed = nextHeading(headed, { passage: single.passage, named });
      if (headed?.is === 'criterion' && criteriaOpened(single.passage.text).length > 0)
        open = criteriaOpened(single.passage.text);
      continue;
    }
    if (single && isSection(single, context.roles)) {
      const criteria = criteriaOpened(single.passage.text);
      if (criteria.length > 0) open = criteria;
      if (beginsResponse(single.passage.text)) addResponse(entries, single.passage);
      continue;
    }
    const response = labelledResponse(row);
    if (response) {
      addResponse(entries, response);
      continue;
    }
    const cell = (role: Role) => cellOf(row, context.roles, role);
    if (mapsOnly(row)) continue;
    const criteria = cell('criteria');
    if (criteria) listed = criteriaOfCell(criteria.text);
    const key = entries.length === 0 && context.roles.includes('id') ? (context.key ?? null) : null;
    const control =
      headed?.is === 'control'
        ? headed
        : nameControl(cell('id') ?? idBeside(criteria) ?? key, cell('control'));
    const last = entries.at(-1);
    const same =
      last && (!control || (control.id !== null && control.id === last.id && control.text.text === ''));
    const entry: ControlEntry | null = same
      ? last
      : control && {
          id: control.id,
          text: control.text,
          criteria: listed.length > 0 ? listed : open,
          tests: [],
          table: context.index,
          page: row.page,
        };
    if (!entry) continue;
    if (!same) entries.push(entry);
    headed = null;
    const sizes = sizesOfRow(row, table, context.roles);
    const result = resultOfRow(row, table, context.roles);
    const test = { procedure: cell('test'), result, response: cell('response'), ...(sizes && { sizes }) };
    if (test.procedure || test.result) entry.tests.push(...pairNumbered(test, tails));
  }
  return { entries, criteria: open };
}

function testsOf(table: Table, { roles }: TableContext): string[] {
  return table.rows.flatMap((row) => (row.header ? [] : (cellOf(row, roles, 'test')?.text ?? [])));
}

/** The control's id where it stands under the criteria in one cell ("CC6.1, CC6.2 AC-01"). */
function idBeside(criteria: Passage | null): Passage | null {
  const last = /\S+$/.exec(criteria?.text ?? '');
  if (!criteria || !last || last.index === 0 || criteriaIn(criteria.text).length === 0) return null;
  return isControlId(last[0]) && criteriaIn(last[0]).length === 0 ? cutPassage(criteria, last.index) : null;
}

function nameControl(id: Passage | null, text: Passage | null): { id: string | null; text: Passage } | null {
  if (!id && !text) return null;
  if (id) {
    const leading = text ? null : leadingId(id.text);
    if (leading) return { id: leading.id, text: cutPassage(id, leading.end) };
    return { id: id.text.replace(/\s+/g, ' '), text: text ?? { text: '', parts: [] } };
  }
  const leading = leadingId(text?.text ?? '');
  if (text && leading) return { id: leading.id, text: cutPassage(text, leading.end) };
  return text && { id: null, text };
}

function cellOf(row: Row, roles: readonly Role[], role: Role): Passage | null {
  const cells = row.cells.filter((cell, column) => roles[column] === role && cell.text !== '');
  return cells.length === 0 ? null : joinPassages(cells);
}

type OnlyCell = { readonly passage: Passage; readonly across: boolean; readonly column: number };

function onlyCell(row: Row): OnlyCell | null {
  const filled = row.cells.filter((cell) => cell.text !== '');
  const [cell] = filled;
  if (!cell || filled.length > 1) return null;
  return { passage: cell, across: (cell.span ?? 1) >= row.cells.length, column: row.cells.indexOf(cell) };
}

/** A row across the table, or one text without id alone in a row of a table of tests, heads what follows. */
function isSection({ passage: { text }, across, column }: OnlyCell, roles: readonly Role[]): boolean {
  if (across || criteriaOpened(text).length > 0 || beginsResponse(text)) return true;
  const tested = roles.includes('result') || roles.includes('test');
  if (!tested || leadingId(text) !== null || isControlId(text)) return false;
  return roles[column] === 'control' || roles[column] === 'id' || roles[column] === 'criteria';
}

function addResponse(entries: readonly ControlEntry[], response: Passage): void {
  const tests = entries.at(-1)?.tests;
  const last = tests?.pop();
  if (last)
    tests?.push({ ...last, response: joinPassages([...(last.response ? [last.response] : []), response]) });
}

/** A row of its own for the answer, its label in one cell and its words in another. */
function labelledResponse(row: Row): Passage | null {
  const filled = row.cells.filter(({ text }) => text !== '');
  const words = filled.filter(({ text }) => !isResponseLabel(text));
  return words.length > 0 && words.length < filled.length && words.length < 3 ? joinPassages(words) : null;
}

/** A row of criteria and ids alone, from a mapping that stands close below the tests. */
function mapsOnly(row: Row): boolean {
  const filled = row.cells.filter(({ text }) => text !== '');
  const words = filled.map(({ text }) => text.split(/[\s,;]+/));
  return (
    filled.length > 1 &&
    words.every((cell) => cell.every((word) => /\d/.test(word) && isControlId(word))) &&
    words.some((cell) => cell.every((word) => criteriaIn(word).length > 0))
  );
}

function repeatsTitles(row: Row, table: Table): boolean {
  return (
    row.cells.every((cell, column) => cell.text === (table.columns[column] ?? '')) &&
    row.cells.some((cell) => cell.text !== '')
  );
}
