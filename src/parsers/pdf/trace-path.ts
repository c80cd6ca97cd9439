import './without-drawing.ts';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../model/document.ts';
import { intersect, transformBox } from './box.ts';
import type { DrawnFill, DrawnSegment } from './drawing.ts';
import type { GraphicsState } from './graphics-state.ts';
import { apply } from './matrix.ts';

/** pdfjs' path opcodes (`DrawOPS`, not exported): their numbers of coordinates and meaning. */
const moveTo = 0;
const lineTo = 1;
const curveTo = 2;
const closePath = 3;

const strokes = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const fills = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** A level or upright stroke so thick that it is a bar, as producers draw header rows; null when it leans. */
const barOf = ({ x0, y0, x1, y1 }: DrawnSegment, thickness: number): Box | null => {
  const half = thickness / 2;
  if (Math.abs(y1 - y0) < 0.7)
    return { x0: Math.min(x0, x1), x1: Math.max(x0, x1), y0: y0 - half, y1: y0 + half };
  if (Math.abs(x1 - x0) < 0.7)
    return { y0: Math.min(y0, y1), y1: Math.max(y0, y1), x0: x0 - half, x1: x0 + half };
  return null;
};

/** Strokes thicker than this are bars and no rules (points). */
const thickestRule = 6;
/** Fills thinner than this are drawn rules, not areas (points). */
const ruleThickness = 2.5;

/** What one path operator painted, in page space. `curved` counts curves: outlined letters are nothing else. */
export type Traced = {
  readonly segments: readonly DrawnSegment[];
  readonly fills: readonly DrawnFill[];
  readonly curved: number;
};

type Subpath = { readonly points: (readonly [number, number])[]; curves: number };

const subpathsOf = (state: GraphicsState, data: ArrayLike<number>): Subpath[] => {
  const subpaths: Subpath[] = [];
  let current: Subpath = { points: [], curves: 0 };
  let index = 0;
  const read = () => Number(data[index++] ?? 0);
  const point = () => apply(state.transform, read(), read());
  while (index < data.length) {
    const opcode = read();
    if (opcode === moveTo) {
      current = { points: [point()], curves: 0 };
      subpaths.push(current);
    } else if (opcode === lineTo) {
      current.points.push(point());
    } else if (opcode === curveTo) {
      current.points.push(point(), point(), point());
      current.curves += 1;
    } else if (opcode === closePath) {
      const [first] = current.points;
      if (first) current.points.push(first);
    } else {
      break;
    }
  }
  return subpaths;
};

const boxOf = (points: Subpath['points']): Box => {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const [x, y] of points) {
    box.x0 = Math.min(box.x0, x);
    box.y0 = Math.min(box.y0, y);
    box.x1 = Math.max(box.x1, x);
    box.y1 = Math.max(box.y1, y);
  }
  return box;
};

const isRectangle = ({ points, curves }: Subpath, box: Box) =>
  curves === 0 &&
  points.length >= 4 &&
  points.length <= 6 &&
  points.every(
    ([x, y]) =>
      (Math.abs(x - box.x0) < 0.5 || Math.abs(x - box.x1) < 0.5) &&
      (Math.abs(y - box.y0) < 0.5 || Math.abs(y - box.y1) < 0.5),
  );

/** A thin fill as the line through its middle. */
const hairline = (box: Box): DrawnSegment =>
  box.x1 - box.x0 >= box.y1 - box.y0
    ? { x0: box.x0, x1: box.x1, y0: (box.y0 + box.y1) / 2, y1: (box.y0 + box.y1) / 2 }
    : { y0: box.y0, y1: box.y1, x0: (box.x0 + box.x1) / 2, x1: (box.x0 + box.x1) / 2 };

/** Reads one `constructPath` operator ([paint operator, [path data], bounds]) under the given state. */
export const tracePath = (state: GraphicsState, operands: readonly unknown[], order: number): Traced => {
  const [paint, holder, bounds] = operands as [number, [ArrayLike<number> | null], ArrayLike<number> | null];
  const segments: DrawnSegment[] = [];
  const painted: DrawnFill[] = [];
  let curved = 0;
  const data = holder?.[0];
  const [a, b, c, d] = state.transform;
  const thickness = state.lineWidth * Math.sqrt(Math.abs(a * d - b * c));
  const strokesIt = strokes.has(paint) && state.strokeAlpha > 0.05;
  const fillsIt = fills.has(paint) && state.fillAlpha > 0.05;
  if (!data || !bounds || (!strokesIt && !fillsIt)) return { segments, fills: painted, curved };

  for (const subpath of subpathsOf(state, data)) {
    curved += subpath.curves;
    if (strokesIt) {
      subpath.points.slice(1).forEach(([x1, y1], index) => {
        const [x0, y0] = subpath.points[index] ?? [x1, y1];
        const segment = { x0, y0, x1, y1 };
        const box = thickness >= ruleThickness ? barOf(segment, thickness) : null;
        if (!box || thickness < thickestRule) segments.push(segment);
        if (box)
          painted.push({
            box,
            colour: state.stroke,
            opaque: state.strokeAlpha > 0.95 && state.blendNormal,
            rectangle: state.clipExact,
            order,
          });
      });
    }
    if (fillsIt && subpath.points.length > 1) {
      const whole = boxOf(subpath.points);
      const box = state.clip ? intersect(whole, state.clip) : whole;
      if (box.x1 < box.x0 || box.y1 < box.y0) continue;
      const thin = Math.min(box.x1 - box.x0, box.y1 - box.y0) < ruleThickness;
      if (thin) {
        segments.push(hairline(box));
      } else {
        painted.push({
          box,
          colour: state.fill,
          opaque: state.fillAlpha > 0.95 && state.blendNormal,
          rectangle: state.clipExact && isRectangle(subpath, whole),
          order,
        });
      }
    }
  }
  return { segments, fills: painted, curved };
};

/** Narrows the state's clip to a path; its bounding box is enough to tell what is out of sight. */
export const clipTo = (state: GraphicsState, operands: readonly unknown[]): void => {
  const [, holder, bounds] = operands as [
    number,
    [ArrayLike<number> | null] | null,
    ArrayLike<number> | null,
  ];
  if (!bounds) return;
  narrowClip(state, bounds);
  const subpaths = holder?.[0] ? subpathsOf(state, holder[0]) : [];
  const [only] = subpaths;
  if (subpaths.length !== 1 || !only || !isRectangle(only, boxOf(only.points))) state.clipExact = false;
};

/** Narrows the state's clip to a rectangle of user space [x0, y0, x1, y1]. */
export const narrowClip = (state: GraphicsState, bounds: ArrayLike<number>): void => {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(bounds);
  const box = transformBox(state.transform, { x0, y0, x1, y1 });
  state.clip = state.clip ? intersect(box, state.clip) : box;
};
