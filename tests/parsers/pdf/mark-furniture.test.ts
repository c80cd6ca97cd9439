import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/model/document.ts';
import { markFurniture } from '../../../src/parsers/pdf/mark-furniture.ts';

const PAGES = [1, 2, 3, 4, 5].map((number) => ({ number, height: 800 }));
const lineAt = (page: number, text: string, y: number): Line => ({
  page,
  text,
  box: { x0: 50, y0: y, x1: 300, y1: y + 10 },
  fontSize: 10,
  bold: false,
  table: null,
  furniture: false,
});
const furnitureOf = (lines: readonly Line[]) =>
  markFurniture(lines, PAGES)
    .filter(({ furniture }) => furniture)
    .map(({ text }) => text);

describe('running lines', () => {
  it('come back in the margins', () => {
    const lines = PAGES.flatMap(({ number }) => [
      lineAt(number, `Lodge report ${number}`, 40),
      lineAt(number, `Text of page ${number}`, 400),
      lineAt(number, `${number}`, 760),
    ]);
    expect(furnitureOf(lines)).toEqual(
      [1, 2, 3, 4, 5].flatMap((number) => [`Lodge report ${number}`, `${number}`]),
    );
  });

  it('are no labels that stand as often in the midst of pages', () => {
    const lines = PAGES.flatMap(({ number }) =>
      [60, 250, 430].flatMap((y, index) => [
        lineAt(number, `Control reference: K ${number}${index}`, y),
        lineAt(number, `What control ${number}${index} does is told here`, y + 20),
      ]),
    );
    expect(furnitureOf(lines)).toEqual([]);
  });
});
