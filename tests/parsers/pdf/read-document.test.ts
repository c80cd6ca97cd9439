import { describe, expect, it } from 'vitest';
import type { DocumentText } from '../../../src/model/document.ts';
import { readDocument } from '../../../src/parsers/pdf/read-document.ts';
import { firstFree, line, type PdfPage, prose, writePdf } from './write-pdf.ts';

const read = async (pages: readonly PdfPage[], options = {}): Promise<DocumentText> => {
  const result = await readDocument({ bytes: writePdf(pages, options) });
  if (result.outcome !== 'ok') throw new Error(`${result.outcome}: ${result.message}`);
  return result.document;
};
/** The text of a one-page document with these operators, a line of prose above them so that it counts as text. */
const textOf = async (content: string) => (await read([{ content }])).pages[0]?.text;

describe('lines', () => {
  it.each([
    ['spaces that are drawn', line('Access is reviewed.', 72, 700), 'Access is reviewed.'],
    [
      'spaces that are gaps',
      'BT /F1 10 Tf 72 700 Td [(Access)-300(is)-300(re)20(viewed)30(.)] TJ ET',
      'Access is reviewed.',
    ],
    [
      'one operator a glyph',
      `BT /F1 10 Tf 72 700 Td ${[...'No risk'].map((glyph) => `(${glyph}) Tj`).join(' ')} ET`,
      'No risk',
    ],
    [
      'letter-spaced headings in one string',
      'BT /F1 10 Tf 72 700 Td [(S)-300(E)-300(C)-300(T)-300(I)-300(O)-300(N)-900(I)-300(V)] TJ ET',
      'SECTION IV',
    ],
    [
      'letter-spaced headings, one operator a glyph',
      `BT /F1 10 Tf ${[...'SCOPE'].map((glyph, index) => `1 0 0 1 ${72 + index * 10} 700 Tm (${glyph}) Tj`).join(' ')} ET`,
      'SCOPE',
    ],
    ['character spacing', 'BT /F1 10 Tf 3 Tc 72 700 Td (Spaced words) Tj ET', 'Spaced words'],
    ['bold written by drawing twice', line('Opinion', 72, 700) + line('Opinion', 72.3, 700), 'Opinion'],
    [
      'a change of font inside a line',
      `BT /F2 10 Tf 72 700 Td (Control ) Tj /F1 10 Tf (CC6.1) Tj ET`,
      'Control CC6.1',
    ],
    ['a raised number', `BT /F1 10 Tf 72 700 Td (Note) Tj 4 Ts /F1 6 Tf (1) Tj ET`, 'Note1'],
    [
      'a bullet far from its text',
      line('\x95', 72, 700) + line('Backups are tested.', 100, 700),
      '• Backups are tested.',
    ],
    ['a space that does not break', line('25\xa0users', 72, 700), '25 users'],
  ])('join %s', async (_name, content, expected) => {
    expect(await textOf(content)).toBe(expected);
  });

  it('spell ligatures out', async () => {
    const map =
      '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <41> <fb01> endbfchar endcmap end';
    const document = await read(
      [
        {
          content: 'BT /F9 10 Tf 72 700 Td (A) Tj /F1 10 Tf (rewall) Tj ET',
          resources: '/Font<</F1 3 0 R/F9 1000 0 R>>',
        },
      ].map((page) => ({ ...page, resources: '', entries: '/Resources<</Font<</F1 3 0 R/F9 1000 0 R>>>>' })),
      {
        more: [
          [
            firstFree,
            '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 1001 0 R>>',
          ],
          [firstFree + 1, { dictionary: '', data: map }],
        ],
      },
    );
    expect(document.pages[0]?.text).toBe('firewall');
  });

  it('read two columns one after the other, and the title above them first', async () => {
    const left = Array.from(
      { length: 6 },
      (_, index) => `left column line ${index} runs to its right edge here`,
    );
    const right = Array.from(
      { length: 6 },
      (_, index) => `right column line ${index} runs to its own right edge`,
    );
    const content =
      line('A title that goes over both of the columns of this page, as titles of papers often do', 72, 740) +
      left
        .map(
          (text, index) => line(text, 72, 700 - index * 13) + line(right[index] ?? '', 320, 700 - index * 13),
        )
        .join('');
    const lines = (await textOf(content))?.split('\n');
    expect(lines?.slice(1)).toEqual([...left, ...right]);
  });

  it('keep labels beside their values', async () => {
    const content = [
      ['Period', 'January 1 to June 30'],
      ['Auditor', 'Example LLP'],
      ['Opinion', 'unqualified'],
      ['System', 'Example Cloud'],
    ]
      .map(
        ([label = '', value = ''], index) =>
          line(label, 72, 700 - index * 14) + line(value, 200, 700 - index * 14),
      )
      .join('');
    expect(await textOf(content)).toMatch(/^Period\nJanuary 1 to June 30\nAuditor\nExample LLP/);
  });

  it.each([
    ['a page turned by its dictionary', '/Rotate 90', '0 1 -1 0 300 100'],
    ['a page turned upside down', '/Rotate 180', '-1 0 0 -1 500 600'],
    ['landscape text on an upright page', '', '0 1 -1 0 300 100'],
    ['text that reads downwards', '', '0 -1 1 0 300 600'],
  ])('are read upright on %s', async (_name, entries, matrix) => {
    const content = `BT /F1 10 Tf ${matrix} Tm 14 TL (First line of the page) Tj T* (Second line of it) Tj ET`;
    const document = await read([{ content, entries }]);
    expect(document.pages[0]?.text).toBe('First line of the page\nSecond line of it');
    expect(document.pages[0]?.watermarks).toEqual([]);
    const [first, second] = document.lines;
    expect(first?.box.x0).toBeCloseTo(second?.box.x0 ?? 0, 1);
    expect((second?.box.y1 ?? 0) - (first?.box.y1 ?? 0)).toBeCloseTo(14, 1);
  });
});

