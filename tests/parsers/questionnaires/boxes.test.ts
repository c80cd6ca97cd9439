import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fillQuestionnaire } from '../../../src/parsers/questionnaires/fill-questionnaire.ts';
import { boxedChoices } from '../../../src/parsers/questionnaires/layout/boxes.ts';
import { readQuestionnaire } from '../../../src/parsers/questionnaires/read-questionnaire.ts';
import { buildDocument, paragraph, table } from './build-document.ts';
import { buildWorkbook } from './build-workbook.ts';

/** Fills every question with Yes; returns what was asked and a part of the result. */
const fill = async (name: string, bytes: Uint8Array, part: string) => {
  const { outcome, questions } = await readQuestionnaire({ name, bytes });
  const answers = questions.map(
    ({ key }) => ({ key, outcome: 'answered', value: 'Yes', explanation: null }) as const,
  );
  const filled = await fillQuestionnaire({ name, bytes, answers });
  const xml =
    part === ''
      ? new TextDecoder().decode(filled.bytes)
      : strFromU8(unzipSync(filled.bytes)[part] ?? new Uint8Array());
  const again = await readQuestionnaire({ name, bytes: filled.bytes });
  return {
    outcome,
    xml,
    options: questions.map(({ options }) => options),
    texts: questions.map(({ text }) => text),
    answered: again.questions.map(({ existing }) => existing),
  };
};
const sheet = 'xl/worksheets/sheet1.xml';
const document = 'word/document.xml';

test.each([
  ['☐ Yes  ☐ No  ☐ N/A', ['Yes', 'No', 'N/A']],
  ['Yes ☐ / No ☐', ['Yes', 'No']],
  ['[ ] Fully in place\n[ ] Planned', ['Fully in place', 'Planned']],
  ['☐ Yes ☒ No    If no, please explain:', ['Yes', 'No']],
  ['☐', []],
  ['We comply.', []],
  ['☐ Yes ☐ Yes', []],
])('%j offers %j', (text, labels) => {
  expect(boxedChoices(text).map(({ label }) => label)).toEqual(labels);
});

describe('a workbook', () => {
  test('has boxes ticked in columns, each by its own kind of tick', async () => {
    const bytes = buildWorkbook([
      {
        name: 'Form',
        rows: [
          ['#', 'Question', 'Yes', 'No', 'N/A'],
          ['1', 'Is data encrypted?', '☐', '☐', '☐'],
          ['2', 'Are backups tested?', 'FALSE', 'FALSE', 'FALSE'],
          ['3', 'Are logs kept?', null, null, null],
          ['4', 'Are staff trained?', '☐', '☒', '☐'],
        ],
      },
    ]);
    const { xml, answered } = await fill('x.xlsx', bytes, sheet);
    expect(xml).toContain('<c r="C2" t="inlineStr"><is><t xml:space="preserve">☒</t></is></c>');
    expect(xml).toContain('<c r="C3" t="b"><v>1</v></c>');
    expect(xml).toContain('<c r="C4" t="inlineStr"><is><t xml:space="preserve">x</t></is></c>');
    expect(xml).not.toContain('<c r="C5" t="inlineStr">');
    expect(answered.every((value) => value !== null)).toBe(true);
  });

  test('has the one box of a cell ticked, and the rest of its words kept', async () => {
    const bytes = buildWorkbook([
      {
        name: 'Form',
        rows: [
          ['Question', 'Response'],
          ['Is data encrypted?', '☐ Yes  ☐ No  ☐ N/A'],
          ['Are backups tested?', '☐ Yes  ☒ No'],
        ],
      },
    ]);
    const { xml, options, answered } = await fill('x.xlsx', bytes, sheet);
    expect(options[0]).toEqual(['Yes', 'No', 'N/A']);
    expect(xml).toContain('☒ Yes  ☐ No  ☐ N/A');
    expect(answered).toEqual(['Yes', 'No']);
  });
});

describe('a document', () => {
  const control =
    '<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t> Yes </w:t></w:r><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t> No</w:t></w:r></w:p>';
  const field = (label: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> ${label} </w:t></w:r>`;
  const symbol = (label: string) =>
    `<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r><w:r><w:t> ${label} </w:t></w:r>`;

  test.each([
    [
      'a content control',
      control,
      '<w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒',
    ],
    [
      'an old form field',
      `<w:p>${field('Yes')}${field('No')}</w:p>`,
      '<w:default w:val="0"/><w:checked/></w:checkBox>',
    ],
    ['a symbol', `<w:p>${symbol('Yes')}${symbol('No')}</w:p>`, 'w:char="F0FE"/></w:r><w:r><w:t> Yes'],
    ['a paragraph for each', paragraph('☐ Yes') + paragraph('☐ No'), '<w:t>☒ Yes</w:t>'],
  ])('has its box ticked in %s, and nothing else changed', async (_, cell, ticked) => {
    const bytes = buildDocument(
      table([
        ['Question', 'Answer'],
        ['Is data encrypted?', cell],
      ]),
    );
    const before = strFromU8(unzipSync(bytes)[document] ?? new Uint8Array());
    const { xml, options, answered } = await fill('x.docx', bytes, document);
    expect(options).toEqual([['Yes', 'No']]);
    expect(xml).toContain(ticked);
    expect(answered).toEqual(['Yes']);
    expect(Math.abs(xml.length - before.length)).toBeLessThan(20);
  });

  test('has boxes ticked behind and below questions in running text', async () => {
    const bytes = buildDocument(
      [
        paragraph('1. Is data encrypted? ☐ Yes ☐ No'),
        paragraph('2. Are backups tested?'),
        paragraph('☐ Yes'),
        paragraph('☐ No'),
      ].join(''),
    );
    const { xml, texts, answered } = await fill('x.docx', bytes, document);
    expect(texts).toEqual(['Is data encrypted?', 'Are backups tested?']);
    expect(xml).toContain('<w:t>1. Is data encrypted? ☒ Yes ☐ No</w:t>');
    expect(xml).toContain('<w:t>☒ Yes</w:t>');
    expect(answered).toEqual(['Yes', 'Yes']);
  });
});

test('a list as text has its boxes ticked in place', async () => {
  const text = '1. Is data encrypted?\n   [ ] Yes\n   [ ] No\n2. Are logs kept? ☐ Yes ☐ No\n';
  const { xml } = await fill('x.txt', new TextEncoder().encode(text), '');
  expect(xml).toBe('1. Is data encrypted?\n   [x] Yes\n   [ ] No\n2. Are logs kept? ☒ Yes ☐ No\n');
});
