import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, PSM, type Line as RecognisedLine, type Worker } from 'tesseract.js';
import { cleanText } from './clean-text.ts';
import { openDocument } from './open-document.ts';
import type { PageMarks, Run } from './page-marks.ts';
import { enlarge, largestPicture, type Picture, readPicture, turn } from './page-picture.ts';
import { eraseRules, traceRasterRules } from './trace-raster-rules.ts';

/** Scans with fewer points across than this (about 150 dpi of a page) are enlarged first. */
const fewestAcross = 1300;
/** Height of a line's box, ascenders to descenders, as a share of its type size. */
const boxHeight = 1.05;

/** Words of which recognition is this sure (0 to 100) are words: turned letters give others. */
const sure = 70;
/** A page with so many letters in sure words, and these the most of all, lies upright. */
const wellRead = { letters: 60, share: 0.6 };
/** Fewer letters in sure words, whichever way the page is turned, are no text. */
const fewestLetters = 15;
/** Less than the jail gives to recognition, so that what was read until then is not lost. */
const longest = 18 * 60_000;

/** English, from the package: nothing is fetched, and nothing is written. */
const startRecognition = async (): Promise<Worker> => {
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));
  const worker = await createWorker('eng', 1, {
    langPath: join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
  });
  // Words wherever they stand: tables are put together from their rules, and other modes lose short cells.
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT });
  return worker;
};

/** A picture in the plainest format there is, so that no decoder of ours or theirs is in the way. */
const toPortableGreymap = ({ width, height, grey }: Picture): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]);

/** Specks and the ends of rules come back as signs without a letter, of which recognition is not sure. */
const isWord = ({ text, confidence }: RecognisedLine['words'][number]): boolean =>
  /[\p{L}\p{N}]/u.test(text) || confidence > 60;

const toRuns = ({ words, bbox, baseline }: RecognisedLine, scale: number): Run[] => {
  const size = ((bbox.y1 - bbox.y0) * scale) / boxHeight;
  const slope = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0);
  return words.filter(isWord).map((word) => ({
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

/** A page as it was read, with its letters in all words and in those of which recognition is sure. */
type Recognised = { readonly marks: PageMarks; readonly letters: number; readonly sureLetters: number };

const lettersIn = (words: RecognisedLine['words']): number =>
  words.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);

const recogniseOne = async (worker: Worker, found: Picture, marks: PageMarks): Promise<Recognised> => {
  const picture = found.width < fewestAcross ? enlarge(found) : found;
  const scale = marks.width / picture.width;
  const rules = traceRasterRules(picture, 1);
  const { data } = await worker.recognize(
    toPortableGreymap(eraseRules(picture, rules)),
    {},
    { blocks: true, text: false },
  );
  const lines = (data.blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ lines: some }) => some);
  const runs = lines.flatMap((line) => toRuns(line, scale)).filter(({ text }) => text !== '');
  const scaled = rules.map(({ horizontal, at, from, to }) => ({
    horizontal,
    at: at * scale,
    from: from * scale,
    to: to * scale,
  }));
  const words = lines.flatMap((line) => line.words);
  return {
    marks: { ...marks, runs, rules: scaled },
    letters: lettersIn(words),
    sureLetters: lettersIn(words.filter(({ confidence }) => confidence >= sure)),
  };
};

/** Tries the four ways in which a page may have lain on the scanner, until one reads well; null when none does. */
const recogniseUpright = async (
  worker: Worker,
  found: Picture,
  sheet: PageMarks,
): Promise<PageMarks | null> => {
  let [picture, marks] = [found, sheet];
  let best: Recognised | null = null;
  for (let quarters = 0; quarters < 4; quarters += 1) {
    const one = await recogniseOne(worker, picture, marks);
    if (one.sureLetters > (best?.sureLetters ?? 0)) best = one;
    if (one.sureLetters >= wellRead.letters && one.sureLetters >= wellRead.share * one.letters) break;
    picture = turn(picture);
    marks = { ...marks, width: marks.height, height: marks.width };
  }
  return best && best.sureLetters >= fewestLetters ? best.marks : null;
};

/** Pages as they were recognised, and the numbers of those for which there was no time. */
export type RecognisedPages = { readonly pages: readonly PageMarks[]; readonly late: readonly number[] };

/**
 * Reads scanned pages by optical character recognition, about five seconds each. What comes back may be wrong in any
 * word, "No" included: callers mark it as such. Pages that nobody could read are left out.
 */
export const recognisePages = async ({
  bytes,
  password,
  pages,
  milliseconds = longest,
  onProgress,
}: {
  bytes: Uint8Array;
  password?: string | undefined;
  pages: readonly PageMarks[];
  /** After so long no further page is begun. */
  milliseconds?: number;
  onProgress?: ((done: number, total: number) => void) | undefined;
}): Promise<RecognisedPages> => {
  const ends = performance.now() + milliseconds;
  const open = await openDocument({ bytes, password, largestPicture });
  const worker = await startRecognition();
  const recognised: PageMarks[] = [];
  const late: number[] = [];
  try {
    for (const [index, marks] of pages.entries()) {
      if (performance.now() >= ends) {
        late.push(marks.number);
        continue;
      }
      const page = await open.document.getPage(marks.number);
      const picture = await readPicture(page);
      page.cleanup();
      const read = picture && (await recogniseUpright(worker, picture, marks));
      if (read) recognised.push(read);
      onProgress?.(index + 1, pages.length);
    }
  } finally {
    await worker.terminate();
    await open.close();
  }
  return { pages: recognised, late };
};
