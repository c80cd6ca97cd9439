import type { Chunk, TextLine } from './chunk.ts';
import { columnAt, type Region, type Span } from './find-regions.ts';
import { isKey } from './key.ts';

/** What rows are told apart by. `bars` are y positions of drawn boundaries: hairlines and edges of shading. */
export type RowClues = {
  readonly columns: readonly Span[];
  readonly across: ReadonlySet<TextLine>;
  readonly bars: readonly number[];
  readonly pitch: number;
};

/** A row's chunks; `across` when it is one text over all columns. */
export type SplitRow = { readonly chunks: readonly Chunk[]; readonly across: boolean };

/**
 * Lines of a table gathered into rows, top to bottom; see `startOfRow` for what begins one. A merged cell that runs on
 * beside a new row keeps its lines.
 */
export function splitRows(lines: readonly TextLine[], clues: RowClues): SplitRow[] {
  const { pitch } = clues;
  const cells = lines.map((line) => cellsOf(line, clues.columns));
  const sheet = {
    lines,
    cells,
    clues,
    pitch,
    keyed: hasKeyColumn(cells),
    barred: countInside(lines, clues.bars) > 3,
  };
  const rows: { chunks: Chunk[]; across: boolean }[] = [];
  let owners: (Chunk[] | undefined)[] = [];
  lines.forEach((line, index) => {
    const start = startOfRow(sheet, index);
    if (start) rows.push({ chunks: [], across: clues.across.has(line) });
    if (start === 'whole') owners = [];
    for (const chunk of line.chunks) {
      const column = columnAt(clues.columns, chunk);
      const running = begins(sheet, index, column) ? undefined : owners[column];
      const owner = running ?? rows.at(-1)?.chunks ?? [];
      owner.push(chunk);
      owners[column] = owner;
    }
  });
  return rows.filter((row) => row.chunks.length > 0);
}

type Cells = readonly string[];
type Sheet = {
  readonly lines: readonly TextLine[];
  readonly cells: readonly Cells[];
  readonly clues: RowClues;
  readonly pitch: number;
  /** True when the first column holds keys. */
  readonly keyed: boolean;
  /** True when drawn boundaries part the rows, so that the wording need not be asked. */
  readonly barred: boolean;
};

/**
 * A whole row begins below a drawn boundary, where a section row begins or ends, where bold type ends, where a key
 * stands in the first column, or where cells begin after more white than lines of one cell have. A lone paragraph
 * right of the first column goes on the row. Beside merged cells that still run a row begins with its last column.
 */
function startOfRow(sheet: Sheet, index: number): 'whole' | 'beside' | null {
  const { lines, clues, cells } = sheet;
  const [line, above] = [lines[index], lines[index - 1]];
  const here = cells[index];
  if (!line || !above || !here) return 'whole';
  if (clues.bars.some((bar) => bar > above.baseline && bar < line.baseline)) return 'whole';
  if (clues.across.has(line))
    return clues.across.has(above) && near(sheet, index) && bold(line) === bold(above) ? null : 'whole';
  if (clues.across.has(above) || (bold(above) && index === firstPlain(lines))) return 'whole';

  const filled = here.flatMap((text, column) => (text === '' ? [] : [column]));
  const starting = filled.filter((column) => begins(sheet, index, column));
  const running = here.flatMap((_, column) =>
    starting.includes(column) || !runs(sheet, index, column) ? [] : [column],
  );
  if (running.length === 0 && (starting.includes(0) || starting.length > 1)) return 'whole';
  const last = clues.columns.length - 1;
  const leftmost = Math.min(...starting);
  if (starting.length > 1 && starting.includes(last) && running.every((column) => column < leftmost))
    return 'beside';
  if (sheet.barred) return null;
  const goesOn = filled.some((column) => /^\p{Ll}/u.test(here[column] ?? ''));
  if (sheet.keyed && !goesOn && isKey(here[0] ?? '') && !/,$/.test(textAbove(sheet, index, 0)))
    return filled.length > 1 ? 'whole' : null;
  const fresh = filled.every(
    (column) =>
      /^[\p{Lu}\p{N}(]/u.test(here[column] ?? '') && /(^|[.;:)])$/.test(textAbove(sheet, index, column)),
  );
  return fresh && filled.includes(0) && filled.includes(last) ? 'whole' : null;
}

