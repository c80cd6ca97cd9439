import { expect, it } from 'vitest';
import { enlarge, type Picture } from '../../../src/parsers/pdf/page-picture.ts';
import { traceRasterRules } from '../../../src/parsers/pdf/trace-raster-rules.ts';

/** A white scan of 600 x 800 points with black boxes [x0, y0, x1, y1] in it. */
const scan = (boxes: readonly (readonly [number, number, number, number])[]): Picture => {
  const grey = new Uint8Array(600 * 800).fill(255);
  for (const [x0, y0, x1, y1] of boxes) {
    for (let y = y0; y < y1; y += 1) grey.fill(0, y * 600 + x0, y * 600 + x1);
  }
  return { width: 600, height: 800, grey };
};

it('finds the frame of a table in a scan, in points of the page', () => {
  const rules = traceRasterRules(
    scan([
      [50, 100, 550, 102],
      [50, 300, 550, 303],
      [50, 100, 52, 303],
      [548, 100, 550, 303],
    ]),
    0.5,
  );
  expect(rules.filter(({ horizontal }) => horizontal).map(({ at, from, to }) => [at, from, to])).toEqual([
    [50.5, 25, 275],
    [150.75, 25, 275],
  ]);
  expect(rules.filter(({ horizontal }) => !horizontal).map(({ at }) => at)).toEqual([25.5, 274.5]);
});

it('takes letters and dark areas for no rules', () => {
  expect(
    traceRasterRules(
      scan([
        [100, 100, 120, 112],
        [100, 200, 400, 260],
      ]),
      1,
    ),
  ).toEqual([]);
});

it('enlarges without moving anything', () => {
  const large = enlarge(scan([[100, 100, 200, 200]]));
  expect([large.width, large.height]).toEqual([1200, 1600]);
  expect(large.grey[300 * 1200 + 300]).toBe(0);
  expect(large.grey[190 * 1200 + 190]).toBe(255);
});
