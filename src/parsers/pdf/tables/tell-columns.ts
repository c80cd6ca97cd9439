import type { TextLine } from './chunk.ts';

/** What stands left and right of a gutter; `parted` is how many drawn lines run over it. */
export type Sides = {
  readonly left: readonly TextLine[];
  readonly right: readonly TextLine[];
  readonly parted: number;
  /** True when other pages have columns there. */
  readonly expected: boolean;
};

/**
 * `columns` are read one after the other, `rows` across; `unsure` could be either. `running` is text without paragraphs:
 * columns, or one row of a table.
 */
export type Reading = 'columns' | 'running' | 'rows' | 'unsure';

/** Running text in columns has at least so many lines a column; fewer may be anything. */
const LINES = 6;

/** Lines of running text mostly reach this share of their column's width. */
const FILLED = 0.7;

/** From this share on, rows that begin on both sides at once are no accident; columns that are expected need more. */
const MOST = 0.7;
const EXPECTED = 0.85;

/** Fewer gaps than this do not show where paragraphs or rows begin. */
const STRIPS = 4;

/** Heights that differ by less (points) are one. */
const LEVEL = 0.7;

/** Gaps beside each other that differ by more line pitches than this stand below cells of unlike length. */
const UNEVEN = 1.4;

/** Paragraphs are set off by less than this many line pitches; more is as good as a blank line. */
const BLANK = 1.9;

/** White above `line` that is more than the lines of one paragraph have. */
type Strip = {
  readonly from: number;
  readonly to: number;
  readonly gap: number;
  readonly pitch: number;
  readonly line: TextLine;
};

/**
 * Tells text set in columns from rows of a table. White between rows lies at the same height on both sides, and more of
 * it below the shorter cell; where there is none, the cells of a row begin sentences on one line. Paragraphs of running
 * text begin at heights of their own, each as far from the last.
 */
export function tellColumns({ left, right, parted, expected }: Sides): Reading {
  if (parted > 1) return 'rows';
  const [own, other] = [stripsOf(left), stripsOf(right)];
  const uneven = own.filter((strip) =>
    other.some((beside) => meets(strip, beside) && Math.abs(strip.gap - beside.gap) > UNEVEN * strip.pitch),
  );
  const facing = [
    ...within(own, right).map((strip) => ({ strip, side: right, opposite: other })),
    ...within(other, left).map((strip) => ({ strip, side: left, opposite: own })),
  ];
  const level = facing.filter(({ strip, opposite }) => opposite.some((beside) => meets(strip, beside)));
  const most = expected ? EXPECTED : MOST;
  if (mostOf(level, facing, most) || (uneven.length > 1 && !expected)) return 'rows';
  if (![left, right].every((side) => side.length >= LINES && isRunningText(side))) return 'unsure';
  const few = facing.length < STRIPS;
  if (!few && facing.filter(({ strip }) => strip.gap < BLANK * strip.pitch).length >= STRIPS)
    return 'columns';

  // No paragraphs are set off, so that rows may stand without white between them: the wording tells.
  const worded = facing.filter(({ strip, side }) => begins(beside(strip.line, side), side));
  if (mostOf(worded, facing, most)) return 'rows';
  const fresh = left.filter((line) => begins(line, left) && begins(beside(line, right), right));
  if (!few) return fresh.length > 1 ? 'unsure' : 'columns';
  return fresh.length + level.length === 0 ? 'running' : 'unsure';
}

/** The strips that stand beside text of the other side. */
function within(strips: readonly Strip[], side: readonly TextLine[]): Strip[] {
  const [top = 0, bottom = 0] = [side[0]?.baseline, side.at(-1)?.baseline];
  return strips.filter(({ from, to }) => from > top && to < bottom);
}

/** True when the part is too large for an accident; of a single one nothing is told. */
function mostOf<Item extends { readonly side: unknown }>(
  part: readonly Item[],
  whole: readonly Item[],
  most: number,
): boolean {
  return [...Map.groupBy(whole, ({ side }) => side)].some(([side, items]) => {
    const own = part.filter((item) => item.side === side);
    return items.length > 1 && own.length >= most * items.length;
  });
}

/**
 * Strips of one row: text goes on at one height below both, or one lies in the other, as where cells stand centred or
 * at the foot; white below a short cell reaches further than that.
 */
function meets(one: Strip, other: Strip): boolean {
  if (Math.abs(one.line.baseline - other.line.baseline) < LEVEL) return true;
  const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from);
  const smaller = Math.min(one.to - one.from, other.to - other.from);
  const hollow = [one, other].some(({ gap, pitch }) => gap > BLANK * pitch);
  return shared > (hollow ? 0.5 * smaller : smaller - LEVEL);
}

function beside(line: TextLine, side: readonly TextLine[]): TextLine | undefined {
  return side.find((other) => Math.abs(other.baseline - line.baseline) < 0.35 * line.size);
}

/** True when the line begins a sentence and the one above ends one. */
function begins(line: TextLine | undefined, side: readonly TextLine[]): boolean {
  const above = line && side[side.indexOf(line) - 1];
  if (!line || !above) return false;
  return (
    /^[\p{Lu}\p{N}(]/u.test(line.chunks[0]?.text ?? '') && /[.;:)]$/.test(above.chunks.at(-1)?.text ?? '')
  );
}

function stripsOf(side: readonly TextLine[]): Strip[] {
  const pitch = pitchOf(side);
  return side.slice(1).flatMap((line, index) => {
    const above = side[index] ?? line;
    const gap = line.baseline - above.baseline;
    if (gap <= Math.max(1.15 * pitch, pitch + 1)) return [];
    return [
      { from: above.baseline + 0.2 * above.size, to: line.baseline - 0.8 * line.size, gap, pitch, line },
    ];
  });
}

/** The distance of the lines of a paragraph; rows of one line each do not show it, so the type size bounds it. */
function pitchOf(side: readonly TextLine[]): number {
  const size = typeSize(side);
  const gaps = side.slice(1).map((line, index) => line.baseline - (side[index]?.baseline ?? 0));
  const fitting = gaps.filter((gap) => gap >= 0.95 * size).toSorted((a, b) => a - b);
  return Math.min(fitting[Math.floor(fitting.length / 5)] ?? Number.POSITIVE_INFINITY, 1.6 * size);
}

function isRunningText(side: readonly TextLine[]): boolean {
  const x0 = Math.min(...side.flatMap((line) => line.chunks[0]?.x0 ?? []));
  const x1 = Math.max(...side.flatMap((line) => line.chunks.at(-1)?.x1 ?? []));
  const reaching = side.filter((line) => (line.chunks.at(-1)?.x1 ?? 0) - x0 >= FILLED * (x1 - x0));
  return reaching.length >= 0.4 * side.length;
}

/** The type size that half of the lines have or exceed. */
export function typeSize(lines: readonly TextLine[]): number {
  return lines.map((line) => line.size).toSorted((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 10;
}
