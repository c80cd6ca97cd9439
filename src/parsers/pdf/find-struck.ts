import type { DrawnSegment, DrawnText } from './drawing.ts';

/** Where a line strikes letters out: this far above the baseline, in shares of the type size. */
const lowest = 0.15;
const highest = 0.5;
/** How far the line may stand out on either side (share of the type size); rules of tables go on. */
const overhang = 0.6;
/** A shorter line (share of the type size) strikes no word. */
const shortest = 0.8;

/** True when a line goes through words: what is struck out is on the page and is not meant. */
export const hasStruckText = (texts: readonly DrawnText[], segments: readonly DrawnSegment[]): boolean => {
  const level = segments
    .filter(({ y0, y1 }) => Math.abs(y1 - y0) < 0.7)
    .map(({ x0, x1, y0 }) => ({ from: Math.min(x0, x1), to: Math.max(x0, x1), y: y0 }));
  return texts.some(({ text, x, y, width, size, directionX }) => {
    if (directionX < 0.99 || !/\p{L}{2}/u.test(text)) return false;
    return level.some(
      ({ from, to, y: at }) =>
        at < y - lowest * size &&
        at > y - highest * size &&
        to - from >= shortest * size &&
        from >= x - overhang * size &&
        to <= x + width + overhang * size,
    );
  });
};