describe('what is not body', () => {
  it.each([
    ['invisible', 'BT 3 Tr /F1 10 Tf 72 300 Td (hidden words) Tj ET'],
    ['invisible', '/G0 gs BT /F1 10 Tf 72 300 Td (hidden words) Tj ET /G1 gs'],
    ['invisible', '/OC /Off BDC BT /F1 10 Tf 72 300 Td (hidden words) Tj ET EMC'],
    ['invisible', 'q 0 0 10 10 re W n BT /F1 10 Tf 72 300 Td (hidden words) Tj ET Q'],
    ['same-colour', '1 1 1 rg BT /F1 10 Tf 72 300 Td (hidden words) Tj ET 0 g'],
    [
      'same-colour',
      '0 0 .5 rg 60 290 200 30 re f 0 0 .51 rg BT /F1 10 Tf 72 300 Td (hidden words) Tj ET 0 g',
    ],
    ['tiny', 'BT /F1 1 Tf 72 300 Td (hidden words) Tj ET'],
    ['tiny', 'q .1 0 0 .1 0 0 cm BT /F1 10 Tf 720 3000 Td (hidden words) Tj ET Q'],
    ['off-page', 'BT /F1 10 Tf 72 -300 Td (hidden words) Tj ET'],
    ['off-page', 'BT /F1 10 Tf 900 300 Td (hidden words) Tj ET'],
    ['covered', 'BT /F1 10 Tf 72 300 Td (hidden words) Tj ET 1 1 1 rg 60 290 200 30 re f 0 g'],
    ['zero-width', 'BT /F1 10 Tf 0 Tz 72 300 Td (hidden words) Tj ET'],
  ])('%s text is reported apart: %s', async (reason, content) => {
    const document = await read(
      [
        {
          content: prose(3) + content,
          resources: '/ExtGState<</G0<</ca 0>>/G1<</ca 1>>>>/Properties<</Off 1000 0 R>>',
        },
      ],
      {
        catalog: '/OCProperties<</OCGs[1000 0 R]/D<</OFF[1000 0 R]>>>>',
        more: [[firstFree, '<</Type/OCG/Name(Off)>>']],
      },
    );
    expect(document.hidden).toEqual([{ page: 1, text: 'hidden words', reason }]);
    expect(document.pages[0]?.text).not.toContain('hidden');
  });

  it.each([
    [
      'white on a dark header',
      '0 0 .4 rg 60 290 200 30 re f 1 g BT /F1 10 Tf 72 300 Td (shown words) Tj ET 0 g',
    ],
    ['grey on white', '.6 g BT /F1 10 Tf 72 300 Td (shown words) Tj ET 0 g'],
    [
      'white on a round shape',
      '0 0 .4 rg 60 290 m 60 330 260 330 260 290 c f 1 g BT /F1 10 Tf 72 300 Td (shown words) Tj ET 0 g',
    ],
    ['over its own shading', '.9 g 60 290 200 30 re f 0 g BT /F1 10 Tf 72 300 Td (shown words) Tj ET'],
    ['small print', 'BT /F1 5 Tf 72 300 Td (shown words) Tj ET'],
    [
      'below a see-through highlight',
      'BT /F1 10 Tf 72 300 Td (shown words) Tj ET /M gs 1 1 0 rg 60 290 200 30 re f 0 g',
    ],
  ])('text is visible %s', async (_name, content) => {
    const document = await read([
      { content: prose(3) + content, resources: '/ExtGState<</M<</BM/Multiply>>>>' },
    ]);
    expect(document.hidden).toEqual([]);
    expect(document.pages[0]?.text).toContain('shown words');
  });

  it('a skewed stamp and an oversized one across the text are watermarks, and may be quoted', async () => {
    const skewed = 'BT /F1 60 Tf .7 .7 -.7 .7 150 200 Tm (DRAFT) Tj ET';
    const level = '.9 g BT /F1 60 Tf 72 650 Td (COPY) Tj ET 0 g';
    const document = await read([{ content: prose(10) + skewed + level }]);
    expect(document.pages[0]?.watermarks).toEqual(['DRAFT', 'COPY']);
    expect(document.lines.map(({ text }) => text)).not.toContain('DRAFT');
    expect(document.pages[0]?.text).toMatch(/DRAFT\nCOPY$/);
  });

  it('running heads and feet are furniture, and page numbers are read from them', async () => {
    const numbers = ['', 'ii', '1', '2', '3', '4'];
    const document = await read(
      numbers.map((number, index) => ({
        content:
          line('Example, Inc. | Confidential', 72, 760) +
          prose(5, { seed: index * 10, top: 600 }) +
          line(index === 0 ? '' : number, 300, 40),
      })),
    );
    expect(document.pages.map(({ printedPage }) => printedPage)).toEqual([null, 'ii', '1', '2', '3', '4']);
    const furniture = document.lines.filter((one) => one.furniture);
    expect(furniture.filter(({ text }) => text.startsWith('Example'))).toHaveLength(6);
    expect(furniture.some(({ text }) => text.startsWith('Sentence'))).toBe(false);
  });

  it('a year in the margin is no page number', async () => {
    const document = await read(
      Array.from({ length: 4 }, (_, index) => ({
        content: prose(3, { seed: index }) + line('SOC 2 report 2026', 72, 40),
      })),
    );
    expect(document.pages.map(({ printedPage }) => printedPage)).toEqual([null, null, null, null]);
  });
});

