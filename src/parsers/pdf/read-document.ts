import type { DocumentText, HiddenText, Line, Page } from '../../model/document.ts';
import { checkSignature } from './check-signature.ts';
import { findPrintedPages } from './find-printed-pages.ts';
import { hearLosses, type Losses } from './hear-losses.ts';
import { markFurniture } from './mark-furniture.ts';
import { isEncrypted, type OpenDocument, openDocument } from './open-document.ts';
import { placeLines } from './place-lines.ts';
import { damaged, explainFailure, failure, type ReadFailure } from './read-failure.ts';
import type { MarkedPage } from './read-marks.ts';
import { readOutline } from './read-outline.ts';
import { leaveGarbledOut, ledger, readPages } from './read-pages.ts';
import { unpacksTooLarge } from './scan-streams.ts';
import { findTables } from './tables/find-tables.ts';

export type ReadDocumentInput = {
  readonly bytes: Uint8Array;
  readonly password?: string | undefined;
  /** Read scanned pages by optical character recognition; slow, and never believed without a person. */
  readonly ocr?: boolean | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
};

/** No report has more pages; a file that claims so would keep the reader busy for minutes. */
const mostPages = 2000;
const bomb =
  'The PDF unpacks to far more data than a report holds. Ask the sender for a version saved anew by a PDF program.';
const blank = 'The PDF has no text: its pages are empty. Ask the sender for it again.';
const scanned =
  'The PDF is a scan: its pages are pictures without text. Ask the sender for the original PDF, or have it read by OCR.';
/** Without text on this share of its pages a file is a scan, not a text with some pictures. */
const scanShare = 0.9;

/** What a document holds, or why it could not be read. Throws only what is a fault of ours. */
export const readDocument = async (
  input: ReadDocumentInput,
): Promise<{ outcome: 'ok'; document: DocumentText } | ReadFailure> => {
  const refused = checkSignature(input.bytes);
  if (refused) return refused;
  if (unpacksTooLarge(input.bytes)) return failure('too-large', bomb);
  const hearing = hearLosses();
  try {
    const open = await openDocument(input);
    try {
      return await readOpen(open, { ...input, losses: hearing.take });
    } finally {
      await open.close();
    }
  } catch (error) {
    const failed = explainFailure(error);
    if (!failed) throw error;
    return failed;
  } finally {
    hearing.stop();
  }
};

const readOpen = async (
  open: OpenDocument,
  input: ReadDocumentInput & { readonly losses: () => Losses },
): Promise<{ outcome: 'ok'; document: DocumentText } | ReadFailure> => {
  const encrypted = await isEncrypted(open);
  const total = open.document.numPages;
  if (total > mostPages) {
    return failure(
      'too-large',
      `The PDF says it has ${total} pages. Send a report of at most ${mostPages} pages.`,
      {
        pages: total,
        encrypted,
      },
    );
  }
  const read = await readPages(open, input);
  const believed = leaveGarbledOut(read.pages);
  const marks = believed.pages.map(({ marks: page }) => page);
  const pagesWithoutText = believed.pages
    .filter(({ marks: page, pictured }) => page.runs.length === 0 && pictured)
    .map(({ marks: page }) => page.number);
  const empty = marks.filter(({ runs }) => runs.length === 0).length;
  if (empty >= scanShare * total) {
    const known = { pages: total, encrypted, pagesWithoutText };
    const unreadable = read.notRead.flatMap(({ pages }) => pages).length;
    if (unreadable * 2 > empty) return failure('malformed', damaged, known);
    return failure('no-text', pagesWithoutText.length > 0 ? scanned : blank, known);
  }

  const { tables, areas } = findTables(marks);
  // Without rules, one row alone is labels beside values, which are read line by line.
  const cellwise = areas.filter(({ table }) => {
    if (table === null) return true;
    const found = tables[table];
    return found && !(found.method === 'borderless' && found.rows.length < 2);
  });
  const placed = marks.flatMap((page) =>
    placeLines(
      page,
      cellwise.filter((area) => area.page === page.number),
    ),
  );
  const lines = markFurniture(placed, marks);
  const printed = findPrintedPages(lines, marks);
  const layered = believed.pages
    .filter(({ scannedLayer }) => scannedLayer)
    .map(({ marks: page }) => page.number);
  return {
    outcome: 'ok',
    document: {
      pages: believed.pages.map((page) => toPage(page, lines, printed)),
      lines,
      tables,
      hidden: believed.pages.flatMap(({ hidden }): readonly HiddenText[] => hidden),
      outline: await readOutline(open.document),
      encrypted,
      ocr: layered.length * 2 > total,
      notRead: [
        ...read.notRead,
        ...believed.notRead,
        ...ledger(layered, 'The page is a scan; its text was read by a machine and may be wrong.'),
        ...ledger(pagesWithoutText, 'The page is a picture without text.'),
      ],
    },
  };
};

/** A page's text is its lines in reading order and what is stamped across it: all that a quotation may come from. */
const toPage = (
  { marks: { number, width, height, runs }, watermarks, pictured }: MarkedPage,
  lines: readonly Line[],
  printed: ReadonlyMap<number, string>,
): Page => ({
  number,
  printedPage: printed.get(number) ?? null,
  width,
  height,
  text: [...lines.filter(({ page }) => page === number).map(({ text }) => text), ...watermarks].join('\n'),
  withoutText: runs.length === 0 && pictured,
  watermarks,
});
