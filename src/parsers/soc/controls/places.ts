import type { Table } from '../../../model/document.ts';
import type { Paragraph } from '../paragraph.ts';
import type { ReportText } from '../report-text.ts';
import type { Passage } from './passage.ts';

/** What follows what in a report: paragraphs outside tables, and tables once each where they begin. */
export type Place =
  | { readonly is: 'paragraph'; readonly passage: Passage; readonly heading: boolean; readonly at: number }
  | { readonly is: 'table'; readonly table: Table; readonly index: number; readonly at: number };

/** Places in reading order; `at` is the index of the paragraph there. A table whose row was read as text stands there. */
export function placesOf({ paragraphs, document }: ReportText): Place[] {
  const places: Place[] = [];
  const waiting = new Map(document.tables.entries());
  const placed = new Set(paragraphs.flatMap(({ cell }) => cell?.table ?? []));
  const openings = new Map(document.tables.map((table) => [table, openingsOf(table)]));
  const begin = (index: number, at: number) => {
    const table = waiting.get(index);
    if (table) places.push({ is: 'table', table, index, at });
    waiting.delete(index);
  };
  for (const paragraph of paragraphs) {
    if (paragraph.cell) {
      begin(paragraph.cell.table, paragraph.index);
      continue;
    }
    for (const [index, table] of waiting) {
      const passed = table.firstPage < paragraph.page;
      if (placed.has(index) || table.firstPage > paragraph.page) continue;
      if (passed || openings.get(table)?.some((text) => paragraph.text.includes(text)))
        begin(index, paragraph.index);
    }
    const { index: at, heading } = paragraph;
    places.push({ is: 'paragraph', passage: passageOf(paragraph), heading, at });
  }
  for (const index of [...waiting.keys()]) begin(index, paragraphs.length);
  return places;
}

/** The paragraph as printed, with its marker, page by page. */
export function passageOf(paragraph: Paragraph): Passage {
  const parts = paragraph.pieces.map((piece, index) => ({
    page: piece.page,
    text: paragraph.text
      .slice(piece.start, paragraph.pieces[index + 1]?.start ?? paragraph.text.length)
      .trim(),
  }));
  if (paragraph.marker === null) return { text: paragraph.text, parts };
  const [first, ...rest] = parts;
  return {
    text: `${paragraph.marker} ${paragraph.text}`,
    parts: first ? [{ page: first.page, text: `${paragraph.marker} ${first.text}`.trim() }, ...rest] : [],
  };
}

/** First words of the cells, by which a row that was read as text is known. */
function openingsOf(table: Table): string[] {
  const cells = table.rows.flatMap((row) => row.cells);
  return cells.map((cell) => cell.text.slice(0, 24)).filter((text) => text.length > 15);
}
