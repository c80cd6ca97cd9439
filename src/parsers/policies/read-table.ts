import type { ImportProblem, ParsedKnowledge, ReadEntry } from '../../model/entry.ts';
import { idFromFile, idFromWords } from './entry-ids.ts';
import type { FieldName } from './field-names.ts';
import { entryOf, type KnowledgeFile, problemIn } from './knowledge-file.ts';
import { answerText, type Fields, kindOf, readFacts, splitList } from './read-fields.ts';
import { type Columns, findColumns, type TextRow } from './table-columns.ts';

/** A table of a file; `sheet` is null where a file has one table only. */
export type TextTable = { readonly sheet: string | null; readonly rows: readonly TextRow[] };

/** A table of a document that is not a sheet: its rows are counted from 1. */
export const tableOfTexts = (rows: readonly (readonly string[])[]): TextTable => ({
  sheet: null,
  rows: rows.map((cells, index) => ({
    number: index + 1,
    cells: new Map([...cells.entries()].filter(([, text]) => text !== '')),
  })),
});

/** What stands in an answer's cell when nobody has answered yet. */
const unanswered = /^(tbd|tbc|todo|to do|pending|-+|\?+|\.+)$/i;
/** Rows that their library no longer or not yet stands behind. */
const outOfUse = /^(draft|archived?|retired|deprecated|obsolete|rejected|superseded|inactive|deleted)$/i;

/** What spreadsheet programs call a sheet that nobody named. */
const nameless = /^(sheet|tabelle|feuil|hoja|foglio|blad)\s?\d*$/i;
const tick = /^(x|y|yes|✓|✔|☑|☒|•|1|true)$/i;

const readRow = (row: TextRow, columns: Columns): Fields => {
  const said: Partial<Record<FieldName, string>> = {};
  const lists = { criteria: [] as string[], tags: [] as string[] };
  for (const [column, field] of columns.fields) {
    const text = row.cells.get(column)?.trim() ?? '';
    if (text === '') continue;
    if (field === 'criteria' || field === 'tags') lists[field].push(...splitList(text));
    else said[field] = said[field] === undefined ? text : `${said[field]}\n\n${text}`;
  }
  for (const [column, answer] of columns.ticks) {
    if (tick.test(row.cells.get(column)?.trim() ?? '')) said.answer ??= answer;
  }
  return { ...said, lists };
};

/** A row with a single text in it is a heading over the rows below. */
const headingOf = (row: TextRow): string | null => {
  const [only, ...others] = [...row.cells.values()].filter((text) => text.trim() !== '');
  return only !== undefined && others.length === 0 ? only.trim() : null;
};

/** A row that states its kind comes from an export of ours, and its id is whole. */
const idOf = (fields: Fields, place: string, text: string): string => {
  if (fields.id === undefined) return idFromWords(place, fields.question ?? fields.title ?? text);
  return fields.kind === undefined ? idFromFile(place, fields.id) : fields.id;
};

const toEntry = (
  fields: Fields,
  { file, sheet, heading }: { file: KnowledgeFile; sheet: string | null; heading: string | null },
): ReadEntry | string | null => {
  const answer = answerText(fields);
  const text = unanswered.test(answer) ? '' : answer || (fields.text ?? '');
  if (text === '' || outOfUse.test(fields.status ?? '')) return null;
  const read = readFacts(fields);
  if ('reason' in read) return read.reason;
  const place = sheet === null ? file.name : `${file.name}/${sheet}`;
  const question = fields.question ?? null;
  const part = fields.section ?? heading;
  const title =
    fields.title ?? question ?? ([part, fields.id].filter(Boolean).join(': ') || text.slice(0, 80));
  return entryOf({
    id: idOf(fields, place, text),
    kind: kindOf(fields, read.facts),
    title,
    question,
    text,
    source: fields.source ?? file.name,
    section: part ?? (sheet === null || nameless.test(sheet) ? null : sheet),
    ...read.facts,
  });
};

const leftOut = (rows: readonly number[]): string =>
  rows.length === 1
    ? 'This row says nothing that could be quoted and was left out.'
    : `${rows.length} rows say nothing that could be quoted and were left out; this is the first.`;

/** Entries of the tables of a file: answer libraries, control lists, answered questionnaires. Null when it has none. */
export const readTables = (file: KnowledgeFile, tables: readonly TextTable[]): ParsedKnowledge | null => {
  const entries = new Map<string, ReadEntry>();
  const problems: ImportProblem[] = [];
  const notes: ImportProblem[] = [];
  let found = 0;
  for (const { sheet, rows } of tables) {
    const columns = findColumns(rows);
    if (!columns) continue;
    found += 1;
    const hasSections = [...columns.fields.values()].includes('section');
    const where = sheet === null ? '' : `Sheet “${sheet}”: `;
    const blank: number[] = [];
    let heading: string | null = null;
    for (const row of rows) {
      if (row.number <= columns.headerRow) continue;
      const alone = hasSections ? null : headingOf(row);
      if (alone !== null) {
        heading = alone;
        continue;
      }
      const fields = readRow(row, columns);
      const entry = toEntry(fields, { file, sheet, heading });
      if (entry === null) {
        if (row.cells.size > 1 && !outOfUse.test(fields.status ?? '')) blank.push(row.number);
        continue;
      }
      if (typeof entry === 'string') {
        problems.push(problemIn(file, `${where}${entry}`, row.number));
        continue;
      }
      const before = entries.get(entry.id);
      if (before && before.text !== entry.text) {
        const reason = `${where}“${fields.id ?? entry.title}” stands here a second time, with other words.`;
        problems.push(problemIn(file, reason, row.number));
      }
      if (!before) entries.set(entry.id, entry);
    }
    if (blank.length > 0) notes.push(problemIn(file, `${where}${leftOut(blank)}`, blank[0]));
  }
  if (found === 0) return null;
  return { entries: [...entries.values()], problems, ...(notes.length > 0 && { notes }) };
};
