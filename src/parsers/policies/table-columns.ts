import { headerRole, tickedAnswer } from '../questionnaires/layout/header-role.ts';
import { type FieldName, fieldNamed, isUsualName } from './field-names.ts';
import { isUnderstood } from './read-fields.ts';

/** A row of a table as text by column (from 0); `number` is what people call it (line or row, from 1). */
export type TextRow = { readonly number: number; readonly cells: ReadonlyMap<number, string> };

/** The row that names the columns, and what each of them holds. */
export type Columns = {
  readonly headerRow: number;
  readonly fields: ReadonlyMap<number, FieldName>;
  /** Columns that are ticked instead of writing the answer, with the answer they stand for. */
  readonly ticks: ReadonlyMap<number, string>;
};

/** How far down a sheet a header may stand, below titles and instructions. */
const deepestHeader = 30;

const roleFields = {
  question: 'question',
  answer: 'answer',
  explanation: 'explanation',
  identifier: 'id',
  section: 'section',
} as const;

/** A name we know goes before the head word of a longer one ("Vendor response to the above"). */
const fieldOf = (header: string): FieldName | undefined => {
  const exact = fieldNamed(header);
  if (exact) return exact;
  const role = headerRole(header)?.role;
  return role && role in roleFields ? roleFields[role as keyof typeof roleFields] : undefined;
};

/** Fields of which a table may have several columns. */
const repeatable: ReadonlySet<FieldName> = new Set(['explanation', 'criteria', 'tags']);

const fieldsOf = (row: TextRow): Map<number, FieldName> => {
  const fields = new Map<number, FieldName>();
  const taken = new Set<FieldName>();
  for (const [column, text] of row.cells) {
    const field = fieldOf(text);
    if (!field || (taken.has(field) && !repeatable.has(field))) continue;
    taken.add(field);
    fields.set(column, field);
  }
  return withoutQuestions(fields);
};

/** A table of statements without answers asks nothing: its "objective" or "requirement" names what the statement is about. */
const withoutQuestions = (fields: Map<number, FieldName>): Map<number, FieldName> => {
  const found = new Set(fields.values());
  if (!found.has('text') || found.has('answer')) return fields;
  const title = found.has('title') ? [] : (['title'] as const);
  return new Map(
    [...fields].flatMap(([column, field]) =>
      field === 'question' ? title.map((name) => [column, name] as const) : [[column, field] as const],
    ),
  );
};

/** Without columns whose names only speak of a day or a sharing class while most of their values are none. */
const borneOut = (columns: Columns, rows: readonly TextRow[]): Columns => {
  const header = rows.find(({ number }) => number === columns.headerRow);
  const below = rows.filter(({ number }) => number > columns.headerRow);
  const fields = [...columns.fields].filter(([column, field]) => {
    if (isUsualName(header?.cells.get(column) ?? '')) return true;
    const said = below.flatMap(({ cells }) => cells.get(column)?.trim() || []);
    return said.filter((text) => isUnderstood(field, text)).length * 2 >= said.length;
  });
  return { ...columns, fields: new Map(fields) };
};

/** "Yes" and "No" at the heads of two columns or more: one alone is a value, not a choice. */
const ticksOf = (row: TextRow): Map<number, string> => {
  const ticks = [...row.cells].flatMap(([column, text]) => {
    const answer = tickedAnswer(text);
    return answer === undefined ? [] : [[column, answer] as const];
  });
  return new Map(ticks.length > 1 ? ticks : []);
};

const hasStatements = ({ fields, ticks }: Columns): boolean => {
  const found = new Set(fields.values());
  if (found.has('text')) return found.size > 1;
  if (found.has('question') && found.has('explanation')) return true;
  return (found.has('question') || found.has('title')) && (found.has('answer') || ticks.size > 0);
};

/** What only a register of the company's own says of its statements; a form to be filled in has none of it. */
const curated: readonly FieldName[] = ['owner', 'reviewed', 'expires', 'sharing'];
/** A statement has a verb and its objects; names and labels have fewer words. */
const fewestWords = 5;

/**
 * In a register that names no column of statements, the column of whole sentences holds them, whatever it is called
 * ("What we do", "How it is met"): the wordiest one that is filled in most rows and named for nothing else.
 */
const withProse = (columns: Columns, rows: readonly TextRow[]): Columns => {
  const found = new Set(columns.fields.values());
  const complete = found.has('text') || found.has('answer') || columns.ticks.size > 0;
  if (complete || !curated.some((field) => found.has(field))) return columns;
  const header = rows.find(({ number }) => number === columns.headerRow);
  const below = rows.filter(({ number, cells }) => number > columns.headerRow && cells.size > 1);
  const [best] = [...(header?.cells ?? [])]
    .filter(([column, name]) => !columns.fields.has(column) && headerRole(name)?.role !== 'theirs')
    .flatMap(([column]) => {
      const said = below.flatMap(({ cells }) => cells.get(column)?.trim().split(/\s+/).length ?? []);
      const words = said.reduce((sum, count) => sum + count, 0) / Math.max(1, said.length);
      return said.length * 2 > below.length && words >= fewestWords ? [{ column, words }] : [];
    })
    .toSorted((a, b) => b.words - a.words);
  if (!best) return columns;
  return { ...columns, fields: withoutQuestions(new Map([...columns.fields, [best.column, 'text']])) };
};

/** The header of a table of statements or answers; null when the rows are no such table. */
export const findColumns = (rows: readonly TextRow[]): Columns | null => {
  const candidates = rows
    .slice(0, deepestHeader)
    .map((row): Columns => ({ headerRow: row.number, fields: fieldsOf(row), ticks: ticksOf(row) }))
    .map((columns) => withProse(borneOut(columns, rows), rows))
    .filter(hasStatements);
  return candidates.toSorted((a, b) => b.fields.size - a.fields.size)[0] ?? null;
};
