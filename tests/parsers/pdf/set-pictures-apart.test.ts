import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/parsers/pdf/read-document.ts';
import { firstFree, line, type PdfPage, prose, writePdf } from './write-pdf.ts';

const picture = {
  dictionary: '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8',
  data: Buffer.from([120]),
};
const resources = `/XObject<</I ${firstFree} 0 R>>`;
/** The picture over a rectangle, in points from the bottom left. */
const shown = (x: number, y: number, width: number, height: number) =>
  `q ${width} 0 0 ${height} ${x} ${y} cm /I Do Q\n`;
const textPage = (seed: number, more = ''): PdfPage => ({
  content: prose(20, { seed: seed * 20 }) + more,
  resources,
});

const read = async (pages: readonly PdfPage[]) => {
  const result = await readDocument({ bytes: writePdf(pages, { more: [[firstFree, picture]] }) });
  if (result.outcome !== 'ok') throw new Error(result.message);
  return result.document;
};

describe('a page that is a picture', () => {
  it.each([
    ['with nothing else', ''],
    ['with a footer', line('Acme Inc. | Confidential | 17', 72, 30)],
    [
      'with a stamp',
      line('Received 12 March 2026 by Document Services, reference 2026-00231', 72, 770, { size: 8 }),
    ],
  ])('%s has no text and is named', async (_name, stamp) => {
    const document = await read([
      textPage(0),
      textPage(1),
      { content: shown(0, 50, 612, 700) + stamp, resources },
    ]);
    expect(document.pages.map(({ withoutText }) => withoutText)).toEqual([false, false, true]);
    expect(document.notRead).toEqual([{ pages: [3], reason: 'The page is a picture without text.' }]);
  });

  it.each([
    [
      'a cover with a title',
      [
        { content: shown(0, 0, 612, 792) + line('SOC 2 Report', 100, 400, { size: 28 }), resources },
        textPage(1),
      ],
    ],
    ['a page of text on a background', [0, 1, 2, 3].map((seed) => textPage(seed, shown(0, 0, 612, 792)))],
    [
      'the end of a section on that background',
      [
        ...[0, 1, 2].map((seed) => textPage(seed, shown(0, 0, 612, 792))),
        { content: shown(0, 0, 612, 792) + line('The end of the section.', 72, 700), resources },
      ],
    ],
  ])('%s is none', async (_name, pages) => {
    expect((await read(pages)).notRead).toEqual([]);
  });
});

describe('what a page shows beside its text', () => {
  const areas = async (pages: readonly PdfPage[]) =>
    (await read(pages)).pages.map(({ unreadAreas = [] }) => unreadAreas.length);

  it('is where a picture stands', async () => {
    const document = await read([textPage(0, shown(72, 100, 300, 120))]);
    expect(document.pages[0]?.unreadAreas).toEqual([{ x0: 72, y0: 572, x1: 372, y1: 692 }]);
  });
  it('is no logo that recurs, and no letterhead', async () => {
    expect(await areas([0, 1, 2].map((seed) => textPage(seed, shown(400, 200, 100, 40))))).toEqual([0, 0, 0]);
    expect(await areas([textPage(0, shown(72, 740, 120, 30))])).toEqual([0]);
  });
  it('is a word whose letters are drawn as outlines', async () => {
    const letter = (x: number) => `${x} 100 m ${x + 5} 100 l ${x + 2} 109 l ${x + 1} 104 l h f\n`;
    const word = Array.from({ length: 9 }, (_, index) => letter(100 + index * 7)).join('');
    expect(await areas([textPage(0, word)])).toEqual([1]);
    expect(await areas([textPage(0, letter(100) + letter(300))])).toEqual([0]);
  });
});
