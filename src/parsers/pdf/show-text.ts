import type { Box } from '../../model/document.ts';
import { area, intersect } from './box.ts';
import type { DrawnText } from './drawing.ts';
import type { GraphicsState } from './graphics-state.ts';
import { apply, multiply } from './matrix.ts';

/** A glyph as pdfjs hands it over; a number in its place moves the pen by thousandths of the type size. */
type Glyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean };
type Shown = Glyph | number;

/** The marked content that text stands in. */
export type Mark = { readonly visible: boolean; readonly tag: number | null; readonly artifact: boolean };

/** Part of a shown string between wide gaps. A piece of spaces only has no text. */
export type Piece = DrawnText & { readonly spaceBefore: boolean; readonly spaceAfter: boolean };

/** A pen movement of this share of the type size, beyond regular tracking, is a word space: fonts' spaces are 0.2 em and up. */
const wordGap = 0.15;
/** Beyond this the pieces are apart (columns, tab stops), and only the line builder may join them. */
const pieceGap = 0.6;

const whiteSpace = /^[\s\u00a0\u2000-\u200a\u202f\u3000]+$/u;

/** Asked of every glyph of a file, so that the usual letters are told without the pattern. */
const isBlank = (unicode: string): boolean => {
  const code = unicode.charCodeAt(0);
  return !(code > 0x20 && code < 0x7f) && whiteSpace.test(unicode);
};

/** Letter-spaced strings move the pen after nearly every glyph by the same amount: that much is no word space. */
const tracking = (shown: readonly Shown[]): number => {
  const wide: number[] = [];
  let glyphs = 0;
  for (const item of shown) {
    if (typeof item !== 'number') glyphs += 1;
    else if (-item > wordGap * 1000) wide.push(-item / 1000);
  }
  if (glyphs < 5 || wide.length < (glyphs - 1) * 0.8) return 0;
  wide.sort((one, other) => one - other);
  return wide[wide.length >> 1] ?? 0;
};

/** Carries out one text-showing operator: moves the pen of `state` and adds the pieces it painted, in page space. */
export const showText = (
  state: GraphicsState,
  shown: readonly Shown[],
  { mark, order, pieces }: { mark: Mark; order: number; pieces: Piece[] },
): void => {
  const { font } = state;
  const space = multiply(state.transform, state.textMatrix);
  const scale = state.horizontalScale;
  const alongX = font.vertical ? -space[2] : space[0] * scale;
  const alongY = font.vertical ? -space[3] : space[1] * scale;
  const along = Math.hypot(alongX, alongY) || 1e-6;
  const across = font.vertical ? Math.hypot(space[0], space[1]) : Math.hypot(space[2], space[3]);
  const size = Math.abs(state.fontSize) * across;
  const unit = Math.abs(state.fontSize) || 1;
  const mirrored = state.fontSize < 0 ? -1 : 1;
  const tracked = tracking(shown);

  let pen = 0;
  let text = '';
  let start = 0;
  let end = 0;
  let spaceBefore = false;
  let spaces = false;
  let moved = 0;

  const close = () => {
    const [x, y] = font.vertical
      ? apply(space, state.x + state.rise, state.y - start * mirrored)
      : apply(space, state.x + start * scale * mirrored, state.y + state.rise);
    const width = (end - start) * along;
    const directionX = (alongX / along) * mirrored;
    const directionY = (alongY / along) * mirrored;
    pieces.push({
      text,
      x,
      y,
      directionX,
      directionY,
      width,
      size,
      font: font.name,
      bold: font.bold || state.renderingMode === 2,
      fill: state.fill,
      visible:
        mark.visible &&
        state.renderingMode % 4 !== 3 &&
        state.fillAlpha > 0.05 &&
        !(
          state.clip &&
          clippedAway({
            x,
            y,
            endX: x + directionX * width,
            endY: y + directionY * width,
            size,
            clip: state.clip,
          })
        ),
      tag: mark.tag,
      artifact: mark.artifact,
      order,
      spaceBefore,
      spaceAfter: spaces,
    });
  };

  for (const item of shown) {
    if (typeof item === 'number') {
      const move = (-item / 1000) * unit;
      pen += move;
      moved += move;
      continue;
    }
    const advance =
      (item.width / font.unitsPerEm) * unit + state.characterSpacing + (item.isSpace ? state.wordSpacing : 0);
    if (isBlank(item.unicode)) {
      spaces = true;
    } else {
      const gap = (pen - end) / unit;
      const apart = text !== '' && (gap > pieceGap || gap < -1);
      if (apart) {
        close();
        text = '';
        spaceBefore = spaces;
      }
      if (text === '') {
        start = pen;
        spaceBefore ||= spaces;
      } else if (spaces || moved / unit > tracked + wordGap) {
        text += ' ';
      }
      text += item.unicode;
      end = pen + advance - state.characterSpacing;
      spaces = false;
      moved = 0;
    }
    pen += advance;
  }
  if (text === '') {
    start = 0;
    end = pen;
  }
  if (text !== '' || spaces) close();

  if (font.vertical) state.y -= pen * mirrored;
  else state.x += pen * scale * mirrored;
};

/** True when a text with all its possible ascent and descent lies outside the clip. */
const clippedAway = (text: { x: number; y: number; endX: number; endY: number; size: number; clip: Box }) => {
  const { x, y, endX, endY, size, clip } = text;
  const box = {
    x0: Math.min(x, endX) - size,
    y0: Math.min(y, endY) - size,
    x1: Math.max(x, endX) + size,
    y1: Math.max(y, endY) + size,
  };
  return area(intersect(box, clip)) === 0;
};
