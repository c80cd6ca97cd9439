import './without-drawing.ts';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../model/document.ts';
import { transformBox } from './box.ts';
import type { Drawing, DrawnFill, DrawnSegment } from './drawing.ts';
import { type FontFacts, type GraphicsState, initialState } from './graphics-state.ts';
import { joinPieces } from './join-pieces.ts';
import { identity, type Matrix, multiply, toMatrix } from './matrix.ts';
import { type Mark, type Piece, showText } from './show-text.ts';
import { clipTo, narrowClip, tracePath } from './trace-path.ts';

/** What the interpreter needs to know beside the operators themselves. */
export type Surroundings = {
  /** From the page's user space to page space (points, origin at the top left, y downwards). */
  readonly transform: Matrix;
  readonly fontOf: (id: string) => FontFacts;
  /** False for content of a layer that is switched off; the argument is what pdfjs puts into the operator. */
  readonly layerVisible: (group: unknown) => boolean;
};

type Operators = {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
};
type Level = { readonly state: GraphicsState; readonly paintedBefore: boolean };

const nothing: readonly unknown[] = [];
const outermost: Mark = { visible: true, tag: null, artifact: false };
const unitSquare: Box = { x0: 0, y0: 0, x1: 1, y1: 1 };
/** Deeper nesting than any producer writes; the rest of such a page is not read. */
const deepest = 500;

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

