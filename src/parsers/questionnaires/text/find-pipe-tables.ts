import type { Cell, Row, Sheet } from '../form.ts';

/** A cell of a table in Markdown: its words, and where the space between its bars stands in its line. */
export type PipeCell = { readonly text: string; readonly start: number; readonly end: number };
/** A table in Markdown (GFM 4.10): the heading over it, its lines from the first to the last, and the cells of each but the ruled one. */
export type PipeTable = {
  readonly heading: string | null;
  readonly first: number;
  readonly last: number;
  readonly rows: ReadonlyMap<number, readonly PipeCell[]>;
};

const rule = /^\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?)?$/;
const bar = /(?<!\\)\|/g;

const cellsOf = (line: string): PipeCell[] => {
  const bars = [...line.matchAll(bar)].map(({ index }) => index);
  const from = line.trimStart().startsWith('|') ? [] : [-1];
  const to = line.trimEnd().endsWith('|') ? [] : [line.length];
  const edges = [...from, ...bars, ...to];
  return edges.slice(1).map((end, index) => {
    const start = (edges[index] ?? -1) + 1;
    return {
      start,
      end,
      text: line
        .slice(start, end)
        .replaceAll('\\|', '|')
        .replaceAll(/<br\s*\/?>/gi, '\n')
        .trim(),
    };
  });
};

const isRow = (line: string | undefined): boolean =>
  line !== undefined && line.trim() !== '' && line.includes('|');

/** The marks that make words bold, slanting or code say nothing of what is asked. */
const withoutMarks = (text: string): string => text.replaceAll(/\*\*|__|`/g, '').trim();

/** The tables among the lines of a text. */
export const findPipeTables = (lines: readonly string[]): PipeTable[] => {
  const tables: PipeTable[] = [];
  let heading: string | null = null;
  for (let index = 1; index < lines.length; index += 1) {
    const before = lines[index - 1] ?? '';
    if (/^#{1,6}\s/.test(before)) heading = withoutMarks(before.replace(/^#+\s+/, ''));
    if (!isRow(before) || !rule.test((lines[index] ?? '').trim())) continue;
    const first = index - 1;
    let last = index;
    while (isRow(lines[last + 1])) last += 1;
    const numbers = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
    const rows = numbers
      .filter((number) => number !== index)
      .map((number) => [number, cellsOf(lines[number] ?? '')] as const);
    tables.push({ heading, first, last, rows: new Map(rows) });
    index = last + 1;
  }
  return tables;
};

/** A table as the layout reader looks at it, its rows by their lines' numbers from 1. */
export const viewPipeTable = ({ heading, rows }: PipeTable): Sheet => ({
  name: null,
  heading,
  hidden: false,
  rows: Array.from(rows, ([line, cells]): Row => {
    const texts = cells.flatMap(({ text }, column): (readonly [number, Cell])[] =>
      text === '' ? [] : [[column, { text: withoutMarks(text), formula: false, style: null }]],
    );
    return { number: line + 1, hidden: false, cells: new Map(texts) };
  }),
  width: Math.max(0, ...Array.from(rows.values(), (cells) => cells.length)),
  columnHidden: () => false,
  ruleAt: () => ({ list: null, maximumLength: null }),
  lockedAt: () => false,
  boxedAt: () => false,
  mergeAt: () => undefined,
});

/** A line with a text in one of its cells, kept on that line and between its bars. */
export const writePipeCell = (line: string, column: number, text: string): string => {
  const written = ` ${text.replaceAll('|', '\\|').replaceAll('\n', '<br>')} `;
  const cells = cellsOf(line);
  const cell = cells[column];
  if (cell) return `${line.slice(0, cell.start)}${written}${line.slice(cell.end)}`;
  const closed = line.trimEnd().endsWith('|') ? line.trimEnd() : `${line.trimEnd()} |`;
  return `${closed}${' |'.repeat(column - cells.length)}${written}|`;
};
