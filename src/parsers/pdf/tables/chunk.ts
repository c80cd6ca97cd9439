import type { Box } from '../../../model/document.ts';
import type { Run } from '../page-marks.ts';

/** Runs of one baseline that touch: a word, or as many words as the file drew in one go. */
export type Chunk = {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
};

/** Chunks that share a baseline, left to right. */
export type TextLine = {
  readonly baseline: number;
  readonly size: number;
  readonly chunks: readonly Chunk[];
};

/** Runs closer than this share of the type size touch; a space is at least 0.2 em in the usual faces. */
const TOUCH = 0.15;

/** Share of the type size by which baselines of one line may differ, so that raised footnote marks stay in it. */
const SAME_LINE = 0.35;

/** Runs of a page as chunks: blanks dropped, touching runs joined, fake bold (the same text drawn twice) taken once. */
export function joinRuns(runs: readonly Run[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (const line of clusterBaselines(runs.filter((run) => run.text.trim() !== ''))) {
    let open: Chunk | undefined;
    for (const run of line.toSorted((a, b) => a.x - b.x)) {
      const lead = run.text.length - run.text.trimStart().length;
      const trail = run.text.length - run.text.trimEnd().length;
      const blank = Math.min(0.28 * run.size, run.width / run.text.length);
      const next: Chunk = {
        text: run.text,
        x0: run.x + lead * blank,
        x1: run.x + run.width - trail * blank,
        baseline: run.baseline,
        size: run.size,
        bold: run.bold,
      };
      if (open && open.text === next.text && next.x0 - open.x0 < TOUCH * run.size) continue;
      const gap = open ? next.x0 - open.x1 : Number.POSITIVE_INFINITY;
      if (open && gap <= TOUCH * Math.max(open.size, next.size)) {
        open = {
          ...open,
          text: open.text + next.text,
          x1: Math.max(open.x1, next.x1),
          bold: open.bold && next.bold,
        };
        chunks[chunks.length - 1] = open;
        continue;
      }
      open = next;
      chunks.push(next);
    }
  }
  return chunks.map((chunk) => ({ ...chunk, text: chunk.text.trim() }));
}

/** Chunks as lines, top to bottom. */
export function groupLines(chunks: readonly Chunk[]): TextLine[] {
  return clusterBaselines(chunks).map((line) => {
    const sorted = line.toSorted((a, b) => a.x0 - b.x0);
    const largest = sorted.reduce((a, b) => (b.size > a.size ? b : a));
    return { baseline: largest.baseline, size: largest.size, chunks: sorted };
  });
}

/** The space a chunk's letters take: ascenders to descenders. */
export function chunkBox(chunk: Chunk): Box {
  return {
    x0: chunk.x0,
    x1: chunk.x1,
    y0: chunk.baseline - 0.8 * chunk.size,
    y1: chunk.baseline + 0.22 * chunk.size,
  };
}

function clusterBaselines<Item extends { baseline: number; size: number }>(items: readonly Item[]): Item[][] {
  const lines: Item[][] = [];
  let anchor: Item | null = null;
  for (const item of items.toSorted((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1);
    if (line && anchor && item.baseline - anchor.baseline <= SAME_LINE * Math.max(item.size, anchor.size)) {
      line.push(item);
      continue;
    }
    anchor = item;
    lines.push([item]);
  }
  return lines;
}
