import type { Box } from '../../../model/document.ts';
import type { Rule } from '../page-marks.ts';
import { textOf } from './cell-text.ts';
import { type Chunk, chunkBox, groupLines, type TextLine } from './chunk.ts';
import { around } from './fill-grid.ts';
import { columnAt, findRegions, findStretches, type Region, type Span } from './find-regions.ts';
import type { PageCell, PageRow, PageTable } from './page-table.ts';
import { findNewspaperGutter, splitAtGutter } from './split-newspaper.ts';
import { linePitch, type SplitRow, splitRows } from './split-rows.ts';

/** What is left of a page once framed tables are taken off. */
export type OpenPage = {
  readonly number: number;
  readonly chunks: readonly Chunk[];
  readonly rules: readonly Rule[];
  readonly shades: readonly Box[];
  /** The table that reached the foot of the page before. */
  readonly carried: PageTable | null;
};

/** Share of a table's width that a rule or shade must cover to part its rows. */
const ACROSS = 0.6;

/** Tables of a page told by white, and the gutter when its running text is set in columns. */
export type Borderless = { readonly tables: readonly PageTable[]; readonly gutter: Span | null };

/** Tables told by the white between their columns; hairlines and shading part their rows where drawn. */
export function findBorderless(page: OpenPage): Borderless {
  const bars = page.rules.filter((rule) => rule.horizontal).map((rule) => rule.at);
  const lines = groupLines(page.chunks);
  const tablesOf = (part: readonly TextLine[], carried: PageTable | null) =>
    findRegions(part, { bars, carried: carried?.columns ?? [] }).map((region, index) =>
      tableOf(region, {
        page,
        pitchBefore: index === 0 && region.lines[0] === part[0] ? (carried?.pitch ?? null) : null,
      }),
    );
  const inColumns = (gutter: Span): Borderless => ({
    tables: splitAtGutter(lines, gutter).flatMap((part) => tablesOf(part, null)),
    gutter,
  });
  const gutter = findNewspaperGutter(findStretches(lines));
  if (gutter) return inColumns(gutter);
  const tables = tablesOf(lines, page.carried);
  const [left, right] = tables.find(partsSentences)?.columns ?? [];
  return left && right ? inColumns({ x0: left.x1, x1: right.x0 }) : { tables, gutter: null };
}

/**
 * Columns of running text whose lines stand side by side look like a table with rows that begin inside sentences; with
 * a table beside running text, the first column alone does.
 */
function partsSentences({ columns, rows, method }: PageTable): boolean {
  const two = columns.length === 2;
  const begun = rows
    .slice(1)
    .filter((row) => row.cells.some((cell) => (two || cell.column === 0) && /^\p{Ll}{2}/u.test(cell.text)));
  return method === 'borderless' && rows.length > 2 && begun.length > rows.length * (two ? 0.25 : 0.4);
}

function tableOf(
  region: Region,
  { page, pitchBefore }: { page: OpenPage; pitchBefore: number | null },
): PageTable {
  const { y0, y1 } = around(region.lines.flatMap((line) => line.chunks.map(chunkBox)));
  const left = Math.min(...region.columns.map((column) => column.x0));
  const right = Math.max(...region.columns.map((column) => column.x1));
  const covers = (from: number, to: number) =>
    Math.min(to, right) - Math.max(from, left) > ACROSS * (right - left);
  const hairlines = page.rules
    .filter((rule) => rule.horizontal && covers(rule.from, rule.to))
    .map((rule) => rule.at);
  const shades = joinShades(page.shades).filter((shade) => covers(shade.x0, shade.x1));
  const bars = [...hairlines, ...shades.flatMap((shade) => [shade.y0, shade.y1])];
  const pitch = linePitch(region, pitchBefore);
  const rows = splitRows(region.lines, { columns: region.columns, across: region.across, bars, pitch });
  const columns = region.columns.map(({ x0 }, index) => ({ x0, x1: region.columns[index + 1]?.x0 ?? right }));
  return {
    page: page.number,
    method: hairlines.filter((at) => at > y0 && at < y1).length > 2 ? 'ruled' : 'borderless',
    box: { x0: left, x1: right, y0, y1 },
    columns: region.columns,
    pitch,
    rows: rows.map((row) => rowOf(row, { region, columns, shades })),
  };
}

type Layout = { readonly region: Region; readonly columns: readonly Span[]; readonly shades: readonly Box[] };

function rowOf({ chunks, across }: SplitRow, { region, columns, shades }: Layout): PageRow {
  const box = { ...around(chunks.map(chunkBox)), x0: columns[0]?.x0 ?? 0, x1: columns.at(-1)?.x1 ?? 0 };
  const shaded = shades.some((shade) => shade.y0 <= box.y0 + 1 && shade.y1 >= box.y1 - 1);
  if (across)
    return { box, shaded, cells: [{ column: 0, span: columns.length, box, text: textOf(chunks), chunks }] };
  const byColumn = Map.groupBy(chunks, (chunk) => columnAt(region.columns, chunk));
  const cells = [...byColumn]
    .toSorted(([a], [b]) => a - b)
    .map(([column, own]): PageCell => {
      const { y0, y1 } = around(own.map(chunkBox));
      const cellBox = { x0: columns[column]?.x0 ?? 0, x1: columns[column]?.x1 ?? 0, y0, y1 };
      return { column, span: 1, box: cellBox, text: textOf(own), chunks: own };
    });
  return { box, shaded, cells };
}

/** Shades side by side, as cells filled one by one, joined into one stretch a row. */
function joinShades(shades: readonly Box[]): Box[] {
  const joined: Box[] = [];
  for (const shade of shades.toSorted((a, b) => a.y0 - b.y0 || a.x0 - b.x0)) {
    const last = joined.at(-1);
    if (
      last &&
      Math.abs(last.y0 - shade.y0) < 1.5 &&
      Math.abs(last.y1 - shade.y1) < 1.5 &&
      shade.x0 - last.x1 < 6
    )
      joined[joined.length - 1] = { ...last, x1: Math.max(last.x1, shade.x1) };
    else joined.push(shade);
  }
  return joined;
}
