import { expect, test } from 'vitest';
import type { Segment } from '../../../src/parsers/pdf/build-segments.ts';
import { locateQuote } from '../../../src/parsers/pdf/locate-quote.ts';

/** A line 100 points wide at a column (0, 1, 2) and a row. */
const line = (text: string, column: number, row: number): Segment => ({
  text,
  box: { x0: column * 120, x1: column * 120 + 100, y0: row * 12, y1: row * 12 + 10 },
  baseline: row * 12 + 8,
  size: 10,
  bold: false,
});
const tops = (segments: readonly Segment[], quote: string) =>
  locateQuote(segments, quote)?.map(({ x0, y0 }) => [x0, y0]) ?? null;

test('inside one line: only its part of it', () => {
  const [box] = locateQuote([line('abcdefghij', 0, 0)], 'cdef') ?? [];
  expect(box).toMatchObject({ x0: 20, x1: 60 });
});

test('over lines of one column, with another column beside it and a hyphen at a line’s end', () => {
  const cells = [
    line('CC6.1', 0, 0),
    line('Exception noted. For 2 of', 1, 0),
    line('Inspected tick-', 0, 1),
    line('25 selected employ-', 1, 1),
    line('ets of 25', 0, 2),
    line('ees, access stayed.', 1, 2),
  ];
  expect(tops(cells, 'For 2 of 25 selected employees, access stayed.')).toEqual([
    [120 + (100 / 21) * 15, 0],
    [120, 12],
    [120, 24],
  ]);
});

test('of two equal lines the one below is followed, not one elsewhere', () => {
  const page = [line('No exceptions', 2, 0), line('Result one:', 0, 3), line('No exceptions', 0, 4)];
  expect(tops(page, 'Result one: No exceptions')).toEqual([
    [0, 36],
    [0, 48],
  ]);
});

test('what does not stand there is not found, and a hostile page ends the search', () => {
  expect(locateQuote([line('Something else', 0, 0)], 'No exceptions noted.')).toBeNull();
  expect(locateQuote([], 'x')).toBeNull();
  expect(locateQuote([line('abc', 0, 0)], ' - ')).toBeNull();
  const repeated = Array.from({ length: 400 }, (_, row) => line('ab', 0, row));
  expect(locateQuote(repeated, `${'ab'.repeat(300)}c`)).toBeNull();
});
