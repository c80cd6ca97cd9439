import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageMarks, Rule } from '../../../../src/parsers/pdf/page-marks.ts';
import { findTables } from '../../../../src/parsers/pdf/tables/find-tables.ts';
import { type Border, type Drawing, drawTable } from './draw-table.ts';

const WORDS = [
  'access',
  'review',
  'the',
  'of',
  'changes',
  'quarterly',
  'approved',
  'manager',
  'system',
  'is',
  'logs',
  'by',
];

const sentence = (min: number, max: number) =>
  fc
    .array(fc.constantFrom(...WORDS), { minLength: min, maxLength: max })
    .map((words) => `${words.join(' ').replace(/^./, (first) => first.toUpperCase())}.`);

const testRows = (most: number) =>
  fc
    .array(fc.tuple(sentence(3, 16), sentence(4, 24), sentence(2, 6)), { minLength: 3, maxLength: most })
    .map((rows) => rows.map((row, index) => [`AC-${String(index + 1).padStart(2, '0')}`, ...row]));

const HEADER = ['Control', 'Control activity', 'Test performed', 'Result'];
const WIDTHS = [60, 150, 190, 110];

const drawing = (border: Border, over: Partial<Drawing> = {}) =>
  fc
    .record({
      header: fc.constant<readonly string[] | null>(HEADER),
      rows: testRows(20),
      widths: fc.constant<readonly number[]>(WIDTHS),
      border: fc.constant(border),
      perWord: fc.boolean(),
      repeatHeader: fc.boolean(),
      breakRows: fc.boolean(),
      pageHeight: fc.integer({ min: 320, max: 700 }),
      padding: fc.integer({ min: 3, max: 7 }),
      boldHeader: fc.constant(true),
      runningHead: fc.constantFrom('', 'Example Incorporated Confidential'),
    })
    .map((drawn): Drawing => ({ ...drawn, ...over }));

const bodyOf = (drawn: Drawing) => {
  const { tables } = findTables(drawTable(drawn));
  return {
    count: tables.length,
    columns: tables[0]?.columns,
    rows: tables.flatMap((table) =>
      table.rows.filter((row) => !row.header).map((row) => row.cells.map((cell) => cell.text)),
    ),
  };
};

/** The page without the inner upright rules of every other band. */
const withoutEveryOther = (page: PageMarks): PageMarks => {
  const upright = page.rules.filter(({ horizontal }) => !horizontal);
  const sides = upright.map(({ at }) => at);
  const [left, right] = [Math.min(...sides), Math.max(...sides)];
  const bands = [...new Set(upright.map(({ from }) => from))].toSorted((a, b) => a - b);
  const bare = new Set(bands.filter((_, index) => index % 2 === 1));
  const keeps = ({ horizontal, at, from }: Rule) =>
    horizontal || at === left || at === right || !bare.has(from);
  return { ...page, rules: page.rules.filter(keeps) };
};

