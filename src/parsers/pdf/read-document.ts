import type { DocumentText, NotRead } from '../../model/document.ts';
import { assembleDocument } from './assemble-document.ts';
import { checkSignature } from './check-signature.ts';
import { namesOfAttachments } from './find-comments.ts';
import { hearLosses, type Losses } from './hear-losses.ts';
import { isEncrypted, type OpenDocument, openDocument } from './open-document.ts';
import type { PageMarks } from './page-marks.ts';
import { damaged, explainFailure, failure, type ReadFailure } from './read-failure.ts';
import { readOutline } from './read-outline.ts';
import { leaveGarbledOut, ledger, readPages } from './read-pages.ts';
import type { RecognisedPages } from './recognise-pages.ts';
import { unpacksTooLarge } from './scan-streams.ts';
import { setPicturesApart } from './set-pictures-apart.ts';

/** A file’s bytes and how to read them. */
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
  'The PDF is a scan: its pages are pictures without text. Ask the sender for the original PDF, or have its letters recognised: --ocr on the command line, “Try to read it” in chat.';
const tooLate = 'There was no time left to recognise the page.';
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
  const apart = setPicturesApart(believed.pages);
  const scans = apart.filter(({ scan }) => scan).map(({ marks }) => marks);
  const { pages: recognised, late } =
    input.ocr && scans.length > 0 ? await recognise(input, scans) : { pages: [], late: [] };
  const pages = apart.map((page) => {
    const marks = recognised.find(({ number }) => number === page.marks.number);
    return marks ? { ...page, marks, scan: false, pictures: [] } : page;
  });
  const pagesWithoutText = pages.filter(({ scan }) => scan).map(({ marks }) => marks.number);
  const empty = pages.filter(({ marks, scan }) => scan || marks.runs.length === 0).length;
  if (empty >= scanShare * total) {
    const known = { pages: total, encrypted, pagesWithoutText };
    const unreadable = read.notRead.flatMap((entry) => entry.pages).length;
    if (unreadable * 2 > empty) return failure('malformed', damaged, known);
    return failure('no-text', pagesWithoutText.length > 0 ? scanned : blank, known);
  }
  const document = assembleDocument({
    pages,
    recognised: recognised.map(({ number }) => number),
    notRead: [...read.notRead, ...believed.notRead, ...ledger(late, tooLate), ...(await attachmentsOf(open))],
  });
  return { outcome: 'ok', document: { ...document, outline: await readOutline(open.document), encrypted } };
};

const attachmentsOf = async ({ document }: OpenDocument): Promise<NotRead[]> => {
  const names = await namesOfAttachments(document);
  const reason = `The file carries other files, which were not read: ${names.join(', ')}.`;
  return names.length === 0 ? [] : [{ pages: [], reason }];
};

/** Optical character recognition is loaded only when it is asked for. */
const recognise = async (input: ReadDocumentInput, pages: readonly PageMarks[]): Promise<RecognisedPages> => {
  const { recognisePages } = await import('./recognise-pages.ts');
  return recognisePages({ ...input, pages });
};
