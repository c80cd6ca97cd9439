import type { Box } from '../../model/document.ts';
import { apply, type Matrix } from './matrix.ts';

/** The upright box around a transformed rectangle. */
export const transformBox = (matrix: Matrix, { x0, y0, x1, y1 }: Box): Box => {
  const [ax, ay] = apply(matrix, x0, y0);
  const [bx, by] = apply(matrix, x1, y0);
  const [cx, cy] = apply(matrix, x1, y1);
  const [dx, dy] = apply(matrix, x0, y1);
  return {
    x0: Math.min(ax, bx, cx, dx),
    y0: Math.min(ay, by, cy, dy),
    x1: Math.max(ax, bx, cx, dx),
    y1: Math.max(ay, by, cy, dy),
  };
};

/** What two boxes share; it is empty (x1 <= x0 or y1 <= y0) when they do not touch. */
export const intersect = (one: Box, other: Box): Box => ({
  x0: Math.max(one.x0, other.x0),
  y0: Math.max(one.y0, other.y0),
  x1: Math.min(one.x1, other.x1),
  y1: Math.min(one.y1, other.y1),
});

/** Area in square points, 0 when the box is empty. */
export const area = ({ x0, y0, x1, y1 }: Box): number => Math.max(0, x1 - x0) * Math.max(0, y1 - y0);

/** The share (0 to 1) of the first box that lies inside the second. */
export const shareInside = (inner: Box, outer: Box): number => {
  const whole = area(inner);
  return whole === 0 ? 0 : area(intersect(inner, outer)) / whole;
};