describe('findTables', () => {
  for (const border of ['grid', 'hairlines', 'header line', 'none'] as const)
    it(`gives back every row of a table with ${border}, over pages`, () => {
      fc.assert(
        fc.property(drawing(border), (drawn) => {
          expect(bodyOf(drawn)).toEqual({ count: 1, columns: HEADER, rows: drawn.rows });
        }),
        { numRuns: 60 },
      );
    });

  it('gives back a banded table in which every other row has no rules between its cells', () => {
    fc.assert(
      fc.property(drawing('grid', { breakRows: false }), (drawn) => {
        const { tables } = findTables(drawTable(drawn).map(withoutEveryOther));
        const rows = tables.flatMap((table) =>
          table.rows.filter((row) => !row.header).map((row) => row.cells.map((cell) => cell.text)),
        );
        expect(rows).toEqual(drawn.rows);
      }),
      { numRuns: 60 },
    );
  });

  it('gives back rows whose columns stand a little higher than others', () => {
    fc.assert(
      fc.property(drawing('none', { padding: 5 }), (drawn) => {
        const raised = drawTable(drawn).map((page) => ({
          ...page,
          runs: page.runs.map((run) => (run.x > 250 ? { ...run, baseline: run.baseline - 1.6 } : run)),
        }));
        const rows = findTables(raised).tables.flatMap((table) =>
          table.rows.filter((row) => !row.header).map((row) => row.cells.map((cell) => cell.text)),
        );
        expect(rows).toEqual(drawn.rows);
      }),
      { numRuns: 60 },
    );
  });

  it('gives back rows that stand without white between them', () => {
    fc.assert(
      fc.property(drawing('none', { padding: 0 }), (drawn) => {
        expect(bodyOf(drawn).rows).toEqual(drawn.rows);
      }),
      { numRuns: 60 },
    );
  });

  it('gives back rows without ids', () => {
    fc.assert(
      fc.property(drawing('none', { header: HEADER.slice(1), widths: WIDTHS.slice(1) }), (drawn) => {
        const rows = drawn.rows.map((row) => row.slice(1));
        expect(bodyOf({ ...drawn, rows }).rows).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  it('gives back several tests of one control', () => {
    fc.assert(
      fc.property(fc.constantFrom<Border>('grid', 'hairlines', 'none'), drawing('none'), (border, drawn) => {
        const rows = drawn.rows.map((row, index) => (index % 3 === 1 ? ['', '', ...row.slice(2)] : row));
        expect(bodyOf({ ...drawn, border, rows }).rows).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  it('gives back a table with a plain header', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Border>('grid', 'hairlines', 'none'),
        drawing('none', { boldHeader: false }),
        (border, drawn) => {
          expect(bodyOf({ ...drawn, border })).toEqual({ count: 1, columns: HEADER, rows: drawn.rows });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives back a table without a header', () => {
    fc.assert(
      fc.property(drawing('none', { header: null, repeatHeader: false }), (drawn) => {
        expect(bodyOf(drawn).rows).toEqual(drawn.rows);
      }),
      { numRuns: 40 },
    );
  });

  it('gives back two columns without a header', () => {
    fc.assert(
      fc.property(drawing('none', { header: null, repeatHeader: false, widths: [70, 380] }), (drawn) => {
        const rows = drawn.rows.map(([id = '', , test = '']) => [id, test]);
        expect(bodyOf({ ...drawn, rows }).rows).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the piece of every page of a broken cell', () => {
    fc.assert(
      fc.property(drawing('grid', { breakRows: true, pageHeight: 320 }), (drawn) => {
        const pages = drawTable(drawn);
        const texts = pages.map((page) => page.runs.map((run) => run.text).join(' '));
        for (const table of findTables(pages).tables)
          for (const part of table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.parts)))
            for (const word of part.text.split(' ')) expect(texts[part.page - 1]).toContain(word);
      }),
      { numRuns: 20 },
    );
  });

  it('takes running text in two columns for no table, and says how to read it', () => {
    const column = (x: number, lines: number) =>
      drawTable({
        ...PROSE,
        rows: [['Access is reviewed by the manager of the system and approved by the owner. '.repeat(6)]],
        widths: [230],
      })
        .flatMap((page) => page.runs)
        .map((run, index) => ({ ...run, x, baseline: 100 + (index + Math.floor(index / lines)) * 12 }));
    const [page] = drawTable(PROSE);
    const runs = [...column(50, 3), ...column(320, 4)];
    const { tables, areas } = findTables(page ? [{ ...page, width: 612, runs, rules: [] }] : []);
    expect(tables).toEqual([]);
    expect(areas.map(({ table, box }) => [table, box.x0])).toEqual([
      [null, 50],
      [null, 320],
    ]);
  });
});

const PROSE: Drawing = {
  header: null,
  rows: [['Text.']],
  widths: [230],
  border: 'none',
  perWord: false,
  repeatHeader: false,
  breakRows: false,
  pageHeight: 790,
  padding: 0,
  boldHeader: false,
  runningHead: '',
};
