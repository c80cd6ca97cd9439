import type { Writing } from '../form.ts';
import { scanXml } from '../package/scan-xml.ts';
import { attributeOf, encodeXmlText } from '../package/xml-text.ts';
import { columnLetters, parseCell } from './cell-address.ts';

type Target = Writing & { readonly style: number };

const cellXml = (prefix: string, { place, text, listed, style }: Target) => {
  const open = `<${prefix}c r="${columnLetters(place.column)}${place.row}"${style > 0 ? ` s="${style}"` : ''}`;
  // A number out of a drop-down stays a number, so that the workbook's own scoring still adds up.
  if (listed && /^-?\d{1,15}(\.\d{1,10})?$/.test(text))
    return `${open}><${prefix}v>${text}</${prefix}v></${prefix}c>`;
  if (listed && /^(TRUE|FALSE)$/.test(text))
    return `${open} t="b"><${prefix}v>${text === 'TRUE' ? 1 : 0}</${prefix}v></${prefix}c>`;
  const content = `<${prefix}t xml:space="preserve">${encodeXmlText(text)}</${prefix}t>`;
  return `${open} t="inlineStr"><${prefix}is>${content}</${prefix}is></${prefix}c>`;
};

const rowXml = (prefix: string, row: number, targets: readonly Target[]) =>
  `<${prefix}row r="${row}">${targets.map((target) => cellXml(prefix, target)).join('')}</${prefix}row>`;

const group = (targets: readonly Target[]) => {
  const rows = new Map<number, Target[]>();
  for (const target of targets.toSorted(
    (a, b) => a.place.row - b.place.row || a.place.column - b.place.column,
  ))
    rows.set(target.place.row, [...(rows.get(target.place.row) ?? []), target]);
  return rows;
};

/**
 * A worksheet part with texts put into cells; every other character of it stays.
 * Texts become inline strings, so the shared strings of other cells are not touched and no text is ever a formula.
 */
export const writeCells = (xml: string, targets: readonly Target[]): string => {
  const waiting = group(targets);
  const pieces: string[] = [];
  let copied = 0;
  const replace = (start: number, end: number, text: string) => {
    pieces.push(xml.slice(copied, start), text);
    copied = end;
  };
  let inData = false;
  let prefix = '';
  let row = 0;
  let column = -1;
  let rowTargets: Target[] = [];
  let cellStart = 0;
  let replacing: Target | undefined;

  const insertBefore = (at: number, limit: number) => {
    while (rowTargets[0] && rowTargets[0].place.column < limit) {
      const target = rowTargets.shift();
      if (target) replace(at, at, cellXml(prefix, target));
    }
  };
  const insertRowsBefore = (at: number, limit: number) => {
    for (const [number, cells] of waiting) {
      if (number >= limit) break;
      replace(at, at, rowXml(prefix, number, cells));
      waiting.delete(number);
    }
  };
  const beginRow = (start: number, end: number, empty: boolean) => {
    const tag = xml.slice(start, end);
    row = Number(attributeOf(tag, 'r') ?? row + 1);
    column = -1;
    insertRowsBefore(start, row);
    rowTargets = waiting.get(row) ?? [];
    waiting.delete(row);
    if (rowTargets.length === 0) return;
    // "spans" only hints at which columns are used; a cell outside it would contradict it.
    const open = tag.replace(/\s+spans="[^"]*"/, '').replace(/\s*\/>$/, '>');
    replace(start, end, open);
    if (!empty) return;
    insertBefore(end, Number.POSITIVE_INFINITY);
    pieces.push(`</${prefix}row>`);
  };

  for (const token of scanXml(xml)) {
    if (token.kind === 'text') continue;
    if (token.name === 'sheetData') {
      if (token.kind === 'open') {
        inData = !token.empty;
        prefix = /^<([\w.-]+:)?/.exec(xml.slice(token.start, token.end))?.[1] ?? '';
        if (token.empty && waiting.size > 0) {
          replace(token.start, token.end, `<${prefix}sheetData>`);
          insertRowsBefore(token.end, Number.POSITIVE_INFINITY);
          pieces.push(`</${prefix}sheetData>`);
        }
      } else {
        insertRowsBefore(token.start, Number.POSITIVE_INFINITY);
        inData = false;
      }
    } else if (inData && token.name === 'row') {
      if (token.kind === 'open') beginRow(token.start, token.end, token.empty);
      else insertBefore(token.start, Number.POSITIVE_INFINITY);
    } else if (inData && token.name === 'c') {
      if (token.kind === 'open') {
        const stated = attributeOf(xml.slice(token.start, token.end), 'r');
        column = stated === undefined ? column + 1 : (parseCell(stated)?.column ?? column + 1);
        insertBefore(token.start, column);
        cellStart = token.start;
        replacing = rowTargets[0]?.place.column === column ? rowTargets.shift() : undefined;
      }
      if (replacing && (token.kind === 'close' || token.empty)) {
        replace(cellStart, token.end, cellXml(prefix, replacing));
        replacing = undefined;
      }
    }
  }
  pieces.push(xml.slice(copied));
  return pieces.join('');
};
