import { expect, test } from 'vitest';
import { markIndented } from '../../../src/parsers/soc/mark-indented.ts';
import type { Paragraph } from '../../../src/parsers/soc/paragraph.ts';

/** Paragraphs by left edge and text; "# " begins a heading. */
const marked = (...lines: readonly (readonly [number, string])[]): string[] =>
  markIndented(
    lines.map(
      ([left, text], index): Paragraph => ({
        index,
        text: text.replace('# ', ''),
        marker: null,
        page: 1,
        pieces: [{ page: 1, start: 0 }],
        rank: 10,
        heading: text.startsWith('# '),
        left,
        cell: null,
      }),
    ),
  ).flatMap(({ marker, text }) => (marker === null ? [] : [text]));

const OPENS = 'Harbour assumes that Quay Ltd operates these controls:';

test.each<[string, readonly (readonly [number, string])[], readonly string[]]>([
  [
    'entries in a line',
    [
      [70, OPENS],
      [100, 'Halls are locked.'],
      [101, 'Disks are shredded.'],
    ],
    ['Halls are locked.', 'Disks are shredded.'],
  ],
  [
    'entries up to the next heading',
    [
      [70, OPENS],
      [100, 'Halls are locked.'],
      [70, '# Data'],
      [100, 'Copies are kept.'],
    ],
    ['Halls are locked.'],
  ],
  [
    'no paragraph that goes on at the margin',
    [
      [70, OPENS],
      [70, 'Halls are locked.'],
    ],
    [],
  ],
  [
    'no indented paragraph without an opening',
    [
      [70, 'Quay Ltd hosts the platform.'],
      [100, 'Halls are locked.'],
    ],
    [],
  ],
  [
    'no entry further in',
    [
      [70, OPENS],
      [100, 'Halls are locked.'],
      [160, 'An aside.'],
    ],
    ['Halls are locked.'],
  ],
])('marks %s', (_, lines, entries) => {
  expect(marked(...lines)).toEqual(entries);
});
