import type { Cell, DocumentText, Table } from '../../../../src/model/document.ts';
import type { Paragraph } from '../../../../src/parsers/soc/paragraph.ts';
import type { ReportText } from '../../../../src/parsers/soc/report-text.ts';

/** A table as titles and rows of texts; "9:… / 10:…" in a cell stands on those pages, one text alone spans the row. */
export type DrawnTable = {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** A report of paragraphs and tables in reading order, all in the section on tests, on page 9 unless said otherwise. */
export function reportOf(...parts: readonly (string | DrawnTable)[]): ReportText {
  const tables: Table[] = [];
  const paragraphs: Paragraph[] = [];
  const add = (text: string, over: Partial<Paragraph> = {}) =>
    paragraphs.push({
      index: paragraphs.length,
      text,
      marker: null,
      page: 9,
      pieces: [{ page: 9, start: 0 }],
      heading: false,
      rank: 10,
      left: 50,
      cell: null,
      ...over,
    });
  for (const part of parts) {
    if (typeof part === 'string') {
      add(part);
      continue;
    }
    const table = tables.length;
    tables.push(tableOf(part));
    part.rows.forEach((row, rowIndex) => {
      row.forEach((text, column) => {
        if (text !== '') add(text, { cell: { table, row: rowIndex, column } });
      });
    });
  }
  const document: DocumentText = {
    pages: Array.from({ length: 12 }, (_, index) => ({
      number: index + 1,
      printedPage: String(index - 1),
      width: 612,
      height: 792,
      text: '',
      withoutText: false,
      watermarks: [],
    })),
    lines: [],
    tables,
    hidden: [],
    outline: [],
    encrypted: false,
    ocr: false,
    notRead: [],
  };
  const sections = [{ key: 'tests' as const, from: 0, to: paragraphs.length }];
  return { document, paragraphs, contents: [], instructions: [], sections, dateOrder: null };
}

function tableOf({ titles, rows }: DrawnTable): Table {
  const columns = titles.length > 0 ? titles : (rows[0] ?? []).map(() => '');
  const empty: Cell = { text: '', parts: [] };
  const bodies = rows.map((row) => {
    const cells = row.map(cellOf);
    const [first = empty] = cells;
    if (row.length === 1 && columns.length > 1)
      return [{ ...first, span: columns.length }, ...columns.slice(1).map(() => empty)];
    return cells;
  });
  const header = titles.length > 0 ? [{ page: 9, header: true, cells: titles.map(cellOf) }] : [];
  return {
    method: 'ruled',
    firstPage: 9,
    lastPage: 10,
    columns,
    rows: [...header, ...bodies.map((cells) => ({ page: 9, header: false, cells }))],
  };
}

function cellOf(text: string): Cell {
  const pieces = [...text.matchAll(/(\d+):(.*?)(?: \/ (?=\d+:)|$)/g)];
  if (!/^\d+:/.test(text)) return { text, parts: text === '' ? [] : [{ page: 9, text }] };
  const parts = pieces.map((piece) => ({ page: Number(piece[1]), text: piece[2] ?? '' }));
  return { text: parts.map((part) => part.text).join(' '), parts };
}
