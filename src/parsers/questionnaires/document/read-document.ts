import { scanXml } from '../package/scan-xml.ts';
import { attributeOf } from '../package/xml-text.ts';
import { refuse } from '../refusal.ts';
import { createParagraphReader } from './paragraph-reader.ts';
import type { Control, Paragraph, Table, TableCell, WordDocument } from './word-document.ts';

type OpenCell = { -readonly [Key in keyof TableCell]: TableCell[Key] } & { paragraphs: Paragraph[] };
type OpenTable = { cells: TableCell[]; row: number; column: number };

const maximumParagraphs = 500_000;
const noControl: Control = { list: null, locked: false, prompts: [] };
const widest = 63; // Word's own limit for the columns of a table.

/** Reads the main part of a DOCX (ECMA-376 part 1, 17) with the places of everything an answer may replace. */
export const readDocument = (xml: string): WordDocument => {
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  const openTables: OpenTable[] = [];
  const openCells: OpenCell[] = [];
  let listItems: string[] = [];
  let count = 0;

  const reader = createParagraphReader(xml, (paragraph) => {
    count += 1;
    if (count > maximumParagraphs) refuse('too-large', 'This document is longer than Vouch reads.');
    (openCells.at(-1)?.paragraphs ?? paragraphs).push(paragraph);
  });
  const control = (cell: OpenCell | undefined, change: Partial<Control>) => {
    if (cell) cell.control = { ...cell.control, ...change };
  };
  const openers = new Map<string, (value: string, start: number, end: number) => void>(
    Object.entries({
      tbl: () => openTables.push({ cells: [], row: 0, column: 0 }),
      tr: () => {
        const table = openTables.at(-1);
        if (table) [table.row, table.column] = [table.row + 1, 0];
      },
      tc: () => {
        const { row = 0, column = 0 } = openTables.at(-1) ?? {};
        openCells.push({ row, column, span: 1, continued: false, paragraphs: [], control: noControl });
      },
      gridSpan: (value: string) => {
        const cell = openCells.at(-1);
        if (cell) cell.span = Math.min(widest, Math.max(1, Number.parseInt(value, 10) || 1));
      },
      vMerge: (value: string) => {
        const cell = openCells.at(-1);
        if (cell) cell.continued = value !== 'restart';
      },
      showingPlcHdr: (_: string, start: number, end: number) => {
        const cell = openCells.at(-1);
        control(cell, { prompts: [...(cell?.control.prompts ?? []), { start, end }] });
      },
      lock: (value: string) =>
        control(openCells.at(-1), { locked: value === 'contentLocked' || value === 'sdtContentLocked' }),
      dropDownList: () => {
        listItems = [];
      },
    }),
  );
  const closers = new Map<string, () => void>(
    Object.entries({
      dropDownList: () => control(openCells.at(-1), { list: listItems }),
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
    const tag = xml.slice(token.start, token.end);
    if (token.name === 'listItem')
      listItems.push(attributeOf(tag, 'displayText') ?? attributeOf(tag, 'value') ?? '');
    openers.get(token.name)?.(attributeOf(tag, 'val') ?? '', token.start, token.end);
  }
  return { paragraphs, tables };
};