function near({ lines, pitch }: Sheet, index: number): boolean {
  return (lines[index]?.baseline ?? 0) - (lines[index - 1]?.baseline ?? 0) <= threshold(pitch);
}

/** True when the cell's text at this line stands further below the column's text above than lines of one cell do. */
function begins({ lines, cells, pitch, clues }: Sheet, index: number, column: number): boolean {
  const before = cells.findLastIndex((cell, at) => at < index && cell[column] !== '');
  const [line, above] = [lines[index], lines[before]];
  if (!line || !above) return true;
  return (
    baselineIn(line, clues.columns, column) - baselineIn(above, clues.columns, column) > threshold(pitch)
  );
}

/** Where the column's own text stands: cells side by side may differ by less than lines do. */
function baselineIn(line: TextLine, columns: readonly Span[], column: number): number {
  return line.chunks.find((chunk) => columnAt(columns, chunk) === column)?.baseline ?? line.baseline;
}

/** True when a cell of the column stands both above and at or below this line without a break. */
function runs(sheet: Sheet, index: number, column: number): boolean {
  const next = sheet.cells.findIndex((cell, at) => at >= index && cell[column] !== '');
  return next >= 0 && !begins(sheet, next, column);
}

/** The text that the column holds above this line, empty below a title. */
function textAbove({ cells, lines }: Sheet, index: number, column: number): string {
  const before = cells.findLastIndex((cell, at) => at < index && cell[column] !== '');
  const [line, above] = [lines[index], lines[before]];
  return line && above && bold(above) && !bold(line) ? '' : (cells[before]?.[column] ?? '');
}

function cellsOf(line: TextLine, columns: readonly Span[]): Cells {
  const cells = columns.map(() => [] as string[]);
  for (const chunk of line.chunks) cells[columnAt(columns, chunk)]?.push(chunk.text);
  return cells.map((texts) => texts.join(' '));
}

/** Lines of one cell stand one pitch apart to within a fifteenth; more is white between rows. */
function threshold(pitch: number): number {
  return Math.max(pitch * 1.15, pitch + 1);
}

/**
 * The distance that lines of one cell have: the smallest that leaves room for the type. A page with one-line rows only
 * does not show it, so what the page before showed bounds it.
 */
export function linePitch({ lines, columns }: Region, before: number | null): number {
  const gaps = columns.flatMap((_, column) => {
    const own = lines.filter((line) => line.chunks.some((chunk) => columnAt(columns, chunk) === column));
    const baselines = own.map((line) => baselineIn(line, columns, column));
    return baselines.slice(1).map((baseline, index) => baseline - (baselines[index] ?? 0));
  });
  const sizes = lines.map((line) => line.size).toSorted((a, b) => a - b);
  const size = sizes[Math.floor(sizes.length / 2)] ?? 10;
  const fitting = gaps.filter((gap) => gap >= 0.95 * size);
  return Math.min(...fitting, size * 1.75, before ?? Number.POSITIVE_INFINITY);
}

function countInside(lines: readonly TextLine[], bars: readonly number[]): number {
  const [top = 0, bottom = 0] = [lines[0]?.baseline, lines.at(-1)?.baseline];
  return bars.filter((bar) => bar > top && bar < bottom).length;
}

function hasKeyColumn(cells: readonly Cells[]): boolean {
  const first = cells.map((cell) => cell[0] ?? '').filter((text) => text !== '');
  return first.filter(isKey).length >= Math.max(2, first.length * 0.5);
}

function bold(line: TextLine): boolean {
  return line.chunks.every((chunk) => chunk.bold);
}

function firstPlain(lines: readonly TextLine[]): number {
  return lines.findIndex((line) => !bold(line));
}
