import { expect, it } from 'vitest';
import { findGarbledFonts } from '../../../src/parsers/pdf/find-garbled-fonts.ts';
import type { Run } from '../../../src/parsers/pdf/page-marks.ts';

const run = (text: string): Run => ({
  text,
  x: 0,
  baseline: 0,
  width: 1,
  size: 10,
  bold: false,
  font: 'F',
  fill: '#000000',
  tag: null,
});
const prose =
  'Management of the service organization asserts that the controls stated in the description were suitably designed and operated effectively throughout the specified period';
const shifted = [...prose].map((letter) => String.fromCharCode(letter.charCodeAt(0) - 29)).join('');

it.each([
  ['prose', prose, false],
  ['prose in capitals', prose.toUpperCase(), false],
  ['codes that were shifted', shifted, true],
  ['control ids', Array.from({ length: 80 }, (_, index) => `CTRL-${index} CC6.${index}`).join(' '), false],
  ['masked words', 'XXXXXXXX LLC XXXX XXXXXX '.repeat(20), false],
  ['bullets of a symbol font', '\uf0b7\uf0a7\uf0d8'.repeat(50), false],
  [
    'a font of private codes',
    Array.from({ length: 60 }, (_, index) => String.fromCodePoint(0xe000 + index)).join(''),
    true,
  ],
  ['a space that is a control code', prose.replaceAll(' ', '\u0002'), false],
  ['Japanese', '統制活動は有効に運用されている。'.repeat(20), false],
])('%s', (_name, text, garbled) => {
  expect(findGarbledFonts([run(text)]).has('F')).toBe(garbled);
});
