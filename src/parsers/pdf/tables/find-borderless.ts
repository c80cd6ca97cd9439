import type { Box } from '../../../model/document.ts';
import type { Rule } from '../page-marks.ts';
import { textOf } from './cell-text.ts';
import { chunkBox, type TextLine } from './chunk.ts';
import { around } from './fill-grid.ts';
import { columnAt, findRegions, type Region, type Span } from './find-regions.ts';
import type { PageCell, PageRow, PageTable } from './page-table.ts';
import { linePitch, type SplitRow, splitRows } from './split-rows.ts';

/** What is left of a page, or of one of its columns, once framed tables are taken off. */
export type OpenPart = {
  readonly number: number;
  readonly lines: readonly TextLine[];
  readonly rules: readonly Rule[];
  readonly shades: readonly Box[];
  /** The table that reached the foot of the page or column before. */
  readonly carried: PageTable | null;
};

/** Share of a table's width that a rule or shade must cover to part its rows. */
const ACROSS = 0.6;

/** Tables told by the white between their columns; hairlines and shading part their rows where drawn. */
export function findBorderless(part: OpenPart): PageTable[] {
  const bars = part.rules.filter((rule) => rule.horizontal).map((rule) => rule.at);
  const { lines, carried } = part;
  return findRegions(lines, { bars, carried: carried?.columns ?? [] }).map((region, index) =>
    tableOf(region, {
      part,
      pitchBefore: index === 0 && region.lines[0] === lines[0] ? (carried?.pitch ?? null) : null,
    }),
  );
}

function tableOf(
  region: Region,
  { part, pitchBefore }: { part: OpenPart; pitchBefore: number | null },
): PageTable {
  const { y0, y1 } = around(region.lines.flatMap((line) => line.chunks.map(chunkBox)));
  const left = Math.min(...region.columns.map((column) => column.x0));
  const right = Math.max(...region.columns.map((column) => column.x1));
  // A line that leaves the first column free parts tests of one control, whose cell runs on beside it.
  const first = region.columns[0]?.x1 ?? left;
  const covers = (from: number, to: number) =>
    from < first && Math.min(to, right) - Math.max(from, left) > ACROSS * (right - left);
  const hairlines = part.rules
    .filter((rule) => rule.horizontal && covers(rule.from, rule.to))
    .map((rule) => rule.at);
  const shades = joinShades(part.shades).filter((shade) => covers(shade.x0, shade.x1));
  const bars = [...hairlines, ...shades.flatMap((shade) => [shade.y0, shade.y1])];
  const pitch = linePitch(region, pitchBefore);
  const rows = splitRows(region.lines, { columns: region.columns, across: region.across, bars, pitch });
  const columns = region.columns.map(({ x0 }, index) => ({ x0, x1: region.columns[index + 1]?.x0 ?? right }));
  return {
    page: part.number,
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
  const byColumn = Map.groupBy(chunks, (chunk) => columnAt(region.columns, chunk));
  const titled = byColumn.size === 1 && byColumn.has(0) && chunks.every((chunk) => chunk.bold);
  if (across || titled)
    return { box, shaded, cells: [{ column: 0, span: columns.length, box, text: textOf(chunks), chunks }] };
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
