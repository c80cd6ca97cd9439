import type { Box } from '../../model/document.ts';
import { area, intersect } from './box.ts';
import type { Drawing, DrawnFill } from './drawing.ts';

/** Smaller pictures (points) are bullets and rules drawn as images. */
const smallest = 6;
/** Letters are shapes of these heights (points); a word has at least so many in a row. */
const letterHeights = { least: 3, most: 30 };
const fewestInRow = 6;

type Row = { readonly box: Box; readonly shapes: number };

const isLetterLike = ({ box, rectangle }: DrawnFill): boolean => {
  const height = box.y1 - box.y0;
  const width = box.x1 - box.x0;
  return !rectangle && height >= letterHeights.least && height <= letterHeights.most && width <= 1.5 * height;
};

const join = (one: Box, other: Box): Box => ({
  x0: Math.min(one.x0, other.x0),
  y0: Math.min(one.y0, other.y0),
  x1: Math.max(one.x1, other.x1),
  y1: Math.max(one.y1, other.y1),
});

/** Rows of small painted shapes side by side: words whose letters were turned into outlines. */
const findOutlinedWords = (fills: readonly DrawnFill[]): Box[] => {
  const rows: Row[] = [];
  for (const { box } of fills.filter(isLetterLike)) {
    const last = rows.at(-1);
    const height = box.y1 - box.y0;
    const near =
      last !== undefined &&
      Math.min(last.box.y1, box.y1) - Math.max(last.box.y0, box.y0) > 0.3 * height &&
      box.x0 - last.box.x1 < 2 * height &&
      box.x0 >= last.box.x0 - height;
    if (near) rows[rows.length - 1] = { box: join(last.box, box), shapes: last.shapes + 1 };
    else rows.push({ box, shapes: 1 });
  }
  return rows.filter(({ shapes }) => shapes >= fewestInRow).map(({ box }) => box);
};

/** Where a page shows what has no text: pictures, and words drawn as outlines. */
export const findPictures = (
  { images, fills }: Pick<Drawing, 'images' | 'fills'>,
  sheet: { readonly width: number; readonly height: number },
): Box[] => {
  const whole = { x0: 0, y0: 0, x1: sheet.width, y1: sheet.height };
  return [...images, ...findOutlinedWords(fills)]
    .map((box) => intersect(box, whole))
    .filter((box) => area(box) > 0 && box.x1 - box.x0 >= smallest && box.y1 - box.y0 >= smallest / 2);
};
