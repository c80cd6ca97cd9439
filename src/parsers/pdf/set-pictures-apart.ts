import type { Box } from '../../model/document.ts';
import { area } from './box.ts';
import type { MarkedPage } from './read-marks.ts';

/** A page with less text than this (letters) says nothing of its own beside a picture that fills it: it is stamped. */
const mostStamped = 300;
/** A picture is the page when it covers this share of it. */
const fillsPage = 0.4;
/** Titles are set larger than this (points); what is stamped on a scan, and its footer, are not. */
const titleSize = 13;
/** A picture in one place of this many pages that have text is a logo or a background. */
const recurs = 3;
/** A small picture in the top or bottom margin (shares of the page) is a letterhead. */
const margin = 0.12;
const smallShare = 0.05;

const lettersOf = ({ marks }: MarkedPage): number =>
  marks.runs.reduce((sum, { text }) => sum + text.length, 0);
const sheetOf = ({ marks }: MarkedPage): number => marks.width * marks.height;
const keyOf = ({ x0, y0, x1, y1 }: Box): string => [x0, y0, x1, y1].map((at) => Math.round(at / 4)).join(' ');

const isLetterhead = (page: MarkedPage, box: Box): boolean =>
  area(box) < smallShare * sheetOf(page) &&
  (box.y1 < margin * page.marks.height || box.y0 > (1 - margin) * page.marks.height);

const isScan = (page: MarkedPage): boolean =>
  !page.scannedLayer &&
  lettersOf(page) < mostStamped &&
  page.marks.runs.every(({ size }) => size <= titleSize) &&
  page.pictures.reduce((sum, box) => sum + area(box), 0) > fillsPage * sheetOf(page);

/**
 * Keeps of each page's pictures those that may tell something: no logos, letterheads and backgrounds. A page that is a
 * picture with no more than a stamp or a footer in text is a scan like one without any.
 */
export const setPicturesApart = (pages: readonly MarkedPage[]): MarkedPage[] => {
  const places = new Map<string, number>();
  for (const page of pages.filter((each) => lettersOf(each) >= mostStamped))
    for (const key of new Set(page.pictures.map(keyOf))) places.set(key, (places.get(key) ?? 0) + 1);
  return pages.map((page) => {
    const pictures = page.pictures.filter(
      (box) => (places.get(keyOf(box)) ?? 0) < recurs && !isLetterhead(page, box),
    );
    const told = { ...page, pictures };
    return { ...told, scan: (page.marks.runs.length === 0 && page.pictured) || isScan(told) };
  });
};
