import { scanXml, textOf } from '../package/scan-xml.ts';
import { attributeOf } from '../package/xml-text.ts';
import { refuse } from '../refusal.ts';

/** A stretch of the document part that an answer replaces; `format` is the run formatting to write it in. */
export type Slot = {
  readonly start: number;
  readonly end: number;
  readonly format: string;
  readonly selfClosing: boolean;
};

/** A paragraph: its text, whether its style makes it a title, and where its words stand. */
export type Paragraph = {
  readonly text: string;
  readonly title: boolean;
  readonly end: number;
  readonly slot: Slot;
};

/** A content control's say over what may be entered. `placeholders` are the marks that its text is only a prompt. */
export type Control = {
  readonly list: readonly string[] | null;
  readonly locked: boolean;
  readonly placeholders: readonly Slot[];
};

export type TableCell = {
  readonly row: number;
  readonly column: number;
  readonly span: number;
  readonly continued: boolean;
  readonly paragraphs: readonly Paragraph[];
  readonly control: Control;
};
export type Table = { readonly cells: readonly TableCell[] };

/** A word processing document as paragraphs outside of tables, and tables. */
export type WordDocument = { readonly paragraphs: readonly Paragraph[]; readonly tables: readonly Table[] };

type Draft<Part> = { -readonly [Key in keyof Part]: Part[Key] };
type OpenCell = Draft<TableCell> & { paragraphs: Paragraph[] };
type OpenTable = { cells: OpenCell[]; row: number; column: number };
type OpenParagraph = {
  text: string;
  title: boolean;
  format: string;
  contentStart: number;
  control: { start: number; end: number } | undefined;
  skip: number;
};

const maximumParagraphs = 500_000;
const noControl: Control = { list: null, locked: false, placeholders: [] };

/** Reads the main part of a DOCX (ECMA-376 part 1, 17) with the places of everything an answer may replace. */
export const readDocument = (xml: string): WordDocument => {
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  const openTables: OpenTable[] = [];
  const openCells: OpenCell[] = [];
  let paragraph: OpenParagraph | undefined;
  let inText = false;
  let inProperties = false;
  let markFormat = 0;
  let listItems: string[] = [];
  let outlined = 0;
  let count = 0;

  const cell = () => openCells.at(-1);
  const endParagraph = (start: number, end: number, selfClosing: boolean) => {
    if (!paragraph) return;
    const { text, title, format, contentStart, control } = paragraph;
    const slot = selfClosing
      ? { start, end, format, selfClosing }
      : { start: control?.start ?? contentStart, end: control?.end ?? start, format, selfClosing };
    (cell()?.paragraphs ?? paragraphs).push({ text: text.trim(), title, end, slot });
    paragraph = undefined;
  };
  const changeControl = (change: Partial<Control>) => {
    const current = cell();
    if (current) current.control = { ...current.control, ...change };
  };

  for (const token of scanXml(xml)) {
    if (token.kind === 'text') {
      if (inText && paragraph) paragraph.text += textOf(xml, token);
      continue;
    }
    const { name, start, end } = token;
    if (token.kind === 'open') {
      const tag = xml.slice(start, end);
      if (name === 'p' && outlined === 0) {
        count += 1;
        if (count > maximumParagraphs) refuse('too-large', 'This document is longer than Vouch reads.');
        paragraph = { text: '', title: false, format: '', contentStart: end, control: undefined, skip: 0 };
        if (token.empty) endParagraph(start, end, true);
      } else if (name === 'txbxContent' && !token.empty) outlined += 1;
      else if (name === 'pPr' && paragraph) inProperties = !token.empty;
      else if (name === 'pStyle' && paragraph)
        paragraph.title = /^(heading|title|subtitle|titre|berschrift|ueberschrift|überschrift)/i.test(
          attributeOf(tag, 'val') ?? '',
        );
      else if (name === 'rPr' && inProperties && !token.empty) markFormat = start;
      else if (name === 't') inText = !token.empty && outlined === 0;
      else if (name === 'br' || name === 'tab') {
        if (paragraph && !inProperties) paragraph.text += name === 'br' ? '\n' : '\t';
      } else if (name === 'tbl') openTables.push({ cells: [], row: 0, column: 0 });
      else if (name === 'tr') {
        const table = openTables.at(-1);
        if (table) Object.assign(table, { row: table.row + 1, column: 0 });
      } else if (name === 'tc') {
        const table = openTables.at(-1);
        if (table)
          openCells.push({
            row: table.row,
            column: table.column,
            span: 1,
            continued: false,
            paragraphs: [],
            control: noControl,
          });
      } else if (name === 'gridSpan') {
        const current = cell();
        if (current) current.span = Math.max(1, Math.min(100, Number(attributeOf(tag, 'val') ?? 1) || 1));
      } else if (name === 'vMerge') {
        const current = cell();
        if (current) current.continued = attributeOf(tag, 'val') !== 'restart';
      } else if (name === 'showingPlcHdr')
        changeControl({
          placeholders: [
            ...(cell()?.control.placeholders ?? []),
            { start, end, format: '', selfClosing: token.empty },
          ],
        });
      else if (name === 'dropDownList') listItems = [];
      else if (name === 'listItem')
        listItems.push(attributeOf(tag, 'displayText') ?? attributeOf(tag, 'value') ?? '');
      else if (name === 'lock')
        changeControl({
          locked: /content/i.test(attributeOf(tag, 'val') ?? '') && attributeOf(tag, 'val') !== 'sdtLocked',
        });
      else if (name === 'sdtContent' && paragraph && !token.empty) paragraph.control ??= { start: end, end };
    } else if (name === 'p' && outlined === 0) endParagraph(start, end, false);
    else if (name === 'txbxContent') outlined -= 1;
    else if (name === 'pPr') {
      inProperties = false;
      if (paragraph) paragraph.contentStart = end;
    } else if (name === 'rPr' && inProperties && markFormat > 0) {
      const format = xml.slice(markFormat, end);
      if (paragraph && !/:(ins|del|moveFrom|moveTo|rPrChange|vanish)\b/.test(format))
        paragraph.format = format;
      markFormat = 0;
    } else if (name === 't') inText = false;
    else if (name === 'sdtContent' && paragraph?.control && paragraph.control.end === paragraph.control.start)
      paragraph.control.end = start;
    else if (name === 'dropDownList') changeControl({ list: listItems.filter((item) => item.trim() !== '') });
    else if (name === 'tc') {
      const closed = openCells.pop();
      const table = openTables.at(-1);
      if (!closed || !table) continue;
      table.cells.push(closed);
      table.column += closed.span;
    } else if (name === 'tbl') {
      const table = openTables.pop();
      if (table) tables.push({ cells: table.cells });
    }
  }
  return { paragraphs, tables };
};
