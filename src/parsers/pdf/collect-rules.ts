import type { Box } from '../../model/document.ts';
import { area } from './box.ts';
import type { Drawing } from './drawing.ts';
import type { Rule } from './page-marks.ts';

/** How far a rule may lean and still be level or upright (points). */
const level = 0.7;
/** Shorter strokes are parts of letters and arrows (points). */
const shortest = 2;
/** Fills smaller than this hold no line of text (points). */
const smallestShade = 5;

/** A page with more rules is a drawing (points of a map, a hatching), not a table. */
const mostRules = 20_000;

/** Level and upright strokes and hairlines as rules; none where they are too many for a table. */
export const collectRules = ({ segments }: Drawing): Rule[] => {
  const rules: Rule[] = [];
  for (const { x0, y0, x1, y1 } of segments) {
    const across = Math.abs(x1 - x0);
    const down = Math.abs(y1 - y0);
    if (down <= level && across >= shortest) {
      rules.push({ horizontal: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    } else if (across <= level && down >= shortest) {
      rules.push({ horizontal: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
    }
  }
  return rules.length > mostRules ? [] : rules;
};

/** Coloured areas that may lie behind cells; white ones and the page's own background are no shading. */
export const collectShades = (
  { fills }: Drawing,
  { width, height }: { width: number; height: number },
): Box[] =>
  fills
    .filter(
      ({ box, colour, rectangle }) =>
        rectangle &&
        colour.toLowerCase() !== '#ffffff' &&
        box.x1 - box.x0 >= smallestShade &&
        box.y1 - box.y0 >= smallestShade &&
        area(box) < 0.9 * width * height,
    )
    .map(({ box }) => box);
