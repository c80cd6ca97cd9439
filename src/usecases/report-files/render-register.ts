import writeXlsxFile from 'write-excel-file/node';
import type { Review } from '../../model/review.ts';
import { registerSheets, type Sheet, type Value } from './register-sheets.ts';

/**
 * A register as a workbook, a sheet for each list, with a header that stays and filters. Every cell is text or a
 * number, never a formula, whatever the report begins a text with.
 */
export const renderRegister = async (review: Review): Promise<Uint8Array> => {
  const sheets = registerSheets(review);
  const transform = {
    'xl/worksheets/sheet{id}.xml': {
      transform: (content: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) =>
        finishSheet(content, sheets[sheetIndex]),
    },
    'xl/workbook.xml': { transform: (content: string) => nameFilters(content, sheets) },
  };
  const look = { fontFamily: 'Calibri', fontSize: 11, features: [{ files: { transform } }] };
  return writeXlsxFile(sheets.map(layOut), look).toBuffer();
};

/** Points of a line, and the most that a row may be high. */
const lineHeight = 15;
const highest = 409;

const layOut = ({ name, columns, rows }: Sheet) => ({
  sheet: name,
  columns: columns.map(([, width]) => ({ width })),
  stickyRowsCount: 1,
  orientation: 'landscape' as const,
  data: [
    columns.map(([value]) => ({
      value,
      type: String,
      fontWeight: 'bold' as const,
      backgroundColor: '#e9edf1',
      wrap: true,
      alignVertical: 'center' as const,
      height: 2 * lineHeight,
    })),
    ...rows.map((row) => {
      const height = heightOf(row, columns);
      return row.map((value) => cell(value, height));
    }),
  ],
});

/** Height for the fullest cell: not every program makes room for wrapped text by itself. */
const heightOf = (row: readonly Value[], columns: Sheet['columns']): number => {
  const lines = row.map((value, at) => {
    const width = columns[at]?.[1] ?? 10;
    if (typeof value !== 'string') return 1;
    return value
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0);
  });
  return Math.min(highest, lineHeight * Math.max(1, ...lines));
};

const cell = (value: Value, height: number) => {
  if (value === null) return null;
  const place = { alignVertical: 'top' as const, align: 'left' as const, height };
  if (typeof value === 'string') return { value: legal(value), type: String, wrap: true, ...place };
  if (typeof value === 'number') return { value, type: Number, ...place };
  return { value: value.share, type: Number, format: '0.0%', ...place };
};

/** Most characters that a cell may hold. */
const longest = 32_767;

/** XML has no place for control characters, and a cell for no more than its limit. */
const legal = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\p{Cc}|[\ufffe\uffff]/gu, (character) => (/\s/.test(character) ? character : ''))
    .slice(0, longest);

const areaOf = ({ columns, rows }: Sheet): { from: string; to: string } => ({
  from: 'A1',
  to: `${String.fromCharCode(64 + columns.length)}${1 + rows.length}`,
});

/** What the package does not know: the filter buttons of the header, and printing as wide as a page. */
const finishSheet = (content: string, sheet: Sheet | undefined): string => {
  if (!sheet) return content;
  const { from, to } = areaOf(sheet);
  return content
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace('</sheetData>', `</sheetData><autoFilter ref="${from}:${to}"/>`)
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');
};

/** Spreadsheet programs know a filter by a hidden name of its area. */
const nameFilters = (content: string, sheets: readonly Sheet[]): string => {
  const names = sheets.map((sheet, at) => {
    const { from, to } = areaOf(sheet);
    const area = [from, to].map((place) => place.replace(/([A-Z]+)(\d+)/, '$$$1$$$2')).join(':');
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${sheet.name}'!${area}</definedName>`;
  });
  return content.replace('<definedNames/>', `<definedNames>${names.join('')}</definedNames>`);
};
