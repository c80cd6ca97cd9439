import { describe, expect, it } from 'vitest';
import type { TextLine } from '../../../../src/parsers/pdf/tables/chunk.ts';
import { groupLines, joinRuns } from '../../../../src/parsers/pdf/tables/chunk.ts';
import { findMargins } from '../../../../src/parsers/pdf/tables/find-margins.ts';
import { drawTable } from './draw-table.ts';

/** Lines of the texts, one under the other from the top of a page of 800. */
const linesOf = (texts: readonly string[]): TextLine[] => {
  const [page] = drawTable({
    header: null,
    rows: texts.map((text) => [text]),
    widths: [400],
    border: 'none',
    perWord: false,
    repeatHeader: false,
    breakRows: false,
    pageHeight: 800,
    padding: 12,
    boldHeader: false,
    runningHead: '',
  });
  return page ? groupLines(joinRuns(page.runs)) : [];
};
const marginsOf = (pages: readonly (readonly string[])[]) =>
  findMargins(pages.map((texts) => ({ height: 800, lines: linesOf(texts) }))).map((chunks) =>
    [...chunks].map(({ text }) => text),
  );
const prose = [
  'Gates are shut.',
  'Keys are counted.',
  'Alarms are rung.',
  'Slips are kept.',
  'Books are read.',
];

describe('findMargins', () => {
  it('takes a line repeated at the top for a running head', () => {
    const pages = [1, 2, 3].map((page) => [
      `Report of the porter, page ${page}`,
      ...prose.toReversed().slice(page),
    ]);
    expect(marginsOf(pages).every((texts) => texts.some((text) => text.startsWith('Report')))).toBe(true);
  });

  it('leaves a row that begins pages and stands in the body as well', () => {
    const card = (number: number) => [`No. G-${number}`, 'Done', 'Walked the yard', 'Seen', 'All shut'];
    const pages = [1, 3, 5].map((number) => [...card(number), ...card(number + 1)]);
    expect(
      marginsOf(pages)
        .flat()
        .filter((text) => text.startsWith('No.')),
    ).toEqual([]);
  });

  it.each([
    ['titles above their columns', ['Gate', 'Walk', 'Seen'], 0],
    ['a running head of three words', ['Porter’s yearly report', 'Shown to the board', '7'], 3],
  ])(
    'tells %s, white above and below, by their cells',
    (_, [first = '', second = '', third = ''], expected) => {
      const line = (baseline: number, cells: readonly (readonly [number, string])[]): TextLine => ({
        baseline,
        size: 9,
        chunks: cells.map(([x0, text]) => ({
          text,
          x0,
          x1: x0 + 4.5 * text.length,
          baseline,
          size: 9,
          bold: false,
        })),
      });
      const starts = expected === 0 ? [50, 200, 400] : [50, 260, 530];
      const titles: [number, string][] = [first, second, third].map((text, index) => [
        starts[index] ?? 0,
        text,
      ]);
      const pages = ['North', 'South', 'East'].map((gate) => ({
        height: 800,
        lines: [
          line(60, titles),
          line(90, [
            [50, gate],
            [200, `Walked ${gate}`],
            [400, `Shut ${gate}`],
          ]),
          line(400, [
            [50, `${gate} again`],
            [200, 'Walked'],
            [400, 'Shut'],
          ]),
        ],
      }));
      const [margins] = findMargins(pages);
      expect([...(margins ?? [])].length).toBe(expected);
    },
  );
});
