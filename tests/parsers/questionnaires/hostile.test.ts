import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fillQuestionnaire } from '../../../src/parsers/questionnaires/fill-questionnaire.ts';
import { readQuestionnaire } from '../../../src/parsers/questionnaires/read-questionnaire.ts';
import { readWorkbookRows } from '../../../src/parsers/questionnaires/workbook/read-workbook-rows.ts';
import { buildHomeMadeWorkbook } from './awkward-workbooks.ts';
import { buildWorkbook, workbookParts } from './build-workbook.ts';

const rows = [
  ['ID', 'Question', 'Answer'],
  ['1', 'Is data encrypted?', null],
];
const sheetPath = 'xl/worksheets/sheet1.xml';
const edited = (path: string, edit: (xml: string) => string) => {
  const parts = workbookParts([{ name: 'Form', rows }]);
  return zipSync({ ...parts, [path]: strToU8(edit(strFromU8(parts[path] ?? new Uint8Array()))) });
};
const good = buildWorkbook([{ name: 'Form', rows }]);
const patched = (find: readonly number[], offset: number, value: number) => {
  const bytes = Buffer.from(good);
  for (let at = bytes.indexOf(Buffer.from(find)); at >= 0; at = bytes.indexOf(Buffer.from(find), at + 4))
    bytes.writeUInt32LE(value, at + offset);
  return new Uint8Array(bytes);
};
const flagged = () => {
  const bytes = Buffer.from(good);
  for (
    let at = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    at >= 0;
    at = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), at + 4)
  )
    bytes.writeUInt16LE(1, at + 8);
  return new Uint8Array(bytes);
};
const central = [0x50, 0x4b, 1, 2];
const compound = (text: string) =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(text, 'utf16le')]);
const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
const withDoctype = (xml: string) => xml.replace(/\?>\s*/, `?>${doctype}`);

const cases: readonly (readonly [what: string, outcome: string, bytes: Uint8Array])[] = [
  ['an empty file', 'malformed', new Uint8Array()],
  ['a PDF by another name', 'unsupported', strToU8('%PDF-1.7 …')],
  ['a truncated file', 'malformed', good.subarray(0, good.length - 60)],
  ['a file cut in the middle', 'malformed', good.subarray(0, good.length / 2)],
  ['a ZIP that is no office file', 'unsupported', zipSync({ 'a.txt': strToU8('x') })],
  ['an encrypted ZIP entry', 'password', flagged()],
  ['an encrypted workbook', 'password', compound('EncryptedPackage')],
  ['a workbook of the nineties', 'unsupported', compound('Workbook')],
  ['parts that claim to be enormous', 'too-large', patched(central, 24, 0x7fffffff)],
  ['parts that claim to be small', 'malformed', patched(central, 24, 10)],
  ['checksums that do not hold', 'malformed', patched(central, 16, 1)],
  ['records that lie over each other', 'malformed', patched(central, 42, 0)],
  [
    'a row that no sheet has',
    'malformed',
    edited(sheetPath, (xml) => xml.replace('<row r="2"', '<row r="2147483647"')),
  ],
  ['a column that no sheet has', 'malformed', edited(sheetPath, (xml) => xml.replace('r="B2"', 'r="ZZZ2"'))],
  ['a document type in a sheet', 'malformed', edited(sheetPath, withDoctype)],
  ['a document type in the workbook', 'malformed', edited('xl/workbook.xml', withDoctype)],
  ['a document type in the styles', 'malformed', edited('xl/styles.xml', withDoctype)],
  ['XML that is not well-formed', 'malformed', edited(sheetPath, (xml) => xml.replace('</row>', '</wor>'))],
  ['XML that ends early', 'malformed', edited(sheetPath, (xml) => xml.slice(0, -20))],
  [
    'a sheet in another encoding',
    'unsupported',
    (() =>
      zipSync({
        ...workbookParts([{ name: 'Form', rows }]),
        [sheetPath]: new Uint8Array(Buffer.from('<worksheet/>é', 'latin1')),
      }))(),
  ],
  [
    'a workbook whose sheet is missing',
    'malformed',
    (() =>
      zipSync(
        Object.fromEntries(
          Object.entries(workbookParts([{ name: 'Form', rows }])).filter(([path]) => path !== sheetPath),
        ),
      ))(),
  ],
  [
    'links to the outside instead of sheets',
    'not-a-questionnaire',
    edited('xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace(
        'Target="worksheets/sheet1.xml"',
        'Target="http://example.com/sheet1.xml" TargetMode="External"',
      ),
    ),
  ],
];

