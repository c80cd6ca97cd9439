import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fillQuestionnaire } from '../../../src/parsers/questionnaires/fill-questionnaire.ts';
import { readQuestionnaire } from '../../../src/parsers/questionnaires/read-questionnaire.ts';
import { buildDocument, paragraph, table } from './build-document.ts';

const name = 'form.docx';
const fill = async (bytes: Uint8Array, value: string) => {
  const { questions, outcome, skipped, message } = await readQuestionnaire({ name, bytes });
  const answers = questions.map(({ key }) => ({
    key,
    outcome: 'answered' as const,
    value,
    explanation: null,
  }));
  const filled = await fillQuestionnaire({ name, bytes, answers });
  const xml = strFromU8(unzipSync(filled.bytes)['word/document.xml'] ?? new Uint8Array());
  return { questions, outcome, skipped, message, xml };
};
const mark = (type: string, data = '') => `<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`;
const textField = (limit = '') =>
  `${mark('begin', `<w:ffData><w:name w:val="Text1"/><w:textInput>${limit}</w:textInput></w:ffData>`)}<w:r><w:instrText xml:space="preserve"> FORMTEXT </w:instrText></w:r>${mark('separate')}<w:r><w:t>     </w:t></w:r>${mark('end')}`;
const dropDown = `${mark('begin', '<w:ffData><w:ddList><w:default w:val="0"/><w:listEntry w:val="Select"/><w:listEntry w:val="Yes"/><w:listEntry w:val="No"/></w:ddList></w:ffData>')}<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>${mark('separate')}${mark('end')}`;
const control = (properties: string, content: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const withAnswer = (answer: string, protect?: string) =>
  buildDocument(
    table([
      ['Question', 'Answer'],
      ['Is data encrypted at rest?', answer],
    ]),
    protect === undefined ? {} : { protect },
  );

describe('fields of old forms', () => {
  test('an answer goes inside a text field, which stays one', async () => {
    const { xml } = await fill(withAnswer(`<w:p>${textField()}</w:p>`, 'forms'), 'Yes, it is.');
    expect(xml).toContain(`${mark('separate')}${run('Yes, it is.')}${mark('end')}`);
  });

  test('a text field takes no more than it says', async () => {
    const bytes = withAnswer(`<w:p>${textField('<w:maxLength w:val="5"/>')}</w:p>`);
    const { questions, xml } = await fill(bytes, 'Yes, it is.');
    expect(questions.map(({ maximumLength }) => maximumLength)).toEqual([5]);
    expect(xml).not.toContain('Yes');
  });

  test('a drop-down notes the number of its choice', async () => {
    const { questions, xml } = await fill(withAnswer(`<w:p>${dropDown}</w:p>`, 'forms'), 'No');
    expect(questions).toMatchObject([{ options: ['Yes', 'No'], existing: null }]);
    expect(xml).toContain('<w:ddList><w:result w:val="2"/><w:default w:val="0"/>');
  });

  test('what somebody chose in a drop-down is an answer', async () => {
    const chosen = dropDown.replace('<w:default w:val="0"/>', '<w:result w:val="1"/>');
    expect((await fill(withAnswer(`<w:p>${chosen}</w:p>`), 'No')).questions).toMatchObject([
      { existing: 'Yes' },
    ]);
  });

  test('a field behind a question takes its answer', async () => {
    const ask = (text: string) => `<w:p>${run(`${text} `)}${textField()}</w:p>`;
    const { xml } = await fill(
      buildDocument(ask('1. Do you enforce MFA?') + ask('2. Do you log access?')),
      'We do.',
    );
    expect(xml.split(`${mark('separate')}${run('We do.')}${mark('end')}`)).toHaveLength(3);
  });
});

describe('content controls', () => {
  const prompt = '<w:p><w:r><w:t>Click here to enter text.</w:t></w:r></w:p>';

  test('a control around a whole cell keeps to its list and loses its prompt', async () => {
    const cell = control(
      '<w:showingPlcHdr/><w:dropDownList><w:listItem w:value="Yes"/><w:listItem w:value="No"/></w:dropDownList>',
      `<w:tc><w:tcPr/>${prompt}</w:tc>`,
    );
    const bytes = buildDocument(
      `<w:tbl><w:tblGrid/><w:tr><w:tc>${paragraph('Question')}</w:tc><w:tc>${paragraph('Answer')}</w:tc></w:tr><w:tr><w:tc>${paragraph('Is it safe?')}</w:tc>${cell}</w:tr></w:tbl>`,
    );
    const { questions, xml } = await fill(bytes, 'Yes');
    expect(questions).toMatchObject([{ options: ['Yes', 'No'], existing: null }]);
    expect(xml).toContain(`<w:sdtContent><w:tc><w:tcPr/><w:p>${run('Yes')}</w:p></w:tc></w:sdtContent>`);
    expect(xml).not.toContain('showingPlcHdr');
  });

  test('a prompt below a question is replaced inside its control', async () => {
    const body = ['1. Do you enforce MFA?', '2. Who reviews access?']
      .map((text) => paragraph(text) + control('<w:showingPlcHdr/><w:text/>', prompt))
      .join('');
    const { questions, xml } = await fill(buildDocument(body), 'We do.');
    expect(questions.map(({ existing }) => existing)).toEqual([null, null]);
    expect(xml.split(`<w:sdtContent><w:p>${run('We do.')}</w:p></w:sdtContent>`)).toHaveLength(3);
    expect(xml).not.toContain('Click here');
  });

  test('a binding to data elsewhere goes, for it would put back what was there', async () => {
    const bound = `<w:p>${control('<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/><w:text/>', '<w:r><w:t></w:t></w:r>')}</w:p>`;
    const { xml } = await fill(withAnswer(bound), 'We do.');
    expect(xml).toContain(`<w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run('We do.')}</w:sdtContent>`);
  });

  test('a locked control is left alone', async () => {
    const locked = control('<w:lock w:val="sdtContentLocked"/>', '<w:p/>');
    const bytes = buildDocument(
      table([
        ['Question', 'Answer'],
        ['Is it safe?', locked],
        ['Is it tested?', ''],
      ]),
    );
    const { questions, skipped } = await fill(bytes, 'Yes');
    expect(questions.map(({ cell }) => cell)).toEqual(['table 1, B3']);
    expect(skipped).toMatchObject([
      { row: 2, reason: 'The answer cell is locked by the file’s protection.' },
    ]);
  });
});

describe('protected documents', () => {
  test('only what protection leaves open is filled', async () => {
    const bytes = buildDocument(
      table([
        ['Question', 'Answer'],
        ['Is it safe?', `<w:p>${textField()}</w:p>`],
        ['Is it tested?', ''],
      ]),
      { protect: 'forms' },
    );
    const { questions, skipped } = await fill(bytes, 'Yes');
    expect(questions.map(({ cell }) => cell)).toEqual(['table 1, B2']);
    expect(skipped.map(({ row }) => row)).toEqual([3]);
  });

  test('a question whose place is closed is told, not passed over', async () => {
    const ask = (text: string, place = '') => `<w:p>${run(`${text} `)}${place}</w:p>`;
    const body = ask('1. Do you enforce MFA?', textField()) + ask('2. Do you log access?');
    const { questions, skipped } = await fill(buildDocument(body, { protect: 'forms' }), 'We do.');
    expect(questions.map(({ text }) => text)).toEqual(['Do you enforce MFA?']);
    expect(skipped).toEqual([{ sheet: null, row: 2, reason: expect.stringContaining('locked') }]);
  });

  test('a range open to everybody is filled', async () => {
    const open = '<w:permStart w:id="1" w:edGrp="everyone"/><w:p/><w:permEnd w:id="1"/>';
    expect((await fill(withAnswer(open, 'readOnly'), 'We do.')).xml).toContain(`<w:p>${run('We do.')}</w:p>`);
  });

  test('one that leaves nothing open is refused with what to do', async () => {
    const { outcome, message } = await readQuestionnaire({ name, bytes: withAnswer('', 'readOnly') });
    expect(outcome).toBe('unsupported');
    expect(message).toMatch(/Take the protection off in Word/);
  });

  test('a document without a paragraph is empty, not protected', async () => {
    const { outcome, message } = await readQuestionnaire({ name, bytes: buildDocument('') });
    expect(outcome).not.toBe('ok');
    expect(message).not.toMatch(/protect/);
  });

  test('protection that is not enforced, or asks for tracked changes, closes nothing', async () => {
    expect((await readQuestionnaire({ name, bytes: withAnswer('', 'trackedChanges') })).outcome).toBe('ok');
  });
});
