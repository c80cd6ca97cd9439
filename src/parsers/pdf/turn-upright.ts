import type { Box } from '../../model/document.ts';
import { transformBox } from './box.ts';
import type { Drawing, DrawnText } from './drawing.ts';
import { apply, identity, type Matrix } from './matrix.ts';

/** Degrees by which a direction leans, 0 to 359: 0 reads left to right, 90 downwards (y points down). */
const degrees = ({ directionX, directionY }: DrawnText): number =>
  (Math.round((Math.atan2(directionY, directionX) * 180) / Math.PI) + 360) % 360;

/** The quarter turn (0 to 3, clockwise) in which most of the page's letters are written. */
const dominantQuarter = (texts: readonly DrawnText[]): number => {
  const letters = [0, 0, 0, 0];
  for (const text of texts) {
    const angle = degrees(text);
    const quarter = Math.round(angle / 90) % 4;
    if (Math.abs(((angle - quarter * 90 + 540) % 360) - 180) <= 3)
      letters[quarter] = (letters[quarter] ?? 0) + text.text.length;
  }
  return letters.indexOf(Math.max(...letters));
};

/** Turns page space so that its dominant direction reads left to right. */
const turning = (quarter: number, width: number, height: number): Matrix => {
  if (quarter === 1) return [0, -1, 1, 0, 0, width];
  if (quarter === 2) return [-1, 0, 0, -1, width, height];
  if (quarter === 3) return [0, 1, -1, 0, height, 0];
  return identity;
};

/** A page as people turn it to read: everything moved so that most text runs from left to right; `quarter` is how it was written, in quarter turns clockwise. */
export const turnUpright = (
  drawing: Drawing,
  { width, height }: { width: number; height: number },
): { drawing: Drawing; width: number; height: number; quarter: number } => {
  const quarter = dominantQuarter(drawing.texts);
  if (quarter === 0) return { drawing, width, height, quarter };
  const matrix = turning(quarter, width, height);
  const turnBox = (box: Box) => transformBox(matrix, box);
  const turned: Drawing = {
    texts: drawing.texts.map((text) => {
      const [x, y] = apply(matrix, text.x, text.y);
      const [directionX, directionY] = apply(
        [matrix[0], matrix[1], matrix[2], matrix[3], 0, 0],
        text.directionX,
        text.directionY,
      );
      return { ...text, x, y, directionX, directionY };
    }),
    fills: drawing.fills.map((fill) => ({ ...fill, box: turnBox(fill.box) })),
    segments: drawing.segments.map((segment) => {
      const [x0, y0] = apply(matrix, segment.x0, segment.y0);
      const [x1, y1] = apply(matrix, segment.x1, segment.y1);
      return { x0, y0, x1, y1 };
    }),
    images: drawing.images.map(turnBox),
    curves: drawing.curves,
  };
  return quarter === 2
    ? { drawing: turned, width, height, quarter }
    : { drawing: turned, width: height, height: width, quarter };
};
