import type { DocumentText, HiddenText, Line, Page, Table } from '../../../src/model/document.ts';

/** A paragraph ("# " and "## " make headings), or a ruled table whose first row is its header. */
export type Block = string | { readonly rows: readonly (readonly string[])[] };

const WIDTH = 96;
const LEFT = 72;
const CHARACTER = 4.7;

/** Lays blocks out as the PDF reader would report them: wrapped lines with boxes, tables, one array a page. */
export const documentOf = (
  pages: readonly (readonly Block[])[],
  extra: { hidden?: readonly HiddenText[]; watermarks?: readonly string[] } = {},
): DocumentText => {
  const lines: Line[] = [];
  const tables: Table[] = [];
  pages.forEach((blocks, index) => {
    const page = index + 1;
    let y = 72;
    const put = (
      text: string,
      style: { size: number; bold: boolean; table: number | null; x?: number },
    ): void => {
      const x0 = style.x ?? LEFT;
      const box = { x0, x1: x0 + text.length * CHARACTER, y0: y, y1: y + style.size };
      lines.push({
        page,
        text,
        box,
        fontSize: style.size,
        bold: style.bold,
        furniture: false,
        table: style.table,
      });
    };
    for (const block of blocks) {
      if (typeof block !== 'string') {
        tables.push(tableOf(block.rows, page));
        for (const [row, cells] of block.rows.entries()) {
          for (const [column, text] of cells.entries()) {
            put(text, { size: 10, bold: row === 0, table: tables.length - 1, x: LEFT + column * 180 });
          }
          y += 16;
        }
        y += 12;
        continue;
      }
      const [, hashes = '', text = ''] = /^(#*)\s*(.*)$/s.exec(block) ?? [];
      const size = hashes === '#' ? 16 : hashes === '##' ? 12 : 10;
      for (const line of wrap(text)) {
        put(line, { size, bold: hashes !== '', table: null });
        y += size * 1.25;
      }
      y += 10;
    }
  });
  return {
    pages: pages.map(
      (_, index): Page => ({
        number: index + 1,
        printedPage: index === 0 ? null : String(index),
        width: 612,
        height: 792,
        text: [
          ...lines.filter(({ page }) => page === index + 1).map(({ text }) => text),
          ...(extra.watermarks ?? []),
        ].join('\n'),
        withoutText: false,
        watermarks: extra.watermarks ?? [],
        unreadAreas: [],
      }),
    ),
    lines,
    tables,
    hidden: extra.hidden ?? [],
    outline: [],
    encrypted: false,
    ocr: false,
    notRead: [],
  };
};

const wrap = (text: string): string[] => {
  const lines: string[] = [];
  for (const part of text.split('\n')) {
    let line = '';
    for (const word of part.split(' ')) {
      if (line !== '' && line.length + word.length + 1 > WIDTH) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines;
};

const tableOf = (rows: readonly (readonly string[])[], page: number): Table => ({
  method: 'ruled',
  firstPage: page,
  lastPage: page,
  columns: rows[0] ?? [],
  rows: rows.map((cells, index) => ({
    page,
    header: index === 0,
    cells: cells.map((text) => ({ text, parts: text === '' ? [] : [{ page, text }] })),
  })),
});
