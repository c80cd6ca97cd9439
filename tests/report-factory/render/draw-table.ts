import type { TableBlock, TableRow } from '../document.ts';
import type { Borders } from '../layout.ts';
import type { Canvas, Face } from './canvas.ts';
import { lineHeight, wrap } from './draw-text.ts';

type Style = {
  readonly borders: Borders;
  readonly header: boolean;
  readonly shaded: boolean;
  readonly repeatHeader: boolean;
  readonly breakRows: boolean;
};

const padding = 4;

/** Draws a table over as many pages as it takes. */
export function drawTable(canvas: Canvas, table: TableBlock, style: Style): void {
  const face = { size: canvas.bodySize - 1, bold: false };
  const head = { ...face, bold: true };
  const titles = table.columns.map((column) => column.title);
  const drawHeader = () => {
    if (style.header)
      drawSlice(canvas, table, wrapRow(canvas, table, { row: titles, face: head }), {
        style,
        face: head,
        shaded: style.shaded,
      });
  };
  const first = table.rows[0] ? heightOf(wrapRow(canvas, table, { row: table.rows[0], face }), face) : 0;
  if (canvas.room() < Math.min(first, 160) + 40) canvas.advance();
  drawHeader();
  for (const [index, row] of table.rows.entries()) {
    let rest = wrapRow(canvas, table, { row, face });
    const closes = index + 1 === table.rows.length || startsRow(table.rows[index + 1]);
    if (!style.breakRows && canvas.room() < heightOf(rest, face)) nextPage(canvas, style, drawHeader);
    for (;;) {
      const fits = Math.floor((canvas.room() - 2 * padding) / lineHeight(face));
      if (fits < 1) {
        nextPage(canvas, style, drawHeader);
        continue;
      }
      const slice = rest.map((lines) => lines.slice(0, fits));
      rest = rest.map((lines) => lines.slice(fits));
      const done = rest.every((lines) => lines.length === 0);
      drawSlice(canvas, table, slice, {
        style,
        face,
        shaded: style.borders === 'zebra' && index % 2 === 1,
        closes: done ? closes : true,
        merged: row,
      });
      if (done) break;
      nextPage(canvas, style, drawHeader);
    }
  }
  canvas.y += 10;
}

const startsRow = (row: TableRow | undefined) => row === undefined || !row.includes(null);

function nextPage(canvas: Canvas, style: Style, drawHeader: () => void): void {
  canvas.advance();
  if (style.repeatHeader) drawHeader();
}

const wrapRow = (
  canvas: Canvas,
  table: TableBlock,
  { row, face }: { readonly row: TableRow; readonly face: Face },
): string[][] =>
  table.columns.map(({ width }, index) => {
    const cell = row[index];
    if (cell === null || cell === undefined || cell === '') return [];
    const room = canvas.frame().width * width - 2 * padding;
    return cell.split('\n').flatMap((text) => wrap(canvas, text, { face, width: room }));
  });

const heightOf = (lines: readonly string[][], face: Face): number =>
  Math.max(1, ...lines.map((cell) => cell.length)) * lineHeight(face) + 2 * padding;

type Slice = {
  readonly style: Style;
  readonly face: Face;
  readonly shaded: boolean;
  /** False when a merged cell goes on in the next row. */
  readonly closes?: boolean;
  readonly merged?: TableRow;
};

function drawSlice(
  canvas: Canvas,
  table: TableBlock,
  lines: readonly string[][],
  { style, face, shaded, closes = true, merged }: Slice,
): void {
  const frame = canvas.frame();
  const height = heightOf(lines, face);
  if (shaded) canvas.shade({ x: frame.x, y: canvas.y, width: frame.width, height });
  let x = frame.x;
  for (const [index, { width }] of table.columns.entries()) {
    const cell = lines[index] ?? [];
    const right = x + frame.width * width;
    for (const [at, text] of cell.entries())
      canvas.drawLine({ text, x: x + padding, y: canvas.y + padding + at * lineHeight(face), face });
    if (cell.length > 0) canvas.record(cell.join(' '));
    const spans = merged?.[index] === null;
    drawBorders(canvas, style.borders, {
      box: { x0: x, y0: canvas.y, x1: right, y1: canvas.y + height },
      above: !spans,
      below:
        closes || (merged !== undefined && !spans && merged[index] !== undefined && !mayMerge(index, table)),
    });
    x = right;
  }
  canvas.y += height;
}

// Only cells about the control itself are merged over its tests; the test and result columns always close.
const mayMerge = (index: number, table: TableBlock): boolean => table.rows.some((row) => row[index] === null);

type Edges = {
  readonly box: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
  readonly above: boolean;
  readonly below: boolean;
};

function drawBorders(canvas: Canvas, borders: Borders, { box, above, below }: Edges): void {
  if (borders === 'none' || borders === 'zebra') return;
  const style = borders === 'filled' ? 'fill' : borders === 'hairline' ? 'hair' : 'stroke';
  if (above) canvas.drawRule({ ...box, y1: box.y0 }, style);
  if (below) canvas.drawRule({ ...box, y0: box.y1 }, style);
  if (borders === 'hairline') return;
  canvas.drawRule({ ...box, x1: box.x0 }, style);
  canvas.drawRule({ ...box, x0: box.x1 }, style);
}
