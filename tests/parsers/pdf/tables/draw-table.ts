import type { PageMarks, Rule, Run } from '../../../../src/parsers/pdf/page-marks.ts';

/** How the borders of a drawn table look. */
export type Border = 'grid' | 'hairlines' | 'header line' | 'none';

/** A table to draw: rows of texts, widths in points, and the page's room. */
export type Drawing = {
  readonly header: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
  readonly border: Border;
  readonly perWord: boolean;
  readonly repeatHeader: boolean;
  /** True when a row may break over a page, line by line. */
  readonly breakRows: boolean;
  readonly pageHeight: number;
  /** White above and below the text of a row. */
  readonly padding: number;
  readonly boldHeader: boolean;
  /** Words that a running head puts on every page, none when empty. */
  readonly runningHead: string;
};

const SIZE = 9;
const PITCH = 11;
/** White left and right of a cell's text. */
const SIDE = 4;
const LEFT = 50;
const TOP = 80;
const CHARACTER = 0.5 * SIZE;

/** The drawn table as page marks: what a reader sees, so it must come back. */
export function drawTable(drawing: Drawing): PageMarks[] {
  const pages: { runs: Run[]; rules: Rule[] }[] = [];
  const { padding, widths, border } = drawing;
  const edges = [LEFT];
  for (const width of widths) edges.push((edges.at(-1) ?? LEFT) + width);
  const right = edges.at(-1) ?? LEFT;
  const bottom = drawing.pageHeight - 60;
  let y = TOP;
  const open = () => {
    pages.push({ runs: [], rules: [] });
    y = TOP;
    const page = pages.at(-1);
    if (drawing.runningHead !== '') {
      page?.runs.push(
        ...runsOf({ text: drawing.runningHead, x: LEFT, baseline: 30, bold: false, perWord: false }),
      );
      page?.runs.push(
        ...runsOf({
          text: `Page ${pages.length}`,
          x: LEFT,
          baseline: drawing.pageHeight - 20,
          bold: false,
          perWord: false,
        }),
      );
    }
  };
  const horizontal = (kind: Border | 'always') => {
    const draws =
      border === 'grid' ||
      (border === 'hairlines' && kind !== 'none') ||
      (border === 'header line' && kind === 'header line');
    if (draws) pages.at(-1)?.rules.push({ horizontal: true, at: y, from: LEFT, to: right });
  };
  const verticals = (from: number) => {
    if (border === 'grid')
      for (const edge of edges) pages.at(-1)?.rules.push({ horizontal: false, at: edge, from, to: y });
  };
  const band = (cells: readonly (readonly string[])[], bold: boolean, isHeader = false) => {
    const start = y;
    const depth = Math.max(...cells.map((lines) => lines.length));
    cells.forEach((lines, column) => {
      lines.forEach((text, index) => {
        const baseline = start + padding + 0.8 * SIZE + index * PITCH;
        pages
          .at(-1)
          ?.runs.push(
            ...runsOf({ text, x: (edges[column] ?? 0) + SIDE, baseline, bold, perWord: drawing.perWord }),
          );
      });
    });
    y = start + 2 * padding + depth * PITCH;
    verticals(start);
    horizontal(isHeader ? 'header line' : 'hairlines');
  };
  const header = () => {
    if (!drawing.header) return;
    horizontal('hairlines');
    band(
      drawing.header.map((text, column) => wrap(text, widths[column] ?? 0)),
      true,
    );
  };
  open();
  header();
  if (!drawing.header) horizontal('hairlines');
  for (const row of drawing.rows) {
    let rest = row.map((text, column) => wrap(text, widths[column] ?? 0));
    while (rest.some((lines) => lines.length > 0)) {
      const room = Math.floor((bottom - y - 2 * padding) / PITCH);
      const depth = Math.max(...rest.map((lines) => lines.length));
      if (depth > room && (room < 1 || !drawing.breakRows)) {
        open();
        if (drawing.repeatHeader) header();
        else horizontal('hairlines');
        continue;
      }
      const take = Math.min(depth, room);
      band(
        rest.map((lines) => lines.slice(0, take)),
        false,
      );
      rest = rest.map((lines) => lines.slice(take));
    }
  }
  return pages.map((page, index) => ({
    number: index + 1,
    width: right + LEFT,
    height: drawing.pageHeight,
    shades: [],
    images: 0,
    ...page,
  }));
}

function wrap(text: string, width: number): string[] {
  const room = Math.floor((width - 2 * SIDE) / CHARACTER);
  const lines: string[] = [];
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

type Piece = {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly bold: boolean;
  readonly perWord: boolean;
};

function runsOf({ text, x, baseline, bold, perWord }: Piece): Run[] {
  const run = (word: string, at: number): Run => ({
    text: word,
    x: at,
    baseline,
    width: word.length * CHARACTER,
    size: SIZE,
    bold,
    font: 'f1',
    fill: '#000000',
    tag: null,
  });
  if (!perWord) return [run(text, x)];
  let at = x;
  return text.split(' ').map((word) => {
    const drawn = run(word, at);
    // A space of half the usual width, so that white between words is narrower than between columns.
    at += (word.length + 0.6) * CHARACTER;
    return drawn;
  });
}
