import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/model/document.ts';
import { compareTagged } from '../../../src/parsers/pdf/compare-tagged.ts';
import { runOf } from './tables/set-columns.ts';

const words = ['Gate A', 'Walked the', 'yard', 'Shut', 'Gate B', 'Rang the bell', 'Open'];
const runs = words.map((text, tag) => ({ ...runOf(text, { x: 56, baseline: 80, size: 10 }), tag }));
const marked = [
  [[0], [1, 2], [3]],
  [[4], [5], [6]],
];
const cell = (text: string, page = 4) => ({ text, parts: text === '' ? [] : [{ page, text }] });
const table = (...rows: string[][]): Table => ({
  method: 'borderless',
  firstPage: 4,
  lastPage: 4,
  columns: [],
  rows: rows.map((texts) => ({ page: 4, header: false, cells: texts.map((text) => cell(text)) })),
});
const pagesOf = (tables: readonly Table[], tagged = [marked]) =>
  compareTagged([{ number: 4, runs, tagged }], tables).flatMap(({ pages }) => pages);

describe('compareTagged', () => {
  const right = [
    ['Gate A', 'Walked the yard', 'Shut'],
    ['Gate B', 'Rang the bell', 'Open'],
  ];
  it.each<[string, string[][], number[]]>([
    ['the same rows', right, []],
    ['a row joined with the next', [['Gate A Gate B', 'Walked the yard Rang the bell', 'Shut Open']], [4]],
    ['a row cut in two', [['Gate A', 'Walked the', 'Shut'], ['', 'yard', ''], right[1] ?? []], [4]],
    ['two cells in one', [['Gate A', 'Walked the yard Shut'], right[1] ?? []], [4]],
    ['no table', [], [4]],
  ])('names the page unless every marked row was read (%s)', (_, rows, pages) => {
    expect(pagesOf(rows.length > 0 ? [table(...rows)] : [])).toEqual(pages);
  });

  it('says nothing of marked rows with one cell, which lay out a page', () => {
    expect(pagesOf([], [[[[0, 1, 2]], [[4, 5]]]])).toEqual([]);
  });

  it('says nothing of files that mark no tables', () => {
    expect(pagesOf([table(...right)], [])).toEqual([]);
  });
});
