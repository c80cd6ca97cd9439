import { isRefusal, type Refusal } from '../refusal.ts';
import { openSheets } from './open-sheets.ts';
import { openWorkbook } from './workbook-package.ts';

/** A row that holds text: its number (from 1) and its cells by column (from 0), formulas by their last value. */
export type TextRow = { readonly number: number; readonly cells: ReadonlyMap<number, string> };
export type TextSheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly TextRow[];
};

/** What a workbook's cells say, or why it cannot be read, in words for people. */
export type WorkbookRows =
  | { readonly outcome: 'ok'; readonly sheets: readonly TextSheet[] }
  | { readonly outcome: Refusal['outcome']; readonly message: string };

/** Reads any XLSX or XLSM as rows of text, sheet by sheet, with the same limits as a questionnaire. */
export const readWorkbookRows = (bytes: Uint8Array): WorkbookRows => {
  try {
    const workbook = openWorkbook(bytes);
    const source = openSheets(workbook);
    const sheets = workbook.sheets.map(({ name, hidden }, index) => {
      const rows = Array.from(source.at(index)?.rows ?? [], ([number, { cells }]) => ({
        number,
        cells: new Map(
          Array.from(cells, ([column, { text }]) => [column, text] as const).filter(
            ([, text]) => text !== '',
          ),
        ),
      }));
      return {
        name,
        hidden,
        rows: rows.filter(({ cells }) => cells.size > 0).toSorted((a, b) => a.number - b.number),
      };
    });
    return { outcome: 'ok', sheets };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { outcome: error.outcome, message: error.message };
  }
};
