import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { LayoutChoice } from '../../../src/model/questionnaire.ts';
import { fillQuestionnaire } from '../../../src/parsers/questionnaires/fill-questionnaire.ts';
import { readQuestionnaire } from '../../../src/parsers/questionnaires/read-questionnaire.ts';
import { buildDocument, table } from './build-document.ts';
import { type BuiltCell, buildWorkbook } from './build-workbook.ts';

const asked = [
  'Do you encrypt customer data at rest?',
  'Describe your backup strategy.',
  'Are staff screened?',
  'How often do you test recovery?',
];
const read = async (bytes: Uint8Array, choice?: LayoutChoice, name = 'x.xlsx') => {
  const { outcome, questions, layouts } = await readQuestionnaire({
    name,
    bytes,
    ...(choice ? { choice } : {}),
  });
  return { outcome, layouts, cells: questions.map(({ cell }) => cell), questions };
};
/** Rows with `gap` rows for the answer under each question, which the last of `lead` cells holds. */
const stacked = (gap: BuiltCell[][], number: (index: number) => BuiltCell[] = () => []) =>
  asked.flatMap((question, index) => [[...number(index), question], ...gap]);

describe('answers below their questions', () => {
  test('in merged boxes', async () => {
    const merges = asked.map((_, i) => `<mergeCell ref="A${3 * i + 3}:F${3 * i + 4}"/>`).join('');
    const rows: BuiltCell[][] = [['Supplier check'], ...stacked([[], []])];
    const bytes = buildWorkbook([{ name: 'Form', rows, after: `<mergeCells>${merges}</mergeCells>` }]);
    const { outcome, cells, questions } = await read(bytes);
    expect([outcome, cells]).toEqual(['ok', ['A3', 'A6', 'A9', 'A12']]);
    expect(questions[0]?.section).toBe('Supplier check');
    const answers = questions.map(
      ({ key }) => ({ key, outcome: 'answered', value: '=1+1', explanation: null }) as const,
    );
    const filled = await fillQuestionnaire({ name: 'x.xlsx', bytes, answers });
    expect(strFromU8(unzipSync(filled.bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(
      '<c r="A3" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>',
    );
    // Filled once, it is still read the same way, and left alone.
    const again = await read(filled.bytes);
    expect(again.cells).toEqual(cells);
    expect(again.questions.map(({ existing }) => existing)).toEqual(asked.map(() => '=1+1'));
  });

  test('beside labels, with a comment below', async () => {
    const rows = stacked([['Answer:'], ['Comments:'], []], (index) => [`Q${index + 1}`]);
    const { outcome, cells, questions } = await read(buildWorkbook([{ name: 'Form', rows }]));
    expect([outcome, cells]).toEqual(['ok', ['B2', 'B6', 'B10', 'B14']]);
    expect(questions.every(({ explanation }) => explanation)).toBe(true);
  });

  test('in rows that are only free are asked about, and filled as people say', async () => {
    const bytes = buildWorkbook([{ name: 'Form', rows: stacked([[]], (index) => [`${index + 1}.`]) }]);
    expect((await read(bytes)).outcome).toBe('unsure');
    const chosen = await read(bytes, { questionColumn: 'B', answerColumn: 'B' });
    expect([chosen.outcome, chosen.cells]).toEqual(['ok', ['B2', 'B4', 'B6', 'B8']]);
  });

  test('do not keep a column headed for answers from taking them', async () => {
    const rows: BuiltCell[][] = [
      ['No.', 'Question', 'Answer'],
      ...stacked([[]], (index) => [`${index + 1}`]),
    ];
    const { outcome, cells } = await read(buildWorkbook([{ name: 'Form', rows }]));
    expect([outcome, cells]).toEqual(['ok', ['C2', 'C4', 'C6', 'C8']]);
  });

  test('in the rows of a document’s table', async () => {
    const bytes = buildDocument(table(asked.flatMap((question, i) => [[`${i + 1}. ${question}`], ['']])));
    const { outcome, cells } = await read(bytes, undefined, 'x.docx');
    expect(outcome).toBe('ok');
    expect(cells).toEqual(['table 1, A2', 'table 1, A4', 'table 1, A6', 'table 1, A8']);
  });

  test('are not looked for among questions that are answered there in words', async () => {
    const rows: BuiltCell[][] = asked.flatMap((question) => [
      [question],
      ['We explain it here at length.'],
      [],
    ]);
    expect((await read(buildWorkbook([{ name: 'FAQ', rows }]))).outcome).not.toBe('ok');
  });
});
