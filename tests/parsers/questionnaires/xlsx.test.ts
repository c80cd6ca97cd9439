import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FilledAnswer, Question } from '../../../src/model/questionnaire.ts';
import { fillQuestionnaire } from '../../../src/parsers/questionnaires/fill-questionnaire.ts';
import { readZipDirectory } from '../../../src/parsers/questionnaires/package/zip-directory.ts';
import { readQuestionnaire } from '../../../src/parsers/questionnaires/read-questionnaire.ts';
import {
  buildHomeMadeWorkbook,
  buildManySectionsWorkbook,
  buildTickedWorkbook,
} from './awkward-workbooks.ts';
import { buildWorkbook, workbookParts } from './build-workbook.ts';

const name = 'form.xlsx';
const answer = ({ key }: Question, value: string, explanation: string | null = null): FilledAnswer => ({
  key,
  outcome: 'answered',
  value,
  explanation,
});
const fillAll = async (bytes: Uint8Array, value = 'Yes', explanation = 'We do.') => {
  const { questions } = await readQuestionnaire({ name, bytes });
  return fillQuestionnaire({
    name,
    bytes,
    answers: questions.map((question) => answer(question, value, explanation)),
  });
};
const packed = (bytes: Uint8Array) =>
  new Map(
    [...readZipDirectory(bytes).entries].map(([part, { record }]) => [
      part,
      Buffer.from(bytes.subarray(record.start, record.end)).toString('base64'),
    ]),
  );
const part = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
const cells = (sheet: string) =>
  new Map(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs)].map(([xml, address]) => [
      address,
      xml,
    ]),
  );

