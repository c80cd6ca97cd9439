import { expect, test } from 'vitest';
import { headerBelowCaptions } from '../../../../src/parsers/pdf/tables/mark-headers.ts';
import type { PageTable } from '../../../../src/parsers/pdf/tables/page-table.ts';

const box = { x0: 0, x1: 100, y0: 0, y1: 10 };

/** A table of two columns; a row of one text spans both. */
const tableOf = (...rows: readonly (readonly string[])[]): PageTable => ({
  page: 1,
  method: 'ruled',
  box,
  columns: [
    { x0: 0, x1: 50 },
    { x0: 50, x1: 100 },
  ],
  rows: rows.map((row) => ({
    box,
    shaded: false,
    cells: row.map((text, column) => ({ column, span: row.length === 1 ? 2 : 1, box, text, chunks: [] })),
  })),
  pitch: null,
});

const TITLES = ['Procedures', 'Outcome'];
const TEST = ['Inspected the visitor book.', 'No exceptions noted.'];

test.each<[string, PageTable, number | null]>([
  [
    'captions over titles that come again',
    tableOf(['K7 Visitors sign.'], TITLES, TEST, ['K8 Doors lock.'], TITLES, TEST),
    1,
  ],
  [
    'two captions',
    tableOf(['CC6.4: Rooms'], ['K7 Visitors sign.'], TITLES, TEST, ['K8 Doors lock.'], TITLES, TEST),
    2,
  ],
  ['no caption', tableOf(TITLES, TEST, TITLES, TEST), null],
  ['a row of values below a caption', tableOf(['K7 Visitors sign.'], TEST, TEST), null],
  ['titles that stand but once in plain type', tableOf(['K7 Visitors sign.'], TITLES, TEST), null],
  ['nothing but captions', tableOf(['K7 Visitors sign.'], ['K8 Doors lock.']), null],
])('finds the titles of a table with %s', (_, table, at) => {
  expect(headerBelowCaptions(table)).toBe(at);
});
