import type { Chunk, TextLine } from './chunk.ts';

/** Height of the strips at a page's top and bottom in which running heads stand, as a share of the page. */
const STRIP = 0.13;

/** A line repeated on this share of the pages is a running head; a title or a row is not. */
const REPEATED = 0.2;

/** Text whose next line inwards is nearer than this many type sizes belongs to what stands there. */
const APART = 2.2;

/** A band of titles may be so high where at least so many of its cells begin where those below do (points). */
const ROOMY = 5;
const CELLS = 3;
const EDGE = 2;

/** What the search needs of a page. */
export type LinedPage = { readonly height: number; readonly lines: readonly TextLine[] };

/**
 * Chunks of running heads and feet, one set per page: alike (digits aside) on a fifth of the pages, in the outer strip.
 * A repeated line of three or more cells right above body text is a table's header: it stays, with all inwards of it.
 * A line that stands as often in the body ("No. | C-12" over every control) is a row that happens to begin a page.
 */
export function findMargins(pages: readonly LinedPage[]): ReadonlySet<Chunk>[] {
  const candidates = pages.map((page) => [...outerLines(page, 'top'), ...outerLines(page, 'bottom')]);
  const seen = new Map<string, number>();
  for (const lines of candidates)
    for (const key of new Set(lines.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const inBody = Map.groupBy(
    pages.flatMap((page, index) => page.lines.filter((line) => !candidates[index]?.includes(line))),
    keyOf,
  );
  const isHead = (line: TextLine) => {
    const count = seen.get(keyOf(line)) ?? 0;
    return count >= needed && (inBody.get(keyOf(line))?.length ?? 0) < count;
  };
  const needed = Math.max(2, REPEATED * pages.length);
  return candidates.map((lines) => new Set(lines.filter(isHead).flatMap((line) => line.chunks)));
}

function outerLines({ height, lines }: LinedPage, side: 'top' | 'bottom'): TextLine[] {
  const inwards = side === 'top' ? lines : lines.toReversed();
  const strip = inwards.filter((line) =>
    side === 'top' ? line.baseline < height * STRIP : line.baseline > height * (1 - STRIP),
  );
  const header = strip.findIndex((line, index) => {
    const next = inwards[index + 1];
    if (!next || cellsOf(line).length < CELLS) return false;
    const room = aligned(line, next) >= CELLS ? ROOMY : APART;
    return Math.abs(next.baseline - line.baseline) <= room * line.size;
  });
  return header < 0 ? strip : strip.slice(0, header);
}

function cellsOf(line: TextLine): Chunk[] {
  return line.chunks.filter((chunk, index) => {
    const before = line.chunks[index - 1];
    return !before || chunk.x0 - before.x1 > line.size;
  });
}

/** How many cells of the line begin right above cells of the next, as titles do above their columns. */
function aligned(line: TextLine, next: TextLine): number {
  const below = cellsOf(next);
  return cellsOf(line).filter(({ x0 }) => below.some((cell) => Math.abs(cell.x0 - x0) <= EDGE)).length;
}

function keyOf(line: TextLine): string {
  return line.chunks
    .map((chunk) => chunk.text)
    .join(' ')
    .replace(/\d+|\b[ivxlc]+$/gi, '#')
    .toLowerCase();
}
