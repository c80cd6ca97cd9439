import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../model/document.ts';
import { buildSegments, type Segment } from './build-segments.ts';
import { locateQuote } from './locate-quote.ts';
import { type OpenDocument, openDocument } from './open-document.ts';
import { explainFailure } from './read-failure.ts';
import { readMarks } from './read-marks.ts';
import { createCanvas } from './with-drawing.ts';

/** A quotation's place on its page, as a picture (WebP). */
export type QuotePicture = {
  readonly page: number;
  readonly quote: string;
  /** In points of the picture. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
};

type Wanted = { readonly page: number; readonly quote: string };

/** Points a picture is wide at most: a page's text at a printer's resolution. */
const mostAcross = 1000;
/** Points of the picture for one of the page at most. */
const finest = 1.6;
/** Height of the cut at most, in points of the page: what is higher is cut off below. */
const tallest = 300;
/** Room around the quotation, in points of the page. */
const around = 16;
/** All pictures together (bytes): a report must stay small enough to be mailed. */
const mostBytes = 1_800_000;
/** Drawing ends after so long (milliseconds), with what there is: well before the jail would end it with nothing. */
const longest = 12_000;
/** Pictures inside a page of more points than this are left out: they take memory, and seldom hold text. */
const largestPicture = 8_000_000;
/** Of WebP, where text stays sharp. At it, a cut takes half of what JPEG does and a third of PNG. */
const quality = 55;
const marker = '#ffe45c';

/**
 * Pictures of quotations where they stand, marked. What cannot be found or drawn is left out: the words stand for
 * themselves. Runs in the jail, in a child that may load the native drawing package.
 */
export const pictureQuotes = async ({
  bytes,
  password,
  quotes,
}: {
  readonly bytes: Uint8Array;
  readonly password?: string | undefined;
  readonly quotes: readonly Wanted[];
}): Promise<{ pictures: QuotePicture[] }> => {
  const open = await openDocument({ bytes, password, largestPicture, drawn: true });
  const pictures: QuotePicture[] = [];
  const until = performance.now() + longest;
  let left = mostBytes;
  try {
    for (const [page, wanted] of Map.groupBy(quotes, (one) => one.page)) {
      if (performance.now() > until) return { pictures };
      for (const picture of await picturesOf(open, { page, quotes: wanted })) {
        left -= picture.bytes.byteLength;
        if (left < 0) return { pictures };
        pictures.push(picture);
      }
    }
  } finally {
    await open.close();
  }
  return { pictures };
};

/** The pictures of one page; a page that pdfjs cannot interpret has none. */
const picturesOf = async (
  open: OpenDocument,
  { page: number, quotes }: { page: number; quotes: readonly Wanted[] },
): Promise<QuotePicture[]> => {
  if (number > open.document.numPages) return [];
  try {
    const page = await open.document.getPage(number);
    const { marks, quarter } = await readMarks(page, open);
    const segments = buildSegments(marks).flat();
    const rotation = (page.rotate + 360 - 90 * quarter) % 360;
    const pictures: QuotePicture[] = [];
    for (const { quote } of quotes) {
      const boxes = locateQuote(segments, quote);
      if (boxes) pictures.push({ page: number, quote, ...(await draw(page, { boxes, segments, rotation })) });
    }
    page.cleanup();
    return pictures;
  } catch (error) {
    if (!explainFailure(error)) throw error;
    return [];
  }
};

/** What to show: the whole width of the page's text, and the quotation's height with room, cutting no line in two. */
const cutAround = (boxes: readonly Box[], segments: readonly Segment[]): Box => {
  const all = segments.map(({ box }) => box);
  const y0 = Math.min(...boxes.map((box) => box.y0)) - around;
  const y1 = Math.min(Math.max(...boxes.map((box) => box.y1)) + around, y0 + tallest);
  const cutIn = (y: number) => all.filter((box) => box.y0 < y && y < box.y1);
  return {
    x0: Math.min(...all.map(({ x0 }) => x0)) - around / 2,
    x1: Math.max(...all.map(({ x1 }) => x1)) + around / 2,
    y0: Math.min(y0, ...cutIn(y0).map((box) => box.y0 - 2)),
    y1: Math.max(y1, ...cutIn(y1).map((box) => box.y1 + 2)),
  };
};

const draw = async (
  page: PDFPageProxy,
  { boxes, segments, rotation }: { boxes: readonly Box[]; segments: readonly Segment[]; rotation: number },
): Promise<Pick<QuotePicture, 'width' | 'height' | 'bytes'>> => {
  const cut = cutAround(boxes, segments);
  const scale = Math.min(finest, mostAcross / (cut.x1 - cut.x0));
  const width = Math.ceil((cut.x1 - cut.x0) * scale);
  const height = Math.ceil((cut.y1 - cut.y0) * scale);
  const canvas = createCanvas(width, height);
  const viewport = page.getViewport({ scale, rotation, offsetX: -cut.x0 * scale, offsetY: -cut.y0 * scale });
  // pdfjs' types know the browser's canvas only; it draws on this one too.
  await page.render({ canvas: canvas as never, viewport, annotationMode: 0 }).promise;
  const context = canvas.getContext('2d');
  context.resetTransform();
  context.globalCompositeOperation = 'multiply';
  context.fillStyle = marker;
  for (const { x0, y0, x1, y1 } of boxes)
    context.fillRect(
      (x0 - cut.x0 - 1) * scale,
      (y0 - cut.y0 - 1) * scale,
      (x1 - x0 + 2) * scale,
      (y1 - y0 + 2) * scale,
    );
  return { width, height, bytes: new Uint8Array(await canvas.encode('webp', quality)) };
};
