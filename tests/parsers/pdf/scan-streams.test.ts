import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { unpacksTooLarge } from '../../../src/parsers/pdf/scan-streams.ts';
import { writeObjects } from './write-pdf.ts';

const bomb = deflateSync(Buffer.alloc(120 * 2 ** 20));
const file = (dictionary: string, data: Buffer) => writeObjects(new Map([[1, { dictionary, data }]]));

it.each([
  ['a stream that unpacks a thousandfold', '/Filter/FlateDecode', bomb, true],
  ['packed twice', '/Filter[/FlateDecode/FlateDecode]', deflateSync(bomb), true],
  ['by its short name', '/Filter/Fl', bomb, true],
  ['a picture of that size, which is never unpacked', '/Subtype/Image/Filter/FlateDecode', bomb, false],
  ['a megabyte of text', '/Filter/FlateDecode', deflateSync(Buffer.alloc(2 ** 20, 'text ')), false],
  ['data that is not packed after all', '/Filter/FlateDecode', Buffer.alloc(200_000, 7), false],
])('%s', (_name, dictionary, data, expected) => {
  expect(unpacksTooLarge(file(dictionary, data))).toBe(expected);
});
