import type { PageRow, PageTable } from './page-table.ts';

/** A column title runs to at most this many letters. */
const TITLE = 120;

/** Marks of a value and not of a title: a small first letter, a sentence's end (but "No." and "Ref."), a number. */
const PROSE = /^\p{Ll}|(?<!\b(?:[Nn]o|[Nn]r|[Rr]ef|I[Dd]|[Nn]um|[Dd]esc))[.;]$|\d{2}/u;

/** How many rows at the top of a table are its header: 0 to 3. */
export function countHeaderRows(table: PageTable): number {
  const body = table.rows.findIndex((row) => !short(row) || !emphasised(row));
  if (body > 0 && body <= 3) return body;
  const [first, ...rest] = table.rows;
  if (!first || !titles(first)) return 0;
  if (body < 0) return 1;
  if (first.cells.length < table.columns.length || rest.length === 0) return 0;
  if (first.shaded && !rest[0]?.shaded) return 1;
  const longer = rest.filter((row) =>
    row.cells.some((cell) => cell.text.length > TITLE / 2 || /[.;]$/.test(cell.text)),
  );
  return longer.length > rest.length / 2 ? 1 : 0;
}

/** The place of the titles where captions across the table stand above them, null when none do. */
export function headerBelowCaptions(table: PageTable): number | null {
  const at = table.rows.findIndex((row) => row.cells.length > 1);
  const row = table.rows[at];
  if (!row || at < 1 || row.cells.length < table.columns.length || !titles(row)) return null;
  const across = table.rows.slice(0, at).every(({ cells }) => cells[0]?.span === table.columns.length);
  const again = table.rows.slice(at + 1).some((other) => textsOf(other) === textsOf(row));
  return across && (again || emphasised(row)) ? at : null;
}

function textsOf(row: PageRow): string {
  return row.cells.map(({ text }) => text).join('\n');
}

function short(row: PageRow): boolean {
  return row.cells.length > 1 && row.cells.every((cell) => cell.text.length <= TITLE);
}

function titles(row: PageRow): boolean {
  return short(row) && row.cells.every((cell) => !PROSE.test(cell.text));
}

function emphasised(row: PageRow): boolean {
  return row.cells.every((cell) => cell.chunks.length > 0 && cell.chunks.every((chunk) => chunk.bold));
}

/** Header texts of a table by column, rows of a header joined; null when it has none. */
export function headerOf(table: PageTable): string[] | null {
  const count = countHeaderRows(table);
  if (count === 0) return null;
  const texts = table.columns.map(() => '');
  for (const row of table.rows.slice(0, count))
    for (const cell of row.cells) texts[cell.column] = `${texts[cell.column] ?? ''} ${cell.text}`.trim();
  return texts;
}
