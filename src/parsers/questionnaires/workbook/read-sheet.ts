import type { Range } from '../form.ts';
import { scanXml, type XmlToken } from '../package/scan-xml.ts';
import { attributeOf, decodeXmlText } from '../package/xml-text.ts';
import { refuse } from '../refusal.ts';
import { lastColumn, lastRow, parseCell, parseRange, parseRanges } from './cell-address.ts';

/** A cell as stored: its text as shown, its style (index of the cell format), and whether a formula makes it. */
export type SheetCell = { readonly text: string; readonly style: number; readonly formula: boolean };
export type SheetRow = {
  readonly hidden: boolean;
  readonly style: number | undefined;
  readonly cells: ReadonlyMap<number, SheetCell>;
};
/** A rule on what cells may hold, as the workbook states it. */
export type Validation = {
  readonly type: string;
  readonly operator: string;
  readonly ranges: readonly Range[];
  readonly formulas: readonly string[];
};
export type WorkbookSheet = {
  readonly rows: ReadonlyMap<number, SheetRow>;
  readonly columns: readonly { readonly range: Range; readonly style: number; readonly hidden: boolean }[];
  readonly merges: readonly Range[];
  readonly validations: readonly Validation[];
  readonly protected: boolean;
  /** Ranges of a protected sheet that anybody may edit. */
  readonly editable: readonly Range[];
};

const maximumCells = 3_000_000;
const maximumRanges = 200_000;
const truth = new Set(['1', 'true']);
const isTrue = (value: string | undefined) => value !== undefined && truth.has(value);
const empty: SheetCell = { text: '', style: 0, formula: false };

const showValue = (type: string | undefined, value: string, sharedStrings: readonly string[]) => {
  if (type === 's') return sharedStrings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  return value;
};

/** Reads a worksheet part. Rows and columns off the sheet are refused, giant ranges cost nothing. */
export const readSheet = (xml: string, sharedStrings: readonly string[]): WorkbookSheet => {
  const rows = new Map<number, SheetRow>();
  const columns: WorkbookSheet['columns'][number][] = [];
  const merges: Range[] = [];
  const validations: Validation[] = [];
  const editable: Range[] = [];
  let isProtected = false;

  let rowNumber = 0;
  let cells = new Map<number, SheetCell>();
  let column = -1;
  let cellTag = '';
  let formula = false;
  let value = '';
  let collecting = false;
  let count = 0;
  let validation: { type: string; operator: string; ranges: Range[]; formulas: string[] } | undefined;
  let text = '';

  const tagOf = (token: XmlToken) => xml.slice(token.start, token.end);
  const endCell = () => {
    const type = attributeOf(cellTag, 't');
    const style = Number(attributeOf(cellTag, 's') ?? 0);
    const shown = showValue(type, value, sharedStrings);
    cells.set(column, shown === '' && style === 0 && !formula ? empty : { text: shown, style, formula });
  };

  const openers: Readonly<Record<string, (tag: string, isEmpty: boolean) => void>> = {
    row: (tag) => {
      const stated = attributeOf(tag, 'r');
      rowNumber = stated === undefined ? rowNumber + 1 : Number(stated);
      if (!(rowNumber >= 1 && rowNumber <= lastRow))
        refuse('malformed', 'This workbook names a row that no sheet can have.');
      cells = new Map();
      column = -1;
      const style = attributeOf(tag, 's');
      rows.set(rowNumber, {
        hidden: isTrue(attributeOf(tag, 'hidden')),
        style: style !== undefined && isTrue(attributeOf(tag, 'customFormat')) ? Number(style) : undefined,
        cells,
      });
    },
    c: (tag, isEmpty) => {
      const stated = attributeOf(tag, 'r');
      const place = stated === undefined ? { row: rowNumber, column: column + 1 } : parseCell(stated);
      if (!place || place.column > lastColumn)
        return refuse('malformed', 'This workbook names a cell that no sheet can have.');
      count += 1;
      if (count > maximumCells) refuse('too-large', 'This workbook has more cells than Vouch reads.');
      column = place.column;
      cellTag = tag;
      formula = false;
      value = '';
      if (isEmpty) endCell();
    },
    f: () => {
      formula = true;
    },
    v: (_tag, isEmpty) => {
      collecting = !isEmpty;
    },
    t: (_tag, isEmpty) => {
      collecting = !isEmpty;
    },
    col: (tag) => {
      const first = Number(attributeOf(tag, 'min') ?? 0) - 1;
      const last = Number(attributeOf(tag, 'max') ?? 0) - 1;
      columns.push({
        range: { firstRow: 1, lastRow, firstColumn: first, lastColumn: last },
        style: Number(attributeOf(tag, 'style') ?? 0),
        hidden: isTrue(attributeOf(tag, 'hidden')),
      });
    },
    mergeCell: (tag) => {
      const range = parseRange(attributeOf(tag, 'ref') ?? '');
      if (range) merges.push(range);
      if (merges.length > maximumRanges)
        refuse('too-large', 'This workbook merges more cells than Vouch reads.');
    },
    sheetProtection: (tag) => {
      isProtected = isTrue(attributeOf(tag, 'sheet'));
    },
    protectedRange: (tag) => {
      const locked =
        attributeOf(tag, 'password') ??
        attributeOf(tag, 'hashValue') ??
        attributeOf(tag, 'securityDescriptor');
      if (locked === undefined) editable.push(...parseRanges(attributeOf(tag, 'sqref') ?? ''));
    },
    dataValidation: (tag) => {
      validation = {
        type: attributeOf(tag, 'type') ?? 'none',
        operator: attributeOf(tag, 'operator') ?? 'between',
        ranges: parseRanges(attributeOf(tag, 'sqref') ?? ''),
        formulas: [],
      };
      if (validations.length > maximumRanges)
        refuse('too-large', 'This workbook has more rules than Vouch reads.');
      validations.push(validation);
    },
  };

  let inData = false;
  for (const token of scanXml(xml)) {
    if (token.kind === 'text') {
      const piece = xml.slice(token.start, token.end);
      if (inData ? collecting : validation !== undefined) {
        const decoded = token.raw ? piece : decodeXmlText(piece);
        if (inData) value += decoded;
        else text += decoded;
      }
    } else if (token.kind === 'open') {
      if (token.name === 'sheetData') inData = !token.empty;
      text = '';
      openers[token.name]?.(tagOf(token), token.empty);
    } else if (inData) {
      if (token.name === 'v' || token.name === 't') collecting = false;
      if (token.name === 'c') endCell();
      if (token.name === 'sheetData') inData = false;
    } else if (validation) {
      // The extended form (x14) wraps its formula in <xm:f> and writes its range as <xm:sqref>.
      if (token.name === 'f' || token.name === 'formula1' || token.name === 'formula2') {
        if (text !== '') validation.formulas.push(text);
      }
      if (token.name === 'sqref') validation.ranges.push(...parseRanges(text));
      if (token.name === 'dataValidation') validation = undefined;
      text = '';
    }
  }
  return { rows, columns, merges, validations, protected: isProtected, editable };
};
