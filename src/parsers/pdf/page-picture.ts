import './without-drawing.ts';
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page's scan as it is read: one byte a point, 0 black to 255 white, row by row. */
export type Picture = { readonly width: number; readonly height: number; readonly grey: Uint8Array };

/** Pictures of more points than this are not unpacked: 600 dpi of a letter-size page and some. */
export const largestPicture = 36_000_000;

/** pdfjs' kinds of picture data (`ImageKind`): one bit a point, three bytes, four bytes. */
const oneBit = 1;
const threeBytes = 2;

type Data = {
  readonly width: number;
  readonly height: number;
  /** Absent of a stencil, which has one bit a point. */
  readonly kind?: number;
  readonly data: Uint8Array | Uint8ClampedArray;
};

const isData = (value: unknown): value is Data =>
  typeof value === 'object' &&
  value !== null &&
  'width' in value &&
  'height' in value &&
  'data' in value &&
  // What was a JPEG comes clamped.
  (value.data instanceof Uint8Array || value.data instanceof Uint8ClampedArray);

const toGrey = ({ width, height, kind = oneBit, data }: Data): Picture => {
  const grey = new Uint8Array(width * height);
  const rowBytes = (width + 7) >> 3;
  const step = kind === threeBytes ? 3 : 4;
  for (let at = 0; at < grey.length; at += 1) {
    if (kind === oneBit) {
      const x = at % width;
      const byte = data[((at - x) / width) * rowBytes + (x >> 3)] ?? 0;
      grey[at] = (byte >> (7 - (x & 7))) & 1 ? 255 : 0;
    } else {
      const first = at * step;
      grey[at] = ((data[first] ?? 0) * 3 + (data[first + 1] ?? 0) * 6 + (data[first + 2] ?? 0)) / 10;
    }
  }
  return { width, height, grey };
};

/** Turned clockwise by a quarter, as a page's dictionary may ask for. */
export const turn = ({ width, height, grey }: Picture): Picture => {
  const turned = new Uint8Array(grey.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) turned[x * height + (height - 1 - y)] = grey[y * width + x] ?? 255;
  }
  return { width: height, height: width, grey: turned };
};

/** Between the points of a coarse scan letters lack the detail that recognition wants: twice as many, interpolated. */
export const enlarge = ({ width, height, grey }: Picture): Picture => {
  const large = new Uint8Array(width * height * 4);
  const at = (x: number, y: number) => grey[Math.min(y, height - 1) * width + Math.min(x, width - 1)] ?? 255;
  for (let y = 0; y < height * 2; y += 1) {
    for (let x = 0; x < width * 2; x += 1) {
      const [left, top] = [x >> 1, y >> 1];
      const [right, bottom] = [left + (x & 1), top + (y & 1)];
      large[y * width * 2 + x] = (at(left, top) + at(right, top) + at(left, bottom) + at(right, bottom)) >> 2;
    }
  }
  return { width: width * 2, height: height * 2, grey: large };
};

/** The operators that paint a picture: from the page's store, written into the content, or as a stencil. */
const painting = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);

/** What an operator paints: itself, or by its name in the page's store. */
const lookUp = async (page: PDFPageProxy, painted: unknown): Promise<unknown> => {
  const named = typeof painted === 'object' && painted !== null ? Reflect.get(painted, 'data') : painted;
  if (typeof named !== 'string') return painted;
  const store = named.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => store.get(named, resolve));
};

/** Of all points on a page the scan has at least this share; a page put together from strips is not one picture. */
const mostOfPage = 0.7;

/** A page's scan, turned as its dictionary asks; null when it is none that pdfjs can unpack, or in pieces. */
export const readPicture = async (page: PDFPageProxy): Promise<Picture | null> => {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const found: Data[] = [];
  for (const [index, operator] of fnArray.entries()) {
    if (!painting.has(operator)) continue;
    const value = await lookUp(page, argsArray[index]?.[0]);
    if (isData(value)) found.push(value);
  }
  const points = ({ width, height }: Data) => width * height;
  const all = found.reduce((sum, data) => sum + points(data), 0);
  const largest = found.find((data) => points(data) >= mostOfPage * all);
  if (!largest) return null;
  let picture = toGrey(largest);
  for (let quarters = (((page.rotate / 90) % 4) + 4) % 4; quarters > 0; quarters -= 1)
    picture = turn(picture);
  return picture;
};
