import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, type Line as RecognisedLine, type Worker } from 'tesseract.js';
import { cleanText } from './clean-text.ts';
import { openDocument } from './open-document.ts';
import type { PageMarks, Run } from './page-marks.ts';
import { enlarge, largestPicture, type Picture, readPicture } from './page-picture.ts';
import { traceRasterRules } from './trace-raster-rules.ts';

/** Scans with fewer points across than this (about 150 dpi of a page) are enlarged first. */
const fewestAcross = 1300;
/** Height of a line's box, ascenders to descenders, as a share of its type size. */
const boxHeight = 1.05;

/** English, from the package: nothing is fetched, and nothing is written. */
const startRecognition = (): Promise<Worker> => {
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));
  return createWorker('eng', 1, { langPath: join(data, '4.0.0_best_int'), cacheMethod: 'none', gzip: true });
};

/** A picture in the plainest format there is, so that no decoder of ours or theirs is in the way. */
const toPortableGreymap = ({ width, height, grey }: Picture): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]);

const toRuns = ({ words, bbox, baseline }: RecognisedLine, scale: number): Run[] => {
  const size = ((bbox.y1 - bbox.y0) * scale) / boxHeight;
  const slope = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0);
  return words.map((word) => ({
    text: cleanText(word.text).trim(),
    x: word.bbox.x0 * scale,
    baseline: (baseline.y0 + slope * (word.bbox.x0 - baseline.x0)) * scale,
    width: (word.bbox.x1 - word.bbox.x0) * scale,
    size,
    bold: false,
    font: 'recognised',
    fill: '#000000',
    tag: null,
  }));
};

const recogniseOne = async (worker: Worker, found: Picture, marks: PageMarks): Promise<PageMarks> => {
  const picture = found.width < fewestAcross ? enlarge(found) : found;
  const scale = marks.width / picture.width;
  const { data } = await worker.recognize(toPortableGreymap(picture), {}, { blocks: true, text: false });
  const lines = (data.blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ lines: some }) => some);
  const runs = lines.flatMap((line) => toRuns(line, scale)).filter(({ text }) => text !== '');
  return { ...marks, runs, rules: traceRasterRules(picture, scale) };
};

/**
 * Reads scanned pages by optical character recognition, about five seconds each. What comes back may be wrong in any
 * word, "No" included: callers mark it as such.
 */
export const recognisePages = async ({
  bytes,
  password,
  pages,
  onProgress,
}: {
  bytes: Uint8Array;
  password?: string | undefined;
  pages: readonly PageMarks[];
  onProgress?: ((done: number, total: number) => void) | undefined;
}): Promise<PageMarks[]> => {
  const open = await openDocument({ bytes, password, largestPicture });
  const worker = await startRecognition();
  const recognised: PageMarks[] = [];
  try {
    for (const [index, marks] of pages.entries()) {
      const page = await open.document.getPage(marks.number);
      const picture = await readPicture(page);
      page.cleanup();
      if (picture) recognised.push(await recogniseOne(worker, picture, marks));
      onProgress?.(index + 1, pages.length);
    }
  } finally {
    await worker.terminate();
    await open.close();
  }
  return recognised;
};