/** Carries out a page's operators and returns what they paint. Images are areas only: their operators are left out at loading. */
export const interpretOperators = (operators: Operators, surroundings: Surroundings): Drawing => {
  const pieces: Piece[] = [];
  const fills: DrawnFill[] = [];
  const segments: DrawnSegment[] = [];
  const images: Box[] = [];
  let curves = 0;
  let state = initialState(surroundings.transform);
  const levels: Level[] = [];
  const marks: Mark[] = [];
  let mark = outermost;
  let clipNext = false;
  let painted = false;
  let masks = 0;
  let order = 0;

  const save = () => {
    if (levels.length > deepest) return;
    levels.push({ state, paintedBefore: painted });
    state = { ...state };
    painted = false;
  };
  /** `maxImageSize: 0` drops image operators, so an image shows as a transformed level in which nothing was painted. */
  const noteImage = (outer: Matrix) => {
    if (!painted && state.transform !== outer && masks === 0)
      images.push(transformBox(state.transform, unitSquare));
  };
  const restore = () => {
    const level = levels.pop();
    if (!level) return;
    noteImage(level.state.transform);
    state = level.state;
    painted = true;
  };
  const moveText = (x: number, y: number) => {
    state.lineX += x;
    state.lineY += y;
    state.x = state.lineX;
    state.y = state.lineY;
  };
  const resetText = (matrix: Matrix) => {
    state.textMatrix = matrix;
    state.x = state.lineX = 0;
    state.y = state.lineY = 0;
  };
  const setFont = (id: unknown, size: unknown) => {
    state.font = surroundings.fontOf(String(id));
    state.fontSize = number(size);
  };
  const setExtended = (entries: unknown) => {
    if (!Array.isArray(entries)) return;
    for (const [key, value] of entries as [string, unknown][]) {
      if (key === 'ca') state.fillAlpha = number(value);
      else if (key === 'CA') state.strokeAlpha = number(value);
      else if (key === 'LW') state.lineWidth = number(value);
      else if (key === 'BM') state.blendNormal = value === 'source-over';
      else if (key === 'Font' && Array.isArray(value)) setFont(value[0], value[1]);
    }
  };
  const openMark = (name: unknown, detail: unknown) => {
    marks.push(mark);
    if (name === 'OC') mark = { ...mark, visible: mark.visible && surroundings.layerVisible(detail) };
    else if (name === 'Artifact') mark = { ...mark, artifact: true };
    else if (typeof detail === 'number') mark = { ...mark, tag: detail };
  };
  const paintPath = (operands: readonly unknown[]) => {
    painted = true;
    if (masks > 0 || !mark.visible) return;
    const traced = tracePath(state, operands, order);
    segments.push(...traced.segments);
    fills.push(...traced.fills);
    curves += traced.curved;
  };
  const constructPath = (operands: readonly unknown[]) => {
    if (operands[0] === OPS.endPath) {
      painted ||= !clipNext;
    } else {
      paintPath(operands);
    }
    if (clipNext) clipTo(state, operands);
    clipNext = false;
  };
  const beginForm = ([matrix, bounds]: readonly unknown[]) => {
    save();
    painted = true;
    state.transform = multiply(state.transform, toMatrix(matrix as ArrayLike<number> | null));
    if (bounds) narrowClip(state, bounds as ArrayLike<number>);
  };

  const actions: Readonly<Record<number, (operands: readonly unknown[]) => void>> = {
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.transform]: (operands) => {
      state.transform = multiply(state.transform, toMatrix(operands as readonly number[]));
    },
    [OPS.setGState]: (operands) => setExtended(operands[0]),
    [OPS.setFillRGBColor]: ([colour]) => {
      state.fill = String(colour);
    },
    [OPS.setStrokeRGBColor]: ([colour]) => {
      state.stroke = String(colour);
    },
    [OPS.setStrokeColorN]: () => {
      state.stroke = 'pattern';
    },
    [OPS.setLineWidth]: ([width]) => {
      state.lineWidth = number(width);
    },
    [OPS.setFillColorN]: () => {
      state.fill = 'pattern';
    },
    [OPS.setFillTransparent]: () => {
      state.fill = 'pattern';
    },
    [OPS.beginText]: () => resetText(identity),
    [OPS.setCharSpacing]: ([value]) => {
      state.characterSpacing = number(value);
    },
    [OPS.setWordSpacing]: ([value]) => {
      state.wordSpacing = number(value);
    },
    [OPS.setHScale]: ([value]) => {
      state.horizontalScale = number(value) / 100;
    },
    [OPS.setLeading]: ([value]) => {
      state.leading = -number(value);
    },
    [OPS.setTextRise]: ([value]) => {
      state.rise = number(value);
    },
    [OPS.setTextRenderingMode]: ([value]) => {
      state.renderingMode = number(value);
    },
    [OPS.setFont]: (operands) => setFont(operands[0], operands[1]),
    [OPS.moveText]: (operands) => moveText(number(operands[0]), number(operands[1])),
    [OPS.setLeadingMoveText]: ([x, y]) => {
      state.leading = number(y);
      moveText(number(x), number(y));
    },
    [OPS.nextLine]: () => moveText(0, state.leading),
    [OPS.setTextMatrix]: (operands) => resetText(toMatrix(operands[0] as ArrayLike<number>)),
    [OPS.showText]: (operands) => {
      painted = true;
      const shown = operands[0];
      if (masks === 0 && Array.isArray(shown)) showText(state, shown, { mark, order, pieces });
    },
    [OPS.clip]: () => {
      clipNext = true;
    },
    [OPS.eoClip]: () => {
      clipNext = true;
    },
    [OPS.constructPath]: constructPath,
    [OPS.shadingFill]: () => {
      painted = true;
      const box = state.clip;
      if (box) fills.push({ box, colour: 'pattern', opaque: false, rectangle: false, order });
    },
    [OPS.beginMarkedContent]: (operands) => openMark(operands[0], null),
    [OPS.beginMarkedContentProps]: (operands) => openMark(operands[0], operands[1]),
    [OPS.endMarkedContent]: () => {
      mark = marks.pop() ?? outermost;
    },
    [OPS.beginGroup]: ([group]) => {
      if (masks > 0 || (group as { smask?: unknown } | null)?.smask) masks += 1;
    },
    [OPS.endGroup]: () => {
      masks = Math.max(0, masks - 1);
    },
    [OPS.paintFormXObjectBegin]: beginForm,
    [OPS.paintFormXObjectEnd]: restore,
  };

  const { fnArray, argsArray } = operators;
  for (; order < fnArray.length; order += 1) {
    actions[fnArray[order] ?? -1]?.(argsArray[order] ?? nothing);
  }
  noteImage(surroundings.transform);
  return { texts: joinPieces(pieces), fills, segments, images, curves };
};