describe('a file that cannot be read says why', () => {
  test.each(cases)('%s', async (_, outcome, bytes) => {
    const read = await readQuestionnaire({ name: 'form.xlsx', bytes });
    expect(read.outcome).toBe(outcome);
    expect(read.message).toMatch(/^[A-Z].*\.$/);
    const filled = await fillQuestionnaire({ name: 'form.xlsx', bytes, answers: [] });
    expect(filled.bytes).toEqual(bytes);
  });
});

describe('a file that only looks dangerous is read', () => {
  const giant = `<mergeCells><mergeCell ref="A1000:XFD1048576"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1:XFD1048576 C:C 2:2"><formula1>"Yes,No"</formula1></dataValidation></dataValidations>`;
  test.each([
    ['rules over the whole sheet', buildWorkbook([{ name: 'Form', rows, after: giant }])],
    [
      'a list over a whole column',
      buildWorkbook([{ name: 'Form', rows, after: giant.replace('"Yes,No"', '$A:$A') }]),
    ],
    [
      'a list that refers to itself',
      buildWorkbook([{ name: 'Form', rows, after: giant.replace('"Yes,No"', 'Loop') }], {
        definedNames: '<definedName name="Loop">Loop</definedName>',
      }),
    ],
    [
      'a string that is not in the table',
      edited(sheetPath, (xml) =>
        xml.replace('</row></sheetData>', '<c r="D2" t="s"><v>99999</v></c></row></sheetData>'),
      ),
    ],
    [
      'elements with the names of JavaScript’s own',
      edited(sheetPath, (xml) =>
        xml.replace('</worksheet>', '<__proto__ val="1"/><constructor></constructor><toString/></worksheet>'),
      ),
    ],
    [
      'a comment at the end of the archive',
      (() => {
        const bytes = Buffer.concat([good, Buffer.from('hello')]);
        bytes.writeUInt16LE(5, good.length - 2);
        return new Uint8Array(bytes);
      })(),
    ],
  ])('%s', async (_, bytes) => {
    expect(await readQuestionnaire({ name: 'form.xlsx', bytes })).toMatchObject({
      outcome: 'ok',
      questions: [{ cell: 'C2' }],
    });
  });

  test('what it is counts, not what it is called', async () => {
    expect(await readQuestionnaire({ name: 'form.csv', bytes: good })).toMatchObject({
      outcome: 'ok',
      format: 'xlsx',
    });
  });

  test('a drop-down whose list is computed takes nothing', async () => {
    const bytes = buildWorkbook([{ name: 'Form', rows, after: giant.replace('"Yes,No"', 'INDIRECT(A1)') }]);
    const { questions } = await readQuestionnaire({ name: 'form.xlsx', bytes });
    const answers = questions.map(({ key }) => ({
      key,
      outcome: 'answered' as const,
      value: 'Yes',
      explanation: null,
    }));
    const { written, skipped } = await fillQuestionnaire({ name: 'form.xlsx', bytes, answers });
    expect(written).toEqual([]);
    expect(skipped.at(-1)?.reason).toBe('The cell has a drop-down whose list cannot be read.');
  });
});

describe('any workbook as rows of text', () => {
  test('sheets, rows and cells by place', () => {
    const read = readWorkbookRows(buildHomeMadeWorkbook());
    if (read.outcome !== 'ok') throw new Error(read.message);
    expect(read.sheets.map(({ name, rows: { length } }) => [name, length])).toEqual([
      ['Instructions', 3],
      ['Vendor Questionnaire', 12],
      ['Lists', 4],
    ]);
    expect(read.sheets[1]?.rows[2]).toEqual({
      number: 4,
      cells: new Map([
        [0, 'No.'],
        [1, 'Category'],
        [2, 'Question'],
        [3, 'Response'],
        [4, 'Comments (max 60 characters)'],
        [5, 'Risk rating'],
      ]),
    });
  });

  test('a damaged one says so', () => {
    expect(readWorkbookRows(good.subarray(0, 100))).toMatchObject({ outcome: 'malformed' });
  });
});
