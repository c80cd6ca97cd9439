import type { Row, Sheet } from '../form.ts';
import { headerRole } from './header-role.ts';
import type { HeaderRole } from './header-words.ts';
import { isIdentifier, isInstruction, isInterrogative, wordCount } from './question-text.ts';
import { splitBlocks } from './split-blocks.ts';
import { ticksOf } from './tick-columns.ts';

/** A column's header: its words, and the role they give the column. */
export type Header = { readonly text: string; readonly role: HeaderRole | undefined };

/** Rows of a sheet under one header; `headerRow` is null for rows that have none. */
export type Table = {
  readonly headerRow: number | null;
  readonly headers: ReadonlyMap<number, Header>;
  /** Columns to be ticked, by the answer they stand for. */
  readonly ticks: ReadonlyMap<string, number>;
  /** The title that stands alone over the header row. */
  readonly title: string | null;
  readonly rows: readonly Row[];
};

type HeaderRow = Pick<Table, 'headers' | 'ticks'>;

/** "Requirement" and "Answer" head columns by themselves, whatever is asked in a third ("Will it be published"). */
const isPlainHeader = (cells: readonly (readonly [number, string])[]): boolean => {
  const plain = cells.flatMap(([, text]) => (wordCount(text) <= 2 ? (headerRole(text) ?? []) : []));
  return (
    plain.some(({ role, weight }) => role === 'question' && weight >= 2) &&
    plain.some(({ role, weight }) => role === 'answer' && weight === 3)
  );
};

/** Reads a row as column headers; undefined when it is none. */
const readHeaderRow = (row: Row): HeaderRow | undefined => {
  const cells = Array.from(row.cells, ([column, { text }]) => [column, text.trim()] as const).filter(
    ([, text]) => text !== '',
  );
  if (
    cells.some(([, text]) => text.length > 160 || (isIdentifier(text) && headerRole(text) === undefined)) ||
    (!isPlainHeader(cells) && cells.some(([, text]) => isInterrogative(text) && wordCount(text) > 5))
  )
    return undefined;
  const headers = new Map(cells.map(([column, text]) => [column, { text, role: headerRole(text) }]));
  const ticks = ticksOf(cells);
  const named = [...headers.values()].flatMap(({ role }) => role ?? []);
  const roles = new Set(named.map(({ role }) => role));
  // A row of answers may hold "Yes" beside "No", but no words that head a column.
  const others = cells.length - ticks.size;
  if (ticks.size > 0 && (others <= 1 || named.length * 2 >= others)) return { headers, ticks };
  const asksOrAnswers = named.some(
    ({ role, weight }) => (role === 'answer' || role === 'question') && weight >= 2,
  );
  if (roles.size >= 2 && asksOrAnswers && named.length * 2 >= cells.length) return { headers, ticks };
  // A section's own title row may carry nothing but "Answer" over the answer column, a bare list nothing but "Questions";
  // what a form is called ("Vendor Response") stands at the left, too.
  const lone =
    named.length === 1 && cells.length <= 2 ? cells.find(([column]) => headers.get(column)?.role) : undefined;
  const role = lone && headers.get(lone[0])?.role;
  if (!lone || role?.weight !== 3) return undefined;
  // "Are backups encrypted? | Yes / No" is a question beside the answers to choose from.
  if (cells.some(([column, text]) => column !== lone[0] && isInterrogative(text))) return undefined;
  const overAnswers = role.role === 'answer' && lone[0] > 0 && wordCount(lone[1]) <= 3;
  const overList = role.role === 'question' && cells.length === 1 && wordCount(lone[1]) <= 1;
  return overAnswers || overList ? { headers, ticks } : undefined;
};

const join = (upper: HeaderRow, lower: HeaderRow): HeaderRow => ({
  headers: new Map([
    ...upper.headers,
    ...[...lower.headers].filter(([column, { role }]) => role || !upper.headers.has(column)),
  ]),
  ticks: lower.ticks.size > 0 ? lower.ticks : upper.ticks,
});

/** The title standing alone in the row right above a header row. */
const titleOver = (headerRow: number, row: Row | undefined): string | null => {
  const texts = [...(row?.cells.values() ?? [])].map(({ text }) => text.trim()).filter((text) => text !== '');
  const [only = ''] = texts;
  const isTitle =
    texts.length === 1 && !isInterrogative(only) && !isInstruction(only) && wordCount(only) <= 8;
  return isTitle && row?.number === headerRow - 1 ? only : null;
};

/** Cuts a sheet's rows into tables, a new one at every header row and for every block beside another; hidden rows belong to none. */
export const findTables = (sheet: Sheet): Table[] => {
  const tables: (Omit<Table, 'rows'> & { rows: Row[] })[] = [];
  let current: (typeof tables)[number] = {
    headerRow: null,
    headers: new Map(),
    ticks: new Map(),
    title: null,
    rows: [],
  };
  for (const row of sheet.rows) {
    if (row.hidden) continue;
    const header = readHeaderRow(row);
    if (!header) {
      current.rows.push(row);
      continue;
    }
    if (current.headerRow !== null && current.rows.length === 0) {
      current = { ...current, ...join(current, header), headerRow: row.number };
      continue;
    }
    const title = titleOver(row.number, current.rows.at(-1));
    if (title !== null) current.rows.pop();
    tables.push(current);
    current = { headerRow: row.number, ...header, title, rows: [] };
  }
  return [...tables, current].flatMap(splitBlocks);
};
