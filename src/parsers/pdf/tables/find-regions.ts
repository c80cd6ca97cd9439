import type { Chunk, TextLine } from './chunk.ts';
import { isKey } from './key.ts';

/** Stretch of x that holds ink. */
export type Span = { readonly x0: number; readonly x1: number };

/** Lines that keep to the same two or more columns; `across` are those that run over a gutter, such as section rows. */
export type Region = {
  readonly columns: readonly Span[];
  readonly lines: readonly TextLine[];
  readonly across: ReadonlySet<TextLine>;
};

/** `bars` are y positions of drawn row boundaries; `carried` the columns that reached the foot of the page before. */
export type RegionClues = { readonly bars: readonly number[]; readonly carried: readonly Span[] };

/** White between columns, in type sizes: wider than a word space, which is a quarter to a third. */
const GUTTER = 0.42;

/** A line with a gap of this many type sizes may begin a table. */
const OPENING = 1.1;

/** Section rows between two rows of one table run over at most this many lines. */
const ACROSS = 4;

/** Lines of one row stand at most this many type sizes apart. */
const NEAR = 1.6;

/** White of this many type sizes between two lines ends a table. */
const APART = 5;

/**
 * Parts of a page whose lines leave the same gutters white. The first lines may go on in carried columns though they
 * alone would not show a table.
 */
export function findRegions(lines: readonly TextLine[], clues: RegionClues): Region[] {
  const { carried } = clues;
  const regions: Region[] = [];
  let index = 0;
  let taken = 0;
  while (index < lines.length) {
    const line = lines[index];
    // A line of more cells than the table before had columns begins another.
    const fits = line && segments(line).length <= carried.length && bridges(carried, line).length === 0;
    const inherited = index === 0 && carried.length > 1 && fits;
    if (!line || (!inherited && segments(line).length < 2)) {
      index += 1;
      continue;
    }
    const region = grow(lines.slice(index), {
      ...clues,
      carried: inherited ? carried : [],
      ends: opensAnotherTable,
    });
    const accepted = trim(region, inherited === true);
    if (!accepted) {
      index += 1;
      continue;
    }
    const whole = reachBack(accepted, lines.slice(taken, index));
    regions.push(whole);
    index += accepted.lines.length;
    taken = index;
  }
  return regions;
}

/** Adds lines right above whose cells fill their columns so far that the white between them alone did not show a table. */
function reachBack(region: Region, above: readonly TextLine[]): Region {
  const [first] = region.lines;
  const line = above.at(-1);
  if (!first || !line || first.baseline - line.baseline > NEAR * first.size) return region;
  const sides = new Set(line.chunks.map((chunk) => columnAt(region.columns, chunk)));
  if (sides.size < 2 || bridges(region.columns, line).length > 0) return region;
  const columns = addInk(region.columns, line);
  return reachBack({ ...region, columns, lines: [line, ...region.lines] }, above.slice(0, -1));
}

/** `ends` tells the line before which a stretch ends though it keeps to the columns. */
type GrowClues = RegionClues & { readonly ends: (line: TextLine, taken: readonly TextLine[]) => boolean };

function grow(lines: readonly TextLine[], clues: GrowClues): Region {
  let ink: Span[] = [...clues.carried];
  const taken: TextLine[] = [];
  const across = new Set<TextLine>();
  const firm = () => taken.filter((line) => !across.has(line));
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const last = taken.at(-1);
    if (!line || (last && line.baseline - last.baseline > APART * Math.max(line.size, last.size))) break;
    if (last && clues.ends(line, taken)) break;
    const crossed = bridges(ink, line);
    if (crossed.length > 0) {
      const resumes = lines
        .slice(index + 1, index + 1 + ACROSS)
        .findIndex((next) => segments(next).length > 1 && bridges(ink, next).length === 0);
      if (resumes >= 0 && firm().length > 0 && isSectionRow(line, clues)) {
        for (const spanning of lines.slice(index, index + 1 + resumes)) {
          taken.push(spanning);
          if (bridges(ink, spanning).length > 0) across.add(spanning);
        }
        index += resumes;
        continue;
      }
      const merged = addInk(ink, line);
      const settled =
        clues.carried.length > 0 ||
        crossed.some((gutter) => firm().filter((row) => bothSides(row, gutter)).length > 1);
      if (settled || merged.length < 2) break;
    }
    ink = addInk(ink, line);
    taken.push(line);
  }
  return { columns: ink, lines: taken, across };
}

/** A line of bold titles below plain rows, other than the table's own header repeated, is the header of another table. */
function opensAnotherTable(line: TextLine, taken: readonly TextLine[]): boolean {
  const titles = (other: TextLine | undefined) =>
    other !== undefined && segments(other).length > 1 && other.chunks.every((chunk) => chunk.bold);
  if (
    !titles(line) ||
    titles(taken.at(-1)) ||
    !taken.some((other) => other.chunks.every((chunk) => !chunk.bold))
  )
    return false;
  const textOf = (other: TextLine) => other.chunks.map((chunk) => chunk.text).join(' ');
  return !taken.some((other) => titles(other) && textOf(other) === textOf(line));
}

