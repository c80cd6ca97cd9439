import type { Cell, DocumentText, Line } from '../../model/document.ts';
import { groupLines, joinMarkers } from './group-lines.ts';
import { joinLines, wordsOf } from './join-lines.ts';
import { isCapitals, startsAsTitle } from './letter-case.ts';
import { splitMarker } from './list-marker.ts';
import type { Paragraph } from './paragraph.ts';
import { endsLikeText } from './sentence-end.ts';

type Draft = Omit<Paragraph, 'index'>;

/** The body of a document as paragraphs in reading order; each table stands, cell by cell, where it begins. */
export const findParagraphs = (
  document: DocumentText,
  resumed: ReadonlySet<Line> = new Set(),
): Paragraph[] => {
  const lines = document.lines.filter((line) => !line.furniture && line.text.trim() !== '');
  const knownWords = wordsOf(lines);
  const bodySize = commonSize(lines);
  const drafts: Draft[] = [];
  const tableLines = Map.groupBy(lines, (line) => line.table);
  const seenTables = new Set<number>();
  for (const group of groupLines(joinMarkers(lines))) {
    const table = group[0]?.table ?? null;
    if (table === null) drafts.push(fromLines(group, { knownWords, bodySize, resumed }));
    else if (!seenTables.has(table)) {
      seenTables.add(table);
      drafts.push(...fromTable(document, { table, bodySize, lines: tableLines.get(table) ?? [] }));
    }
  }
  return drafts.map((draft, index) => ({ ...draft, index }));
};

const fromLines = (
  lines: readonly Line[],
  known: { knownWords: ReadonlySet<string>; bodySize: number; resumed: ReadonlySet<Line> },
): Draft => {
  let text = '';
  const pieces: { page: number; start: number }[] = [];
  for (const line of lines) {
    const joined = joinLines({ above: text, below: line.text.trim() }, known.knownWords);
    // A quotation may not run on over words that were taken out of the page.
    if (pieces.at(-1)?.page !== line.page || known.resumed.has(line)) {
      pieces.push({ page: line.page, start: joined.length - line.text.trim().length });
    }
    text = joined;
  }
  const [first] = lines;
  const split = splitMarker(text);
  const cut = split === null ? 0 : text.length - split.rest.length;
  const body = text.slice(cut);
  return {
    text: body,
    marker: split?.marker ?? null,
    page: first?.page ?? 1,
    pieces: pieces.map((piece) => ({ ...piece, start: Math.max(0, piece.start - cut) })),
    rank: rankOf(first, body),
    heading: looksLikeHeading({ line: first, text: body, bodySize: known.bodySize, marker: split?.marker }),
    left: first?.box.x0 ?? 0,
    cell: null,
  };
};

const fromTable = (
  document: DocumentText,
  { table, bodySize, lines }: { table: number; bodySize: number; lines: readonly Line[] },
): Draft[] => {
  return (document.tables[table]?.rows ?? []).flatMap((row, rowIndex): Draft[] => {
    const filled = row.cells.flatMap((cell, column) => (cell.text.trim() === '' ? [] : [{ cell, column }]));
    const [first, second] = filled;
    if (first === undefined) return [];
    // A lone first cell is a caption or text that the table swallowed; a lone marker leads the cell beside it.
    const led =
      filled.length === 2 && second !== undefined && splitMarker(first.cell.text.trim())?.rest === '';
    // Rows of nothing but bullets are a list set in columns.
    if (filled.every(({ cell }) => isBulleted(cell)))
      return filled.map(({ cell }) => fromCell(cell, row.page));
    if (led) return [{ ...fromCell(second.cell, row.page), marker: first.cell.text.trim() }];
    if (filled.length === 1 && first.column === 0 && row.cells.length > 1) {
      const draft = fromCell(first.cell, row.page);
      const line = lines.find(
        ({ page, text }) => page === row.page && first.cell.text.startsWith(text.trim()),
      );
      const heading = looksLikeHeading({
        line,
        text: draft.text,
        bodySize,
        marker: draft.marker ?? undefined,
      });
      return [{ ...draft, heading, rank: rankOf(line, draft.text), left: line?.box.x0 ?? 0 }];
    }
    return filled.map(({ cell, column }) => ({
      ...fromCell(cell, row.page),
      cell: { table, row: rowIndex, column },
    }));
  });
};

const isBulleted = (cell: Cell): boolean => /^[^A-Za-z\d\s([]/.test(splitMarker(cell.text)?.marker ?? '');

const fromCell = (cell: Cell, page: number): Draft => {
  const split = splitMarker(cell.text);
  const cut = split === null || split.rest === '' ? 0 : cell.text.length - split.rest.length;
  let cursor = 0;
  const pieces = cell.parts.map((part) => {
    const found = cell.text.indexOf(part.text.slice(0, 24), cursor);
    const start = found === -1 ? cursor : found;
    cursor = Math.min(cell.text.length, start + part.text.length);
    return { page: part.page, start: Math.max(0, start - cut) };
  });
  return {
    text: cell.text.slice(cut),
    marker: cut === 0 ? null : (split?.marker ?? null),
    page: pieces[0]?.page ?? page,
    pieces: pieces.length === 0 ? [{ page, start: 0 }] : pieces,
    heading: false,
    rank: 0,
    left: 0,
    cell: null,
  };
};

const commonSize = (lines: readonly Line[]): number => {
  const characters = new Map<number, number>();
  for (const line of lines) {
    characters.set(line.fontSize, (characters.get(line.fontSize) ?? 0) + line.text.length);
  }
  return [...characters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
};

const rankOf = (line: Line | undefined, text: string): number =>
  line === undefined ? 0 : line.fontSize + (line.bold ? 0.5 : 0) + (isCapitals(text) ? 0.3 : 0);

const looksLikeHeading = (candidate: {
  line: Line | undefined;
  text: string;
  bodySize: number;
  marker: string | undefined;
}): boolean => {
  const { line, text, bodySize, marker } = candidate;
  if (line === undefined || text.length > 200 || !startsAsTitle(text)) return false;
  if (endsLikeText(text)) return false;
  const stands = line.bold || line.fontSize > 1.06 * bodySize || isCapitals(text);
  return stands || /^section\s+[\divx]+\b/i.test(text) || (marker !== undefined && /^\d+\.0$/.test(marker));
};
