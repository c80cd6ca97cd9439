import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fillQuestionnaire } from '../../../src/parsers/questionnaires/fill-questionnaire.ts';
import { readQuestionnaire } from '../../../src/parsers/questionnaires/read-questionnaire.ts';
import { buildDocument, paragraph, table } from './build-document.ts';

const name = 'form.docx';
const document = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
const fill = async (bytes: Uint8Array, value: string, explanation: string | null = null) => {
  const { questions } = await readQuestionnaire({ name, bytes });
  return fillQuestionnaire({
    name,
    bytes,
    answers: questions.map(({ key }) => ({ key, outcome: 'answered', value, explanation })),
  });
};
const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('tables', () => {
  const bytes = buildDocument(
    paragraph('Security questionnaire', 'Heading1') +
      table([
        ['No.', 'Question', 'Response', 'Comments'],
        ['1', 'Is data encrypted at rest?', '', ''],
        ['2', 'Are logs kept for a year?', 'Yes', ''],
        ['3', 'Who reviews access?', '<w:p/>', ''],
      ]),
  );

  test('questions are found by row', async () => {
    const { outcome, questions } = await readQuestionnaire({ name, bytes });
    expect(outcome).toBe('ok');
    expect(questions.map(({ cell, existing }) => [cell, existing])).toEqual([
      ['table 1, C2', null],
      ['table 1, C3', 'Yes'],
      ['table 1, C4', null],
    ]);
  });

  test('runs are added to the empty cells, and nothing else changes', async () => {
    const { bytes: filled, written } = await fill(bytes, 'Yes & <no>\nmore', 'Why');
    expect(written).toHaveLength(2);
    const after = document(filled);
    const value = run('Yes &amp; &lt;no&gt;</w:t><w:br/><w:t xml:space="preserve">more');
    expect(after).toContain(value);
    const restored = after
      .replaceAll(value, '')
      .replaceAll(run('Why'), '')
      .replace(
        `<w:p><w:r><w:t xml:space="preserve">Yes &amp; &lt;no&gt;</w:t><w:br/><w:t xml:space="preserve">more</w:t></w:r></w:p>`,
        '<w:p/>',
      );
    expect(restored).toBe(document(bytes));
    expect(unzipSync(filled)['word/media/image1.png']).toEqual(new Uint8Array([1, 2, 3]));
  });

  test('a table of questions beside empty cells needs no header', async () => {
    const form = buildDocument(
      table([
        ['Is data encrypted at rest?', ''],
        ['Who reviews access?', ''],
      ]),
    );
    const { outcome, questions } = await readQuestionnaire({ name, bytes: form });
    expect([outcome, ...questions.map(({ cell }) => cell)]).toEqual(['ok', 'table 1, B1', 'table 1, B2']);
  });

  test('a content control’s list is kept to, and its prompt replaced', async () => {
    const control = `<w:sdt><w:sdtPr><w:showingPlcHdr/><w:dropDownList><w:listItem w:displayText="Choose an item." w:value=""/><w:listItem w:displayText="Yes" w:value="y"/><w:listItem w:displayText="No" w:value="n"/></w:dropDownList></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Choose an item.</w:t></w:r></w:p></w:sdtContent></w:sdt>`;
    const form = buildDocument(
      table([
        ['Question', 'Answer'],
        ['Is it safe?', control],
      ]),
    );
    const { questions } = await readQuestionnaire({ name, bytes: form });
    expect(questions).toMatchObject([{ options: ['Yes', 'No'], existing: null }]);
    const after = document((await fill(form, 'no, not yet')).bytes);
    expect(after).toContain(
      '<w:sdtContent><w:p><w:r><w:t xml:space="preserve">No</w:t></w:r></w:p></w:sdtContent>',
    );
    expect(after).not.toContain('showingPlcHdr');
    expect(after).toContain('<w:dropDownList>');
  });
});

describe('paragraphs', () => {
  const bytes = buildDocument(
    paragraph('Access', 'Heading1') +
      paragraph('1. Do you enforce MFA?') +
      paragraph('Answer:') +
      paragraph('2. How are rights reviewed?') +
      paragraph('') +
      paragraph('3. Who approves access?') +
      paragraph('4. Is access logged?') +
      paragraph('Answer: Yes.'),
  );

  test('answers go after the label, into the empty paragraph, or below', async () => {
    const { outcome, questions } = await readQuestionnaire({ name, bytes });
    expect(outcome).toBe('ok');
    expect(questions.map(({ text, section, existing }) => [text, section, existing])).toEqual([
      ['Do you enforce MFA?', 'Access', null],
      ['How are rights reviewed?', 'Access', null],
      ['Who approves access?', 'Access', null],
      ['Is access logged?', 'Access', 'Yes.'],
    ]);
    const texts = [...document((await fill(bytes, 'We do.')).bytes).matchAll(/<w:p[ >].*?<\/w:p>/g)].map(
      ([xml]) => xml.replaceAll(/<[^>]+>/g, ''),
    );
    expect(texts).toEqual([
      'Access',
      '1. Do you enforce MFA?',
      'Answer: We do.',
      '2. How are rights reviewed?',
      'We do.',
      '3. Who approves access?',
      'We do.',
      '4. Is access logged?',
      'Answer: Yes.',
    ]);
  });
});
