import type { DrawnText } from './drawing.ts';
import type { Piece } from './show-text.ts';

/** Producers that place every glyph by itself leave less than this between letters of a word (shares of the type size). */
const touching = 0.12;
/** The widest word space inside one run; justified lines stretch theirs. */
const widestSpace = 1;
/** Gaps of letter-spaced headings stay under this. */
const widestTracking = 0.6;

const sameStyle = (one: DrawnText, other: DrawnText) =>
  one.font === other.font &&
  one.tag === other.tag &&
  one.fill === other.fill &&
  one.visible === other.visible &&
  one.artifact === other.artifact &&
  one.bold === other.bold &&
  Math.abs(one.size - other.size) < 0.05;

/** Distance from `left`'s start plus `width` to the start of `right` along the baseline, in type sizes; null on another baseline. */
const gapBetween = (left: DrawnText, width: number, right: DrawnText): number | null => {
  if (Math.abs(left.directionX - right.directionX) + Math.abs(left.directionY - right.directionY) > 0.01)
    return null;
  const size = left.size || 1;
  const dx = right.x - left.x;
  const dy = right.y - left.y;
  const off = dx * left.directionY - dy * left.directionX;
  if (Math.abs(off) > 0.1 * size) return null;
  return (dx * left.directionX + dy * left.directionY - width) / size;
};

type Open = { text: string; readonly first: Piece; width: number; spaced: boolean };

const toText = ({ text, first, width }: Open): DrawnText =>
  text === first.text ? first : { ...first, text, width };

/** One character, or one that takes two code units. */
const isLetter = ({ text }: DrawnText) => text.length === 1 || (text.length === 2 && [...text].length === 1);

/** Letter-spaced text drawn glyph by glyph: four or more single letters with one and the same gap are one word. */
const joinLetters = (texts: readonly DrawnText[]): DrawnText[] => {
  const joined: DrawnText[] = [];
  let index = 0;
  while (index < texts.length) {
    const gaps: number[] = [];
    let end = index;
    for (; end + 1 < texts.length; end += 1) {
      const left = texts[end];
      const right = texts[end + 1];
      if (!left || !right || !isLetter(left) || !isLetter(right)) break;
      const gap = sameStyle(left, right) ? gapBetween(left, left.width, right) : null;
      if (gap === null || gap < 0 || gap > 2 * widestTracking) break;
      gaps.push(gap);
    }
    const usual = [...gaps].sort((one, other) => one - other)[gaps.length >> 1] ?? 0;
    const first = texts[index];
    const last = texts[end];
    if (first && last && gaps.length >= 3 && usual <= widestTracking) {
      const text = texts
        .slice(index, end + 1)
        .map((letter, place) => ((gaps[place - 1] ?? 0) > usual + 0.15 ? ` ${letter.text}` : letter.text))
        .join('');
      const width = Math.hypot(last.x - first.x, last.y - first.y) + last.width;
      joined.push({ ...first, text, width });
      index = end + 1;
    } else {
      joined.push(...texts.slice(index, Math.max(end, index + 1)));
      index = Math.max(end, index + 1);
    }
  }
  return joined;
};

/** Joins pieces that follow each other on one baseline in one style into runs, with the spaces that were drawn or left. */
export const joinPieces = (pieces: readonly Piece[]): DrawnText[] => {
  const runs: DrawnText[] = [];
  let open: Open | null = null;
  for (const piece of pieces) {
    if (piece.text === '') {
      if (open) open.spaced = true;
      continue;
    }
    const gap: number | null =
      open && sameStyle(open.first, piece) ? gapBetween(open.first, open.width, piece) : null;
    const spaced: boolean = (open?.spaced ?? false) || piece.spaceBefore;
    if (open && gap !== null && gap > -0.3 && gap < (spaced ? widestSpace : touching)) {
      open.text += spaced && !open.text.endsWith(' ') ? ` ${piece.text}` : piece.text;
      open.width += gap * piece.size + piece.width;
      open.spaced = piece.spaceAfter;
    } else {
      if (open) runs.push(toText(open));
      open = { text: piece.text, first: piece, width: piece.width, spaced: piece.spaceAfter };
    }
  }
  if (open) runs.push(toText(open));
  return joinLetters(runs);
};