describe('a workbook of many sections', () => {
  const bytes = buildManySectionsWorkbook();

  test('every question is found, with its section and the values of its list', async () => {
    const { outcome, questions, layouts, skipped } = await readQuestionnaire({ name, bytes });
    expect(outcome).toBe('ok');
    expect(questions).toHaveLength(21);
    expect(questions.map(({ cell }) => cell).slice(0, 3)).toEqual(['C6', 'C7', 'C9']);
    expect(questions[2]).toMatchObject({
      text: 'Do you review AREA-01 at least once a year?',
      section: 'Application Security',
      options: ['Yes', 'No', 'N/A'],
      explanation: true,
    });
    expect(questions[3]?.options).toEqual(['Yes', 'No']);
    expect(questions.at(-1)?.section).toBe('Documentation');
    expect(layouts).toMatchObject([
      { sheet: 'Security', questionColumn: 'B', answerColumn: 'C', explanationColumn: 'D', sure: true },
    ]);
    expect(skipped).toContainEqual({
      sheet: 'Security',
      row: 29,
      reason: 'A formula stands in the answer cell.',
    });
  });

  test('only the answered sheet and the request to recalculate change; all else keeps its packed bytes', async () => {
    const { bytes: filled, written } = await fillAll(bytes);
    expect(written).toHaveLength(21);
    const before = packed(bytes);
    const changed = [...packed(filled)]
      .filter(([path, record]) => before.get(path) !== record)
      .map(([path]) => path);
    expect(changed.toSorted()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(part(filled, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/>');
  });

  test('inside the answered sheet only answer cells change', async () => {
    const { bytes: filled, written } = await fillAll(bytes);
    const [before, after] = [
      part(bytes, 'xl/worksheets/sheet1.xml'),
      part(filled, 'xl/worksheets/sheet1.xml'),
    ];
    const old = cells(before);
    const changed = [...cells(after)]
      .filter(([address, xml]) => old.get(address) !== xml)
      .map(([address]) => address);
    const expected = written.flatMap(({ cell }) => [cell, cell.replace('C', 'D')]);
    expect(changed.toSorted()).toEqual(expected.toSorted());
    expect(after.slice(after.indexOf('</sheetData>'))).toBe(before.slice(before.indexOf('</sheetData>')));
    expect(after.slice(0, after.indexOf('<sheetData>'))).toBe(before.slice(0, before.indexOf('<sheetData>')));
    expect(after).toContain('<c r="C9" s="1" t="inlineStr">');
  });

  test('what was written is read back', async () => {
    const { bytes: filled } = await fillAll(bytes);
    const { questions } = await readQuestionnaire({ name, bytes: filled });
    expect(new Set(questions.map(({ existing }) => existing))).toEqual(new Set(['Yes']));
  });
});

describe('a workbook with columns to tick', () => {
  test('the tick goes under the answer, the words into the notes', async () => {
    const bytes = buildTickedWorkbook(1200);
    const { questions, outcome } = await readQuestionnaire({ name, bytes });
    expect(outcome).toBe('ok');
    expect(questions).toHaveLength(2400);
    expect(questions[1]).toMatchObject({
      text: 'Do you test release 1 before it goes live?',
      section: 'Domain 1',
      options: ['Yes', 'No', 'N/A'],
      explanation: true,
    });
    const [first, second, third] = questions;
    if (!first || !second || !third) throw new Error('questions expected');
    const filled = await fillQuestionnaire({
      name,
      bytes,
      answers: [
        answer(first, 'No', 'Not yet.'),
        answer(second, 'Not applicable'),
        answer(third, 'It depends'),
      ],
    });
    expect(filled.written[0]).toMatchObject({ cell: 'G4', value: 'No' });
    const after = cells(part(filled.bytes, 'xl/worksheets/sheet1.xml'));
    expect(after.get('G4')).toContain('>x<');
    expect(after.get('I4')).toContain('>Not yet.<');
    expect(after.get('H5')).toContain('>x<');
    expect(filled.written).toHaveLength(2);
    expect(filled.skipped.at(-1)).toMatchObject({
      row: 6,
      reason: 'No value of the cell’s list says “It depends”.',
    });
    const again = await readQuestionnaire({ name, bytes: filled.bytes });
    expect(again.questions[0]?.existing).toBe('x');
  });
});

describe('a home-made workbook', () => {
  const bytes = buildHomeMadeWorkbook();

  test('sections, instructions and the customer’s own part are no questions; repeated questions are', async () => {
    const { outcome, questions, skipped } = await readQuestionnaire({ name, bytes });
    expect(outcome).toBe('ok');
    expect(questions.map(({ cell, existing }) => [cell, existing])).toEqual([
      ['D6', null],
      ['D7', 'Quarterly'],
      ['D8', null],
      ['D10', null],
      ['D11', null],
    ]);
    expect(questions[0]).toMatchObject({ options: ['Yes', 'No', 'Partially', 'N/A'], section: 'Access' });
    expect(questions[1]).toMatchObject({ options: [], maximumLength: 40 });
    expect(skipped.map(({ row }) => row)).toContain(13);
  });

  test('a list takes only its own values, an answered cell is left alone, lengths hold', async () => {
    const { questions } = await readQuestionnaire({ name, bytes });
    const [mfa, reviewed, leavers, rest] = questions;
    if (!mfa || !reviewed || !leavers || !rest) throw new Error('questions expected');
    const filled = await fillQuestionnaire({
      name,
      bytes,
      answers: [
        answer(mfa, 'Yes, everywhere.'),
        answer(reviewed, 'Yearly'),
        answer(leavers, 'In part', 'For staff.'),
        answer(rest, 'Certainly'),
      ],
    });
    expect(filled.written.map(({ value }) => value)).toEqual(['Yes', 'Partially']);
    expect(filled.skipped.map(({ row }) => row)).toEqual([7, 10]);
  });
});

describe('cells', () => {
  const header = ['ID', 'Question', 'Answer', 'Comments'];
  const one = (
    after = '',
    row: Parameters<typeof buildWorkbook>[0][0]['rows'][0] = ['1', 'Is data encrypted?'],
  ) => buildWorkbook([{ name: 'Form', rows: [header, row], after }]);

  test.each([
    '=1+1',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '=HYPERLINK("http://x","y")',
    "'=1",
    ' leading',
    'a\nb',
    '<c>&amp;"',
    'emoji 🔐',
  ])('%j stays text', async (value) => {
    const bytes = one();
    const { bytes: filled } = await fillAll(bytes, value, '');
    const cell = cells(part(filled, 'xl/worksheets/sheet1.xml')).get('C2') ?? '';
    expect(cell).toContain('t="inlineStr"');
    expect(cell).not.toContain('<f>');
    const { questions } = await readQuestionnaire({ name, bytes: filled });
    expect(questions[0]?.existing).toBe(value.trim());
  });

  test('a locked cell of a protected sheet is refused, an unlocked one is not', async () => {
    const locked = await readQuestionnaire({ name, bytes: one('<sheetProtection sheet="1"/>') });
    expect(locked.skipped.map(({ reason }) => reason)).toEqual([
      'The answer cell is locked by the file’s protection.',
    ]);
    const open = await readQuestionnaire({
      name,
      bytes: one('<sheetProtection sheet="1"/>', ['1', 'Is data encrypted?', { s: 1 }]),
    });
    expect(open.questions).toHaveLength(1);
  });

  test('a number out of a list stays a number', async () => {
    const bytes = one(
      '<dataValidations><dataValidation type="list" sqref="C2"><formula1>"1,2,3"</formula1></dataValidation></dataValidations>',
    );
    const { bytes: filled } = await fillAll(bytes, '3', '');
    expect(part(filled, 'xl/worksheets/sheet1.xml')).toContain('<c r="C2"><v>3</v></c>');
  });

  test('a merged answer is written at its first corner', async () => {
    const bytes = one('<mergeCells><mergeCell ref="C2:C4"/></mergeCells>');
    expect((await fillAll(bytes)).written).toMatchObject([{ cell: 'C2' }]);
  });

  test('prefixed parts keep their prefix', async () => {
    const parts = workbookParts([{ name: 'Form', rows: [header, ['1', 'Is data encrypted?']] }]);
    const path = 'xl/worksheets/sheet1.xml';
    const prefixed = strFromU8(parts[path] ?? new Uint8Array())
      .replaceAll(/<(\/?)(worksheet|sheetData|row|c|v)\b/g, '<$1x:$2')
      .replace('xmlns=', 'xmlns:x=');
    const { zipSync, strToU8 } = await import('fflate');
    const { bytes: filled } = await fillAll(zipSync({ ...parts, [path]: strToU8(prefixed) }));
    expect(part(filled, path)).toContain(
      '<x:c r="C2" t="inlineStr"><x:is><x:t xml:space="preserve">Yes</x:t></x:is></x:c>',
    );
  });
});
