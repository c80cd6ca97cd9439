import type { Table } from '../../../model/document.ts';

/**
 * Gives the titles of one table to others that print the same row first without being known to have a header: a table
 * of one row shows by itself no difference between titles and values.
 */
export function shareTitles(tables: readonly Table[]): Table[] {
  const known = new Set(tables.filter(({ rows }) => rows[0]?.header).map(({ columns }) => keyOf(columns)));
  return tables.map((table) => {
    const [first, ...rest] = table.rows;
    const texts = first?.cells.map((cell) => cell.text) ?? [];
    if (!first || first.header || rest.length === 0 || !known.has(keyOf(texts))) return table;
    return { ...table, columns: texts, rows: [{ ...first, header: true }, ...rest] };
  });
}

function keyOf(texts: readonly string[]): string {
  return texts.join('\n').toLowerCase();
}
