import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageMarks } from '../../../src/parsers/pdf/page-marks.ts';
import { placeLines } from '../../../src/parsers/pdf/place-lines.ts';
import { findTables } from '../../../src/parsers/pdf/tables/find-tables.ts';
import { pageOf, runOf, type Setting, setColumn } from './tables/set-columns.ts';

const WORDS = 'the gate is shut by night and keys are counted before every watch goes home'.split(' ');
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 16 })
  .map((words) => `${words.join(' ').replace(/^./, (first) => first.toUpperCase())}.`);
const paragraph = fc.array(sentence, { minLength: 3, maxLength: 6 }).map((all) => all.join(' '));
const column = fc.array(paragraph, { minLength: 6, maxLength: 8 });
const setting = fc.record({
  size: fc.constantFrom(9, 10, 11),
  leading: fc.constantFrom(12, 13, 13.75),
  spacing: fc.constantFrom(5, 7, 8.5),
  justified: fc.boolean(),
});

const read = (pages: readonly PageMarks[]) => {
  const { tables, areas } = findTables(pages);
  const lines = pages.flatMap((page) =>
    placeLines(
      page,
      areas.filter((area) => area.page === page.number),
    ),
  );
  return { tables, text: lines.map((line) => line.text).join(' ') };
};

/** Columns side by side over a page's width, their first lines at heights of their own. */
const sideBySide = (columns: readonly (readonly string[])[], { gutter, top, ...set }: Setting & Place) => {
  const width = (500 - gutter * (columns.length - 1)) / columns.length;
  return columns.flatMap((paragraphs, index) =>
    setColumn({ paragraphs, x: 56 + index * (width + gutter), width, top: top + index * 2.5 }, set),
  );
};
const fixed: Setting = { size: 10, leading: 12.5, spacing: 7, justified: false };
type Place = { readonly gutter: number; readonly top: number };

describe('text in columns', () => {
  it.each([2, 3])('is read column by column (%i columns)', (count) => {
    fc.assert(
      fc.property(
        fc.array(column, { minLength: count, maxLength: count }),
        setting,
        fc.constantFrom(12, 18, 27),
        (columns, drawn, gutter) => {
          const set = { ...drawn, justified: drawn.justified && count === 2 };
          const { tables, text } = read([pageOf(sideBySide(columns, { ...set, gutter, top: 80 }))]);
          expect(tables).toEqual([]);
          expect(text).toBe(columns.flat().join(' '));
        },
      ),
      { numRuns: 40, seed: 3, endOnFailure: true },
    );
  });

  const long = (name: string) =>
    Array.from(
      { length: 6 },
      (_, index) =>
        `${name} ${index} tells of ${WORDS.slice(index).join(' ')}. ${WORDS.slice(0, 9 - index).join(' ')}.`,
    );

  it('begins anew below a heading over both columns', () => {
    const columns = (top: number, names: readonly string[]) =>
      sideBySide(names.map(long), { ...fixed, gutter: 24, top });
    const heading =
      'A heading that runs over both of the columns and so parts what is above it from the rest';
    const { text } = read([
      pageOf([
        ...columns(80, ['One', 'Two']),
        runOf(heading, { x: 56, baseline: 420, size: 11, bold: true }),
        ...columns(440, ['Three', 'Four']),
      ]),
    ]);
    expect(text).toBe([...long('One'), ...long('Two'), heading, ...long('Three'), ...long('Four')].join(' '));
  });

  it('follows text over the whole width', () => {
    const whole = long('Whole');
    const { text } = read([
      pageOf([
        ...setColumn({ paragraphs: whole, x: 56, width: 500, top: 80 }, fixed),
        ...sideBySide([long('Left'), long('Right')], { ...fixed, gutter: 24, top: 400 }),
      ]),
    ]);
    expect(text).toBe([...whole, ...long('Left'), ...long('Right')].join(' '));
  });

  it('is known on a page with little of it from other pages', () => {
    const short = [['Left ends here.'], ['Right ends here.', 'And here.', 'It is over.']];
    const pages = [[long('One'), long('Two')], short].map((columns, index) =>
      pageOf(sideBySide(columns, { ...fixed, gutter: 24, top: 80 }), index + 1),
    );
    expect(read(pages).text).toBe([long('One'), long('Two'), ...short].flat().join(' '));
  });

  it('keeps a table in one of the columns', () => {
    const cell = (text: string, x: number, baseline: number) => runOf(text, { x, baseline, size: 9 });
    const rows = ['North', 'South', 'East'].flatMap((gate, index) => [
      cell(gate, 56, 300 + index * 20),
      cell('Shut and seen', 150, 300 + index * 20),
    ]);
    const left = setColumn({ paragraphs: long('Left').slice(0, 3), x: 56, width: 238, top: 80 }, fixed);
    const right = setColumn({ paragraphs: long('Right'), x: 318, width: 238, top: 82 }, fixed);
    const { tables, text } = read([pageOf([...left, ...rows, ...right])]);
    expect(tables.map((table) => table.rows.map((row) => row.cells.map((each) => each.text)))).toEqual([
      [
        ['North', 'Shut and seen'],
        ['South', 'Shut and seen'],
        ['East', 'Shut and seen'],
      ],
    ]);
    expect(text.indexOf('East')).toBeLessThan(text.indexOf('Right 0'));
    expect(text.endsWith(long('Right').join(' '))).toBe(true);
  });
});

describe('a table of long cells', () => {
  it('is read row by row', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(paragraph, paragraph), { minLength: 4, maxLength: 7 }), (rows) => {
        let top = 80;
        const runs = rows.flatMap((row) => {
          const cells = row.map((text, index) =>
            setColumn({ paragraphs: [text], x: 56 + index * 262, width: 238, top }, fixed),
          );
          top = Math.max(...cells.flat().map((run) => run.baseline)) + fixed.leading + 8;
          return cells.flat();
        });
        const { tables } = read([pageOf(runs)]);
        expect(tables.length).toBe(1);
      }),
      { numRuns: 40, seed: 3, endOnFailure: true },
    );
  });
});
