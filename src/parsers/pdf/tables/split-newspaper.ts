import type { TextLine } from './chunk.ts';
import { columnAt, type Region, type Span } from './find-regions.ts';

/** A column of running text has at least this many lines. */
const LINES = 8;

/**
 * The gutter of running text set in columns, null when the stretches hold tables: paragraphs on its left begin while
 * ones on its right run on, and seldom together, which rows of a table do not. A paragraph begins after more white
 * than its lines have.
 */
export function findNewspaperGutter(stretches: readonly Region[]): Span | null {
  for (const { columns, lines } of stretches) {
    const [left, right] = columns;
    if (!left || !right) continue;
    const first = baselinesOf(lines, (line) => line.chunks.some((chunk) => columnAt(columns, chunk) === 0));
    const others = baselinesOf(lines, (line) => line.chunks.some((chunk) => columnAt(columns, chunk) > 0));
    if (Math.min(first.length, others.length) < LINES) continue;
    const pitch = pitchOf([...gapsOf(first), ...gapsOf(others)]);
    const begun = beginnings(first, pitch);
    const beside = begun.filter((baseline) => {
      const next = others.findIndex((other) => other >= baseline - 1);
      return next > 0 && (others[next] ?? 0) - (others[next - 1] ?? 0) <= pitch;
    });
    const opposite = beginnings(others, pitch);
    const together = opposite.filter((baseline) => begun.some((other) => Math.abs(other - baseline) < 2));
    if (beside.length > 1 && beside.length > begun.length / 8 && together.length < opposite.length / 2)
      return { x0: left.x1, x1: right.x0 };
  }
  return null;
}

function beginnings(baselines: readonly number[], pitch: number): number[] {
  return baselines.slice(1).filter((baseline, index) => baseline - (baselines[index] ?? baseline) > pitch);
}

/** Lines as stretches over the whole width, then left and right of the gutter. */
export function splitAtGutter(lines: readonly TextLine[], { x0, x1 }: Span): TextLine[][] {
  const side = (keep: (middle: number) => boolean) =>
    lines.flatMap((line) => {
      const chunks = line.chunks.filter((chunk) => keep((chunk.x0 + chunk.x1) / 2));
      const over = line.chunks.some((chunk) => chunk.x0 < x0 - 1 && chunk.x1 > x1 + 1);
      return chunks.length === 0 || over ? [] : [{ ...line, chunks }];
    });
  const middle = (x0 + x1) / 2;
  return [side((at) => at < middle), side((at) => at >= middle)];
}

function baselinesOf(lines: readonly TextLine[], holds: (line: TextLine) => boolean): number[] {
  return lines.filter(holds).map((line) => line.baseline);
}

function gapsOf(baselines: readonly number[]): number[] {
  return baselines.slice(1).map((baseline, index) => baseline - (baselines[index] ?? baseline));
}

/** The largest gap that lines of one paragraph have. */
function pitchOf(gaps: readonly number[]): number {
  return (gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0) * 1.15;
}
