import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/parsers/pdf/read-document.ts';
import { recognisePages } from '../../../src/parsers/pdf/recognise-pages.ts';
import { extractReport } from '../../../src/parsers/soc/read-report.ts';
import { scanPage } from './scan-page.ts';
import { line, prose, writePdf } from './write-pdf.ts';

const byMachine = 'The page is a scan; its text was read by a machine and may be wrong.';
const rows = [
  ['Control', 'Test of the auditor', 'Result'],
  ['AC-01 Access is reviewed each quarter.', 'Inspected two of the four reviews.', 'No exceptions noted.'],
  [
    'AC-02 Leavers lose their access.',
    'Inspected 25 of 112 leavers.',
    'For 2 of 25 leavers access was kept.',
  ],
];
const columns = [60, 250, 400, 580];

/** A page with a ruled table, top left to bottom right in points from the bottom left. */
const ruledTable = () => {
  const top = 650;
  const pitch = 30;
  const level = [0, 1, 2, 3].map((row) => `60 ${top - row * pitch} m 580 ${top - row * pitch} l S\n`);
  const upright = columns.map((x) => `${x} ${top} m ${x} ${top - 3 * pitch} l S\n`);
  const cells = rows.flatMap((row, at) =>
    row.map((text, column) => line(text, (columns[column] ?? 0) + 5, top - at * pitch - 18, { size: 9 })),
  );
  return [
    line('Tests of Controls and Their Results', 60, 700, { size: 14 }),
    ...level,
    ...upright,
    ...cells,
  ].join('');
};
const original = writePdf([{ content: ruledTable() }]);
const mixed = async (turned: 0 | 180 = 0) => {
  const { page, picture } = await scanPage(original, { page: 1, turned });
  return writePdf([{ content: prose(30) }, { content: prose(30, { seed: 30 }) }, page], { more: [picture] });
};
const read = async (bytes: Uint8Array, onProgress?: (done: number, total: number) => void) => {
  const result = await readDocument({ bytes, ocr: true, onProgress });
  if (result.outcome !== 'ok') throw new Error(result.message);
  return result.document;
};

describe('recognition of scanned pages', () => {
  it('reads the scanned pages of a file only, rows exact, and marks all of it', async () => {
    const steps: string[] = [];
    const document = await read(await mixed(), (done, total) => steps.push(`${done}/${total}`));
    expect(document.tables.map(({ method }) => method)).toEqual(['ocr']);
    expect(document.tables[0]?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual(rows);
    expect(document.notRead).toEqual([{ pages: [3], reason: byMachine }]);
    expect(document.pages.map(({ withoutText }) => withoutText)).toEqual([false, false, false]);
    expect(steps).toEqual(['1/3', '2/3', '3/3', '1/1']);
    // What a machine has read never proves that there is nothing.
    expect(extractReport(document).notRead).toContainEqual({ pages: [3], reason: byMachine });
  });

  it('reads a page that lay upside down', async () => {
    const document = await read(await mixed(180));
    expect(document.tables[0]?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual(rows);
  });

  it('names the pages for which there is no time', async () => {
    const bytes = await mixed();
    const marks = { number: 3, width: 612, height: 792, runs: [], rules: [], shades: [], images: 1 };
    expect(await recognisePages({ bytes, pages: [marks], milliseconds: 0 })).toEqual({
      pages: [],
      late: [3],
    });
  });

  it('is not done unasked', async () => {
    const result = await readDocument({ bytes: await mixed() });
    expect(result.outcome === 'ok' && result.document.notRead).toEqual([
      { pages: [3], reason: 'The page is a picture without text.' },
    ]);
  });
});