/**
 * Drops lines below the last row that may as well be prose; null when what is left is no table. A table from the page
 * before may leave one row, or the rest of one.
 */
function trim(region: Region, inherited: boolean): Region | null {
  const columnsOf = (line: TextLine) =>
    new Set(line.chunks.map((chunk) => columnAt(region.columns, chunk))).size;
  const isRow = (line: TextLine) => !region.across.has(line) && columnsOf(line) > 1;
  const lastRow = region.lines.findLastIndex(isRow);
  let end = lastRow + 1;
  for (let next = region.lines[end]; next && continues(region.lines[end - 1], next); next = region.lines[end])
    end += 1;
  const lines = region.lines.slice(0, end);
  const rows = lines.filter(isRow);
  const tail = inherited && /^\p{Ll}/u.test(lines[0]?.chunks[0]?.text ?? '');
  if (rows.length < (tail ? 0 : inherited ? 1 : 2) || region.columns.length < 2) return null;
  if (isList(region.columns, rows)) return null;
  return { ...region, lines };
}

/** Text across all columns names a section of the table when it is set off: bold, boxed by drawn lines, or with a key. */
function isSectionRow(line: TextLine, { bars }: RegionClues): boolean {
  const ruled = [-1, 1].every((side) =>
    bars.some((bar) => Math.abs(bar - line.baseline - side * line.size * 0.9) < line.size * 1.2),
  );
  return (
    segments(line).length === 1 &&
    (ruled || line.chunks.every((chunk) => chunk.bold) || isKey(line.chunks[0]?.text.split(' ')[0] ?? ''))
  );
}

function continues(above: TextLine | undefined, line: TextLine): boolean {
  if (!above) return true;
  const near = line.baseline - above.baseline < NEAR * line.size;
  return near || /^\p{Ll}/u.test(line.chunks[0]?.text ?? '');
}

/** Bullets or numbers beside text, and titles beside page numbers, are lists and not tables. */
function isList(columns: readonly Span[], rows: readonly TextLine[]): boolean {
  if (columns.length !== 2) return false;
  const sides = rows.map((line) => ({
    left: line.chunks
      .filter((chunk) => columnAt(columns, chunk) === 0)
      .map((chunk) => chunk.text)
      .join(' '),
    right: line.chunks
      .filter((chunk) => columnAt(columns, chunk) === 1)
      .map((chunk) => chunk.text)
      .join(' '),
  }));
  const enumerated = sides.filter(({ left }) =>
    /^([^\p{L}\p{N}]|o|\(?(\d{1,2}|\p{L}|[ivx]+)[.)]?)$/u.test(left),
  ).length;
  const paged = sides.filter(({ right }) => /^(\d{1,3}|[ivxlc]+)$/i.test(right)).length;
  return Math.max(enumerated, paged) > 0.7 * sides.length;
}

/** Index of the column that holds the chunk. */
export function columnAt(columns: readonly Span[], chunk: Chunk): number {
  const middle = (chunk.x0 + chunk.x1) / 2;
  const index = columns.findIndex(
    (column, at) => middle < (columns[at + 1]?.x0 ?? Number.POSITIVE_INFINITY) || middle <= column.x1,
  );
  return Math.max(index, 0);
}

function segments(line: TextLine): Span[] {
  return merge(line.chunks, Math.max(OPENING * line.size, wordSpace(line)));
}

function addInk(ink: readonly Span[], line: TextLine): Span[] {
  const own = merge(line.chunks, Math.max(GUTTER * line.size, wordSpace(line)));
  return merge([...ink, ...own], GUTTER * line.size);
}

/** In a line drawn word by word, white up to this is a space of its justified text. */
function wordSpace(line: TextLine): number {
  const words = line.chunks.filter((chunk) => !chunk.text.includes(' '));
  const gaps = line.chunks.slice(1).map((chunk, index) => chunk.x0 - (line.chunks[index]?.x1 ?? chunk.x0));
  const median = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return gaps.length >= 3 && words.length === line.chunks.length && median < 2.5 * line.size
    ? 1.5 * median
    : 0;
}

/** Gutters of the ink that the line closes. */
function bridges(ink: readonly Span[], line: TextLine): Span[] {
  const after = addInk(ink, line);
  return ink.slice(1).flatMap((right, index) => {
    const left = ink[index];
    if (!left) return [];
    const joined = after.some((span) => span.x0 <= left.x0 && span.x1 >= right.x1);
    return joined ? [{ x0: left.x1, x1: right.x0 }] : [];
  });
}

function bothSides(line: TextLine, gutter: Span): boolean {
  return (
    line.chunks.some((chunk) => chunk.x1 <= gutter.x0 + 1) &&
    line.chunks.some((chunk) => chunk.x0 >= gutter.x1 - 1)
  );
}

function merge(spans: readonly Span[], gap: number): Span[] {
  const merged: Span[] = [];
  for (const { x0, x1 } of spans.toSorted((a, b) => a.x0 - b.x0)) {
    const last = merged.at(-1);
    if (last && x0 - last.x1 < gap) merged[merged.length - 1] = { x0: last.x0, x1: Math.max(last.x1, x1) };
    else merged.push({ x0, x1 });
  }
  return merged;
}
