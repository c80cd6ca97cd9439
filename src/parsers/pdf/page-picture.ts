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
  readonly kind: number;
  readonly data: Uint8Array;
};

const isData = (value: unknown): value is Data =>
  typeof value === 'object' &&
  value !== null &&
  'data' in value &&
  value.data instanceof Uint8Array &&
  'kind' in value;

const toGrey = ({ width, height, kind, data }: Data): Picture => {
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
const turn = ({ width, height, grey }: Picture): Picture => {
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

/** The largest picture of a page, upright; null when the page has none that pdfjs can unpack. */
export const readPicture = async (page: PDFPageProxy): Promise<Picture | null> => {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  let largest: Data | null = null;
  for (const [index, operator] of fnArray.entries()) {
    if (operator !== OPS.paintImageXObject) continue;
    const id: unknown = argsArray[index]?.[0];
    if (typeof id !== 'string') continue;
    const store = id.startsWith('g_') ? page.commonObjs : page.objs;
    const value: unknown = await new Promise((resolve) => store.get(id, resolve));
    if (isData(value) && value.width * value.height > (largest ? largest.width * largest.height : 0))
      largest = value;
  }
  if (!largest) return null;
  let picture = toGrey(largest);
  for (let quarters = (((page.rotate / 90) % 4) + 4) % 4; quarters > 0; quarters -= 1)
    picture = turn(picture);
  return picture;
};
