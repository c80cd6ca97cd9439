import { scanXml } from '../package/scan-xml.ts';
import { attributeOf } from '../package/xml-text.ts';
import { refuse } from '../refusal.ts';
import { createParagraphReader } from './paragraph-reader.ts';
import type { Paragraph, Table, TableCell, WordDocument } from './word-document.ts';

type OpenCell = { -readonly [Key in keyof TableCell]: TableCell[Key] } & { paragraphs: Paragraph[] };
type OpenTable = { cells: TableCell[]; row: number; column: number };

const maximumParagraphs = 500_000;
const widest = 63; // Word's own limit for the columns of a table.

/** Reads the main part of a DOCX (ECMA-376 part 1, 17) with the places of everything an answer may replace. */
export const readDocument = (xml: string): WordDocument => {
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  const openTables: OpenTable[] = [];
  const openCells: OpenCell[] = [];
  let count = 0;

  const reader = createParagraphReader(xml, (paragraph) => {
    count += 1;
    if (count > maximumParagraphs) refuse('too-large', 'This document is longer than Vouch reads.');
    (openCells.at(-1)?.paragraphs ?? paragraphs).push(paragraph);
  });
  const openers = new Map<string, (value: string) => void>(
    Object.entries({
      tbl: () => openTables.push({ cells: [], row: 0, column: 0 }),
      tr: () => {
        const table = openTables.at(-1);
        if (table) [table.row, table.column] = [table.row + 1, 0];
      },
      tc: () => {
        const { row = 0, column = 0 } = openTables.at(-1) ?? {};
        openCells.push({ row, column, span: 1, continued: false, paragraphs: [] });
      },
      gridSpan: (value: string) => {
        const cell = openCells.at(-1);
        if (cell) cell.span = Math.min(widest, Math.max(1, Number.parseInt(value, 10) || 1));
      },
      vMerge: (value: string) => {
        const cell = openCells.at(-1);
        if (cell) cell.continued = value !== 'restart';
      },
    }),
  );
  const closers = new Map<string, () => void>(
    Object.entries({
      tc: () => {
        const cell = openCells.pop();
        const table = openTables.at(-1);
        if (!cell || !table) return;
        table.cells.push(cell);
        table.column += cell.span;
      },
      tbl: () => {
        const table = openTables.pop();
        if (table) tables.push({ cells: table.cells });
      },
    }),
  );

  for (const token of scanXml(xml)) {
    reader.read(token);
    if (token.kind === 'close') closers.get(token.name)?.();
    if (token.kind !== 'open') continue;
    openers.get(token.name)?.(attributeOf(xml.slice(token.start, token.end), 'val') ?? '');
  }
  return { paragraphs, tables };
};
