import { expect, test } from 'vitest';
import { readQuestionnaire } from '../../../src/parsers/questionnaires/read-questionnaire.ts';
import { buildWorkbook } from './build-workbook.ts';

const read = async (sheets: readonly { name: string; rows: (string | null)[][] }[]) => {
  const { questions, skipped } = await readQuestionnaire({
    name: 'x.xlsx',
    bytes: buildWorkbook(sheets.map((sheet) => ({ ...sheet }))),
  });
  return { cells: questions.map(({ sheet, cell }) => `${sheet} ${cell}`), skipped };
};

test('a header that asks something of its own column is still a header', async () => {
  const { cells } = await read([
    {
      name: 'General',
      rows: [
        ['ID', 'Will be shown on the public certificate', 'Requirement', 'Answer'],
        ['Gen 1', 'Yes', 'Application name', null],
        ['Gen 2', 'No', 'Contact email', null],
      ],
    },
  ]);
  expect(cells).toEqual(['General D2', 'General D3']);
});

test('what is numbered like the others is asked, though it opens like an instruction', async () => {
  const { cells } = await read([
    {
      name: 'Crypto',
      rows: [
        ['ID', 'Requirement', 'Answer'],
        ['Comm 1', 'Describe where the application encrypts data.', null],
        ['Comm 2', 'For each of these operations, describe the key size.', null],
        ['Comm 3', 'Describe how failures are handled.', null],
      ],
    },
  ]);
  expect(cells).toEqual(['Crypto C2', 'Crypto C3', 'Crypto C4']);
});

test('a sheet that asks, but was not understood, is named', async () => {
  const asked = ['backups', 'laptops', 'logs'].map((topic) => `Provide the design of all ${topic} you keep.`);
  const named = ['keys', 'rights', 'offices', 'networks', 'suppliers'].map(
    (topic) => `Attachment of ${topic}`,
  );
  const { cells, skipped } = await read([
    {
      name: 'Form',
      rows: [
        ['Question', 'Answer'],
        ['Is data encrypted at rest?', null],
      ],
    },
    {
      name: 'Odd',
      rows: [
        ['ID', 'Evidence', 'Requriement', 'Link'],
        ...[...asked, ...named].map((text) => [null, '1.1', text]),
      ],
    },
  ]);
  expect(cells).toEqual(['Form B2']);
  expect(skipped).toEqual([{ sheet: 'Odd', row: null, reason: expect.stringMatching(/^It asks something/) }]);
});
