import { expect, test } from 'vitest';
import { readQuestionnaire } from '../../../src/parsers/questionnaires/read-questionnaire.ts';
import { buildWorkbook } from './build-workbook.ts';

const topics = ['backups', 'laptops', 'suppliers', 'visitors'];
const ask = (index: number) => `Do you review ${topics[index % topics.length]} every year?`;

const readCells = async (rows: readonly (readonly (string | null)[])[]) => {
  const bytes = buildWorkbook([{ name: 'Form', rows: rows.map((row) => [...row]) }]);
  const { outcome, questions } = await readQuestionnaire({ name: 'x.xlsx', bytes });
  return { outcome, cells: questions.map(({ cell }) => cell).toSorted() };
};

test.each([
  {
    blocks: 'with numbers of their own',
    rows: [
      ['No.', 'Question', 'Answer', 'No.', 'Question', 'Answer'],
      ['1', ask(0), null, '3', ask(2), null],
      ['2', ask(1), null, '4', ask(3), null],
    ],
    cells: ['C2', 'C3', 'F2', 'F3'],
  },
  {
    blocks: 'a column apart, the right one longer',
    rows: [
      ['Question', 'Answer', null, 'Question', 'Answer'],
      [ask(0), null, null, ask(1), null],
      [null, null, null, ask(2), null],
    ],
    cells: ['B2', 'E2', 'E3'],
  },
  {
    blocks: 'with columns to tick',
    rows: [
      ['Question', 'Yes', 'No', 'Question', 'Yes', 'No'],
      [ask(0), null, null, ask(1), null, null],
      [ask(2), null, null, ask(3), null, null],
    ],
    cells: ['B2', 'B3', 'E2', 'E3'],
  },
])('finds both of two blocks side by side, $blocks', async ({ rows, cells }) => {
  expect(await readCells(rows)).toEqual({ outcome: 'ok', cells });
});

test('a question in two languages is one block', async () => {
  const rows = [
    ['Question', 'Question (German)', 'Answer'],
    [ask(0), 'Prüfen Sie jedes Jahr Ihre Sicherungen?', null],
    [ask(1), 'Prüfen Sie jedes Jahr Ihre Geräte?', null],
  ];
  expect((await readCells(rows)).cells).toEqual(['C2', 'C3']);
});

test('of last year’s answers and an empty column for this year’s, the empty one is filled', async () => {
  const rows = [
    ['Ref', 'Question', '2025 response', '2026 response'],
    ['1', ask(0), 'Yes', null],
    ['2', ask(1), 'Yes', null],
    ['3', ask(2), 'No', null],
  ];
  expect(await readCells(rows)).toEqual({ outcome: 'ok', cells: ['D2', 'D3', 'D4'] });
});
