import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FillMark } from '../../../src/model/questionnaire.ts';
import { fillQuestionnaire } from '../../../src/parsers/questionnaires/fill-questionnaire.ts';
import { readQuestionnaire } from '../../../src/parsers/questionnaires/read-questionnaire.ts';
import { buildDocument, paragraph, table } from './build-document.ts';
import { buildWorkbook } from './build-workbook.ts';

const note = 'Left open: nothing on file answers this.';
/** Answers the first question and leaves the others open. */
const fill = async (name: string, bytes: Uint8Array, mark: FillMark) => {
  const { questions } = await readQuestionnaire({ name, bytes });
  const answers = questions.map(({ key }, index) =>
    index === 0
      ? ({ key, outcome: 'answered', value: 'Yes', explanation: null } as const)
      : ({ key, outcome: 'abstained', value: null, explanation: null, note } as const),
  );
  return fillQuestionnaire({ name, bytes, answers, mark });
};
const texts = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
/** Parts that are not the same in both, with those that are in one only. */
const changed = (before: Uint8Array, after: Uint8Array) => {
  const [old, now] = [texts(before), texts(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((path) => old[path] !== now[path])
    .toSorted();
};

const rows = [
  ['ID', 'Question', 'Answer'],
  ['1', 'Do you encrypt data?', null],
  ['2', 'Do you test backups?', null],
  ['3', 'Do you train people?', null],
] as const;
const plain = buildWorkbook([{ name: 'Form', rows }]);
const sheetPart = 'xl/worksheets/sheet1.xml';
const relations = 'xl/worksheets/_rels/sheet1.xml.rels';

describe('a workbook', () => {
  test('takes comments on the open cells, and nothing else of it changes', async () => {
    const { bytes, mark } = await fill('x.xlsx', plain, 'comment');
    expect(mark).toBe('comment');
    expect(changed(plain, bytes)).toEqual(
      [
        '[Content_Types].xml',
        'xl/comments1.xml',
        'xl/drawings/vmlDrawing1.vml',
        'xl/workbook.xml',
        relations,
        sheetPart,
      ].toSorted(),
    );
    const parts = texts(bytes);
    expect([...(parts['xl/comments1.xml'] ?? '').matchAll(/ref="(\w+)"/g)].map(([, ref]) => ref)).toEqual([
      'C3',
      'C4',
    ]);
    expect(parts[sheetPart]).toMatch(/<\/sheetData><legacyDrawing [^>]*r:id="rIdReview2"\/><\/worksheet>$/);
    expect(parts[relations]).toContain('Target="/xl/drawings/vmlDrawing1.vml"');
    // What was open stays open.
    const again = await readQuestionnaire({ name: 'x.xlsx', bytes });
    expect(again.questions.map(({ existing }) => existing)).toEqual(['Yes', null, null]);
  });

  test('keeps the comments and buttons it has, and adds to them', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const comment = '<x:comment ref="C3" authorId="0"><x:text><x:t>Ours</x:t></x:text></x:comment>';
    const bytes = buildWorkbook(
      [{ name: 'Form', rows, after: '<legacyDrawing r:id="rId2"/><tableParts/>' }],
      {
        extra: {
          'xl/old.xml': `<x:comments xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:authors><x:author>Eve</x:author></x:authors><x:commentList>${comment}</x:commentList></x:comments>`,
          'xl/old.vml': '<xml xmlns:v="v"><v:shape id="_x0000_s2050" type="#_x0000_t201"/></xml>',
          [relations]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/comments" Target="../old.xml"/><Relationship Id="rId2" Type="${office}/vmlDrawing" Target="../old.vml"/></Relationships>`,
        },
      },
    );
    const filled = await fill('x.xlsx', bytes, 'comment');
    expect(changed(bytes, filled.bytes)).toEqual(['xl/old.vml', 'xl/old.xml', 'xl/workbook.xml', sheetPart]);
    const parts = texts(filled.bytes);
    expect(parts['xl/old.xml']).toContain(comment);
    expect(parts['xl/old.xml']).toContain('<x:author>Vouch</x:author></x:authors>');
    // C3 has one of its own.
    expect(parts['xl/old.xml']?.match(/ref="C\d"/g)).toEqual(['ref="C3"', 'ref="C4"']);
    expect(parts['xl/old.vml']).toContain('_x0000_s2050');
    expect(parts['xl/old.vml']).toContain('_x0000_s2051');
  });

  test('takes a column of its own, right of everything', async () => {
    const wide = rows.map((row, index) => [...row, null, index === 0 ? 'Risk' : 'low']);
    const { bytes, mark } = await fill('x.xlsx', buildWorkbook([{ name: 'Form', rows: wide }]), 'column');
    expect(mark).toBe('column');
    const sheet = texts(bytes)[sheetPart] ?? '';
    const words = [...sheet.matchAll(/<c r="(F\d)"[^>]*><is><t[^>]*>([^<]*)/g)];
    expect(words.map(([, place, text]) => [place, text])).toEqual([
      ['F1', 'Review'],
      ['F3', note],
      ['F4', note],
    ]);
  });

  test.each([
    ['column', '<sheetProtection sheet="1"/>', 2],
    ['comment', '<sheetProtection sheet="1" objects="1"/>', 2],
    ['comment', '<sheetProtection sheet="1"/>', 0],
  ] as const)('by a %s where %s says so', async (mark, after, left) => {
    const open = rows.map(([id, question, answer], index) => [
      id,
      question,
      index === 0 ? (answer ?? '') : { s: 1 },
    ]);
    const { skipped } = await fill('x.xlsx', buildWorkbook([{ name: 'Form', rows: open, after }]), mark);
    expect(skipped.filter(({ reason }) => reason.includes('no place to mark'))).toHaveLength(left);
  });

  test('marked by nothing stays as it was but for the answer', async () => {
    const { bytes, mark } = await fill('x.xlsx', plain, 'none');
    expect(mark).toBe('none');
    expect(changed(plain, bytes)).toEqual(['xl/workbook.xml', sheetPart]);
  });
});

test('an answer that fits no value of the list is marked with why', async () => {
  const bytes = buildWorkbook([
    {
      name: 'Form',
      rows,
      after:
        '<dataValidations count="1"><dataValidation type="list" sqref="C2:C4"><formula1>"Red,Green"</formula1></dataValidation></dataValidations>',
    },
  ]);
  const { bytes: after } = await fill('x.xlsx', bytes, 'comment');
  expect(texts(after)['xl/comments1.xml']).toContain('No value of the cell’s list says “Yes”.');
});

test.each(['comment', 'column'] as const)('a CSV asked for a %s gets a column', async (asked) => {
  const csv = new TextEncoder().encode('ID;Question;Answer\r\n1;Is it safe?;\r\n2;Is it tested?;\r\n');
  const { bytes, mark } = await fill('x.csv', csv, asked);
  expect(mark).toBe('column');
  expect(new TextDecoder().decode(bytes)).toBe(
    `ID;Question;Answer;Review\r\n1;Is it safe?;Yes\r\n2;Is it tested?;;${note}\r\n`,
  );
});

test('a document gets comments in its cells and behind its questions', async () => {
  const bytes = buildDocument(
    paragraph('1. Is it safe?') +
      paragraph('2. Is it tested every year?') +
      table([
        ['Question', 'Answer'],
        ['Who owns it?', ''],
        ['Who reads it?', '<w:p/>'],
      ]),
  );
  const { bytes: after, mark } = await fill('x.docx', bytes, 'column');
  expect(mark).toBe('comment');
  const parts = texts(after);
  expect(parts['word/comments.xml']?.match(/<w:comment /g)).toHaveLength(3);
  const references = parts['word/document.xml']?.matchAll(/<w:commentReference w:id="(\d)"/g) ?? [];
  expect([...references].map(([, id]) => id).toSorted()).toEqual(['0', '1', '2']);
  expect(parts['word/document.xml']).toMatch(
    /Who reads it\?.*<w:p><w:commentRangeStart[^/]*\/>.*<\/w:p><\/w:tc>/,
  );
  expect(parts['word/_rels/document.xml.rels']).toContain('Target="/word/comments.xml"');
});

test('a list of questions as text has no place for marks', async () => {
  const text = new TextEncoder().encode('1. Is it safe?\n2. Is it tested?\n');
  expect((await fill('x.txt', text, 'comment')).mark).toBe('none');
});
