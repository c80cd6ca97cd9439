import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box, HiddenText } from '../../model/document.ts';
import { buildSegments } from './build-segments.ts';
import { cleanText } from './clean-text.ts';
import { collectRules, collectShades } from './collect-rules.ts';
import type { DrawnText } from './drawing.ts';
import { findHidden, type Hidden } from './find-hidden.ts';
import { findPictures } from './find-pictures.ts';
import { hasStruckText } from './find-struck.ts';
import type { FontFacts } from './graphics-state.ts';
import { interpretOperators } from './interpret-operators.ts';
import { toMatrix } from './matrix.ts';
import type { PageMarks, Run } from './page-marks.ts';
import type { TaggedTable } from './read-tagged-tables.ts';
import { setWatermarksApart } from './set-watermarks-apart.ts';
import { turnUpright } from './turn-upright.ts';

/** A page's marks, and apart from them what is not body: hidden text and watermarks. */
export type MarkedPage = {
  readonly marks: PageMarks;
  readonly hidden: readonly HiddenText[];
  readonly watermarks: readonly string[];
  /** Texts as small as the body that do not run along its lines; they are not read. */
  readonly aslant: readonly string[];
  /** True when the text is an invisible layer over a picture of the page, made by a machine that read the scan. */
  readonly scannedLayer: boolean;
  /** Tables that a tagged file marks on the page. */
  readonly tagged?: readonly TaggedTable[];
  /** True when the page shows something that is not text: pictures, or letters drawn as outlines. */
  readonly pictured: boolean;
  /** Quarter turns clockwise in which the page is written: undone in the marks, not in pdfjs' page. */
  readonly quarter: number;
  /** Where the page shows what is no text. */
  readonly pictures: readonly Box[];
  /** True when words are struck out. */
  readonly struck: boolean;
  /** True when the page is a picture, with no more than a stamp or a footer in text. */
  readonly scan: boolean;
};

/** A page of outlined letters paints far more curves than a logo does. */
const outlinedLetters = 400;

const toRun = (text: DrawnText): Run => ({
  text: text.text,
  x: text.x,
  baseline: text.y,
  width: text.width,
  size: text.size,
  bold: text.bold,
  font: text.font,
  fill: text.fill,
  tag: text.tag,
});

const lettersOf = (texts: readonly DrawnText[]) => texts.reduce((sum, { text }) => sum + text.length, 0);

/** Hidden text in whole lines, one entry a line and reason; what holds no word is nothing to report. */
const joinHidden = (hidden: readonly Hidden[], page: number): HiddenText[] =>
  [...Map.groupBy(hidden, ({ reason }) => reason)].flatMap(([reason, found]) =>
    buildSegments({
      runs: found.map(({ text }) => ({ ...toRun(text), text: cleanText(text.text) })),
      rules: [],
    })
      .flat()
      .filter(({ text }) => /\p{L}{3}/u.test(text))
      .map(({ text }) => ({ page, text, reason })),
  );

/** Reads what a page draws, upright. `fontOf` and `layerVisible` come from the open document. */
export const readMarks = async (
  page: PDFPageProxy,
  document: {
    fontOf: (page: PDFPageProxy, id: string) => FontFacts;
    layerVisible: (group: unknown) => boolean;
  },
): Promise<MarkedPage> => {
  const operators = await page.getOperatorList({ annotationMode: 0 });
  const viewport = page.getViewport({ scale: 1 });
  const drawn = interpretOperators(operators, {
    transform: toMatrix(viewport.transform),
    fontOf: (id) => document.fontOf(page, id),
    layerVisible: document.layerVisible,
  });
  const { drawing, width, height, quarter } = turnUpright(drawn, viewport);
  const sheet = { width, height };
  const found = findHidden(drawing, sheet);

  const layer = found.hidden.filter(({ reason }) => reason === 'invisible').map(({ text }) => text);
  const scannedLayer =
    drawing.images.length > 0 && lettersOf(layer) > 40 && lettersOf(found.visible) < 0.1 * lettersOf(layer);
  const readable = scannedLayer ? [...found.visible, ...layer] : found.visible;
  const hidden = scannedLayer ? found.hidden.filter(({ text }) => !layer.includes(text)) : found.hidden;

  const clean = readable
    .map((text) => ({ ...text, text: cleanText(text.text) }))
    .filter(({ text }) => text.trim() !== '');
  const { body, watermarks, aslant } = setWatermarksApart(clean);
  return {
    marks: {
      number: page.pageNumber,
      width,
      height,
      runs: body.map(toRun),
      rules: collectRules(drawing),
      shades: collectShades(drawing, sheet),
      images: drawing.images.length,
    },
    hidden: joinHidden(hidden, page.pageNumber),
    watermarks,
    aslant,
    scannedLayer,
    pictured: drawing.images.length > 0 || drawing.curves > outlinedLetters,
    quarter,
    pictures: findPictures(drawing, sheet),
    struck: hasStruckText(found.visible, drawing.segments),
    scan: false,
  };
};
