import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/parsers/pdf/read-document.ts';
import { line, type PdfPage, prose, writePdf } from './write-pdf.ts';

const notRead = async (page: Partial<PdfPage>, options = {}) => {
  const result = await readDocument({ bytes: writePdf([{ content: prose(20), ...page }], options) });
  return result.outcome === 'ok' ? result.document.notRead : result.message;
};
const annotated = (entries: string) => ({
  entries: `/Annots[<</Type/Annot/Rect[72 72 300 100]${entries}>>]`,
});
const rule = (x0: number, y: number, x1: number) => `${x0} ${y} m ${x1} ${y} l S\n`;

describe('what people put on a page', () => {
  it.each([
    ['text', '/Subtype/FreeText/Contents(One deviation was found.)/DA(/F1 9 Tf)'],
    ['a note', '/Subtype/Text/Contents(One deviation was found.)'],
    ['a stamp', '/Subtype/Stamp/Name/Draft'],
    ['a filled field', '/Subtype/Widget/FT/Tx/T(result)/V(One deviation was found.)'],
    ['a ticked box', '/Subtype/Widget/FT/Btn/T(failed)/V/Yes/AS/Yes/AP<</N<</Yes 3 0 R/Off 3 0 R>>>>'],
  ])('is named: %s', async (_name, entries) => {
    expect(await notRead(annotated(entries))).toEqual([
      { pages: [1], reason: 'The page carries comments or form fields; what they say was not read.' },
    ]);
  });
  it.each([
    ['a link', '/Subtype/Link/A<</S/URI/URI(https://example.com)>>'],
    ['an empty field', '/Subtype/Widget/FT/Tx/T(result)/V()'],
    ['an empty box', '/Subtype/Widget/FT/Btn/T(failed)/V/Off/AS/Off/AP<</N<</Yes 3 0 R/Off 3 0 R>>>>'],
    ['a signature', '/Subtype/Widget/FT/Sig/T(signed)'],
  ])('is not: %s', async (_name, entries) => expect(await notRead(annotated(entries))).toEqual([]));

  it('is a file inside the file', async () => {
    const catalog = '/Names<</EmbeddedFiles<</Names[(results.txt) 900 0 R]>>>>';
    const more = [
      [900, '<</Type/Filespec/F(results.txt)/EF<</F 901 0 R>>>>'],
      [901, { dictionary: '/Type/EmbeddedFile', data: 'One deviation was found.' }],
    ];
    expect(await notRead({}, { catalog, more })).toEqual([
      { pages: [], reason: 'The file carries other files, which were not read: results.txt.' },
    ]);
  });

  const struck = [
    { pages: [1], reason: 'Words on the page are struck out; what still holds is for a person to see.' },
  ];
  it.each([
    ['a word struck out', rule(72, 303, 84), struck],
    ['a line struck out', rule(71, 303.5, 170), struck],
    ['a line underlined', rule(72, 298.5, 170), []],
    ['a rule over the page', rule(40, 303, 570), []],
    ['a rule above', rule(72, 310, 170), []],
  ])('is %s', async (_name, drawn, expected) => {
    const content = prose(20) + line('No exceptions were noted.', 72, 300) + drawn;
    expect(await notRead({ content })).toEqual(expected);
  });

  const aslant = [{ pages: [1], reason: 'Text on the page stands aslant or upright and was not read.' }];
  const turned = (text: string, size: number) =>
    `BT /F1 ${size} Tf 0.7 0.7 -0.7 0.7 200 300 Tm (${text}) Tj ET\n`;
  it.each([
    ['small words aslant', turned('One deviation was found.', 9), aslant],
    ['a watermark', turned('CONFIDENTIAL', 48), []],
  ])('is %s', async (_name, drawn, expected) => {
    expect(await notRead({ content: prose(20) + drawn })).toEqual(expected);
  });
});
