import type { DocumentText, HiddenText, Line, NotRead, Page } from '../../model/document.ts';
import { compareTagged } from './compare-tagged.ts';
import { findPrintedPages } from './find-printed-pages.ts';
import { markFurniture } from './mark-furniture.ts';
import { placeLines } from './place-lines.ts';
import type { MarkedPage } from './read-marks.ts';
import { ledger } from './read-pages.ts';
import { findTables } from './tables/find-tables.ts';

const byMachine = 'The page is a scan; its text was read by a machine and may be wrong.';

/** Puts pages together: tables first, then lines in their cells and around them, then what recurs in the margins. */
export const assembleDocument = ({
  pages,
  recognised,
  notRead,
}: {
  pages: readonly MarkedPage[];
  /** Numbers of the pages that optical character recognition read. */
  recognised: readonly number[];
  notRead: readonly NotRead[];
}): Omit<DocumentText, 'outline' | 'encrypted'> => {
  const marks = pages.map((page) => page.marks);
  const { tables, areas } = findTables(marks);
  // Without rules, one row alone is labels beside values, which are read line by line.
  const cellwise = areas.filter(({ table }) => {
    if (table === null) return true;
    const found = tables[table];
    return found && !(found.method === 'borderless' && found.rows.length < 2);
  });
  const areasOf = Map.groupBy(cellwise, ({ page }) => page);
  const placed = marks.flatMap((page) => placeLines(page, areasOf.get(page.number) ?? []));
  const lines = markFurniture(placed, marks);
  const printed = findPrintedPages(lines, marks);
  const linesOf = Map.groupBy(lines, ({ page }) => page);
  const layered = pages.filter(({ scannedLayer }) => scannedLayer).map((page) => page.marks.number);
  const doubtful = [...layered, ...recognised].sort((one, other) => one - other);
  return {
    pages: pages.map((page) => toPage(page, linesOf.get(page.marks.number) ?? [], printed)),
    lines,
    tables: tables.map((table) =>
      recognised.includes(table.firstPage) ? { ...table, method: 'ocr' } : table,
    ),
    hidden: pages.flatMap(({ hidden }): readonly HiddenText[] => hidden),
    ocr: doubtful.length * 2 > pages.length,
    notRead: [
      ...notRead,
      ...compareTagged(
        pages.map(({ marks: { number, runs }, tagged = [] }) => ({ number, runs, tagged })),
        tables,
      ),
      ...ledger(doubtful, byMachine),
      ...ledger(
        pages.filter(({ scan }) => scan).map((page) => page.marks.number),
        'The page is a picture without text.',
      ),
    ],
  };
};

/** A page's text is its lines in reading order and what is stamped across it: all that a quotation may come from. */
const toPage = (
  { marks: { number, width, height }, watermarks, pictures, scan }: MarkedPage,
  lines: readonly Line[],
  printed: ReadonlyMap<number, string>,
): Page => ({
  number,
  printedPage: printed.get(number) ?? null,
  width,
  height,
  text: [...lines.map(({ text }) => text), ...watermarks].join('\n'),
  withoutText: scan,
  unreadAreas: pictures,
  watermarks,
});