describe('what was not read is said', () => {
  const picture = 'q 612 0 0 792 0 0 cm /Im Do Q';
  const withImage = {
    resources: '/XObject<</Im 1000 0 R>>',
    more: [
      [
        firstFree,
        {
          dictionary: '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8',
          data: '\x00',
        },
      ],
    ] as const,
  };

  it('pages that are pictures', async () => {
    const document = await read(
      [{ content: prose(5) }, { content: picture, resources: withImage.resources }, { content: prose(5) }],
      { more: withImage.more },
    );
    expect(document.pages.map(({ withoutText }) => withoutText)).toEqual([false, true, false]);
    expect(document.notRead).toEqual([{ pages: [2], reason: expect.stringContaining('picture') }]);
  });

  it('empty pages are not missing text', async () => {
    const document = await read([{ content: prose(5) }, { content: '' }]);
    expect(document.notRead).toEqual([]);
  });

  it('a scan with an invisible layer of recognised text is read, and doubted', async () => {
    const layer = `BT 3 Tr /F1 10 Tf 72 700 Td (Recognised words of a scanned page, enough to be one) Tj ET`;
    const document = await read([{ content: picture + layer, resources: withImage.resources }], {
      more: withImage.more,
    });
    expect(document.pages[0]?.text).toContain('Recognised words');
    expect(document.ocr).toBe(true);
    expect(document.notRead).toEqual([{ pages: [1], reason: expect.stringContaining('machine') }]);
  });

  it('a font without a character map', async () => {
    // The codes of a subset font: every letter of the sentence moved by 29, as glyph numbers often are.
    const codes = [
      ...'The auditor noted that access was not removed for several leavers in the period, and management has since changed the process so that every ticket closes within one working day after each departure',
    ]
      .map((letter) => (letter.charCodeAt(0) - 29).toString(16).padStart(4, '0'))
      .join('');
    const document = await read([
      { content: prose(2) },
      { content: `BT /F3 10 Tf 72 700 Td <${codes}> Tj ET` },
    ]);
    expect(document.pages[1]?.text).toBe('');
    expect(document.notRead).toContainEqual({ pages: [2], reason: expect.stringContaining('font') });
  });

  it('pages that the file promises and lacks', async () => {
    const file = writePdf([{ content: prose(5) }, { content: prose(5) }]).toString('latin1');
    const result = await readDocument({ bytes: Buffer.from(file.replace('/Count 2', '/Count 9'), 'latin1') });
    expect(result).toMatchObject({
      outcome: 'ok',
      document: { notRead: [{ reason: expect.stringContaining('9 pages; 2 could be found') }] },
    });
  });

  it('parts of a page that are damaged', async () => {
    const document = await read([
      { content: `${prose(5)} /Missing Do /Broken Do`, resources: '/XObject<</Broken 3 0 R>>' },
    ]);
    expect(document.notRead).toEqual([{ pages: [1], reason: expect.stringContaining('may be missing') }]);
  });
});
