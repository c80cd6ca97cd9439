import type { Box, HiddenText } from '../../model/document.ts';
import { area, intersect, shareInside } from './box.ts';
import { taggedText } from './clean-text.ts';
import type { Drawing, DrawnFill, DrawnText } from './drawing.ts';

/** Below this many points nobody reads. */
const smallestSize = 2;
/** Colours closer than this (largest difference of a channel, 0 to 255) cannot be told apart by eye on a page. */
const sameColour = 14;
/** A fill must hide this share of a text to count as covering it. */
const coveredShare = 0.9;

/** A text that people do not see, and why. */
export type Hidden = { readonly text: DrawnText; readonly reason: HiddenText['reason'] };

type Sheet = { readonly width: number; readonly height: number };

/** The box of a text's letters: x-height and ascent above the baseline, a little below. */
export const textBox = ({ x, y, directionX, directionY, width, size }: DrawnText): Box => {
  const endX = x + directionX * width;
  const endY = y + directionY * width;
  const upX = directionY * size * 0.75;
  const upY = -directionX * size * 0.75;
  return {
    x0: Math.min(x, endX, x + upX, endX + upX),
    y0: Math.min(y, endY, y + upY, endY + upY),
    x1: Math.max(x, endX, x + upX, endX + upX),
    y1: Math.max(y, endY, y + upY, endY + upY),
  };
};

const channels = (colour: string): readonly number[] | null =>
  /^#[0-9a-f]{6}$/i.test(colour)
    ? [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    : null;

const alike = (one: string, other: string): boolean => {
  const left = channels(one);
  const right = channels(other);
  return (
    !!left && !!right && left.every((value, index) => Math.abs(value - (right[index] ?? 0)) <= sameColour)
  );
};

/** True when the text has the colour of what lies below it. Shapes, gradients and images below leave it undecided: visible. */
const sinksIn = (text: DrawnText, box: Box, drawing: Drawing): boolean => {
  if (text.fill === 'pattern') return false;
  let background = '#ffffff';
  for (const fill of drawing.fills) {
    if (fill.order > text.order || area(intersect(fill.box, box)) === 0) continue;
    if (fill.rectangle && fill.opaque && shareInside(box, fill.box) > 0.5) background = fill.colour;
    else if (!alike(fill.colour, text.fill)) return false;
  }
  return alike(background, text.fill) && !drawing.images.some((image) => area(intersect(image, box)) > 0);
};

const covers = (fill: DrawnFill, text: DrawnText, box: Box): boolean =>
  fill.order > text.order && fill.opaque && fill.rectangle && shareInside(box, fill.box) >= coveredShare;

/** What of a page's fills matters to every text: the last one painted, and whether text of a colour may sink in. */
type Fills = { readonly last: number; readonly maySink: (colour: string) => boolean };

/** Most text is dark on a page with nothing painted over it; both are told at once for the whole page. */
const surveyFills = ({ fills }: Drawing): Fills => {
  const known = new Map<string, boolean>();
  return {
    last: fills.reduce((last, { order }) => Math.max(last, order), -1),
    maySink: (colour) => {
      const may =
        known.get(colour) ?? (alike(colour, '#ffffff') || fills.some((fill) => alike(fill.colour, colour)));
      known.set(colour, may);
      return may;
    },
  };
};

const reasonFor = (
  text: DrawnText,
  drawing: Drawing,
  { width, height, fills }: Sheet & { fills: Fills },
): HiddenText['reason'] | null => {
  if (!text.visible) return 'invisible';
  if (text.size < smallestSize) return 'tiny';
  if (text.width < 0.02 * text.size && /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(text.text)) return 'zero-width';
  const box = textBox(text);
  if (area(intersect(box, { x0: 0, y0: 0, x1: width, y1: height })) === 0) return 'off-page';
  if (text.order < fills.last && drawing.fills.some((fill) => covers(fill, text, box))) return 'covered';
  return fills.maySink(text.fill) && sinksIn(text, box, drawing) ? 'same-colour' : null;
};

/** Sets apart what a person looking at the page cannot see, with the reason; letters hidden inside visible text are named too. */
export const findHidden = (
  drawing: Drawing,
  sheet: Sheet,
): {
  visible: readonly DrawnText[];
  hidden: readonly { text: DrawnText; reason: HiddenText['reason'] }[];
} => {
  const visible: DrawnText[] = [];
  const hidden: Hidden[] = [];
  const page = { ...sheet, fills: surveyFills(drawing) };
  for (const text of drawing.texts) {
    const reason = reasonFor(text, drawing, page);
    if (reason) hidden.push({ text, reason });
    else visible.push(text);
    const tagged = reason ? '' : taggedText(text.text);
    if (tagged.trim() !== '') hidden.push({ text: { ...text, text: tagged }, reason: 'zero-width' });
  }
  return { visible, hidden };
};
