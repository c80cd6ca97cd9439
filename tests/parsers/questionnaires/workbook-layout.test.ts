import { expect, test } from 'vitest';
import { readQuestionnaire } from '../../../src/parsers/questionnaires/read-questionnaire.ts';
import { type BuiltCell, type BuiltSheet, buildWorkbook, listRule } from './build-workbook.ts';

const title = (v: string): BuiltCell => ({ v, s: 2 });
const merges = (...ranges: string[]) =>
  `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;

type Case = {
  readonly layout: string;
  readonly sheets: readonly BuiltSheet[];
  /** Sheet and columns of question, answer and explanation, as "Form: B C D". */
  readonly columns: readonly string[];
  readonly cells: readonly string[];
  readonly sections?: readonly (string | null)[];
  readonly options?: readonly string[];
};

const cases: readonly Case[] = [
  {
    layout: 'questions merged over columns, drop-downs under no header',
    sheets: [
      {
        name: 'Form',
        rows: [
          [title('Security Questionnaire')],
          ['#', 'Question'],
          ['1', 'Do you encrypt?'],
          ['2', 'Do you log?'],
        ],
        after: merges('A1:F1', 'B2:D2', 'B3:D3', 'B4:D4') + listRule('E3:E4', 'Yes,No'),
      },
    ],
    columns: ['Form: B E -'],
    cells: ['E3', 'E4'],
    options: ['Yes', 'No'],
  },
  {
    layout: 'sections that only look different',
    sheets: [
      {
        name: 'Form',
        rows: [
          ['Question', 'Vendor Response', 'Comments'],
          [title('Access Management')],
          ['Password policy requirements'],
          ['Multi-factor authentication'],
          [title('Data Protection')],
          ['Encryption at rest'],
        ],
      },
    ],
    columns: ['Form: A B C'],
    cells: ['B3', 'B4', 'B6'],
    sections: ['Access Management', 'Access Management', 'Data Protection'],
  },
  {
    layout: 'company details over the questions',
    sheets: [
      {
        name: 'Form',
        rows: [
          ['Company Name'],
          ['Contact'],
          ['Date'],
          [],
          ['Ref', 'Question', 'Response', 'Evidence / Comments'],
          ['1', 'Is there a CISO?'],
        ],
      },
    ],
    columns: ['Form: B C D'],
    cells: ['C6'],
    sections: [null],
  },
  {
    layout: 'several question sheets and a computed summary',
    sheets: [
      {
        name: 'Summary',
        rows: [
          ['Section', 'Response'],
          ['Access', { f: 'Access!C2', v: '' }],
        ],
      },
      {
        name: 'Access',
        rows: [
          ['Q#', 'Question', 'Answer'],
          ['A1', 'Is MFA used?'],
        ],
      },
      {
        name: 'Network',
        rows: [
          ['Q#', 'Question', 'Answer'],
          ['N1', 'Is there a firewall?'],
        ],
      },
    ],
    columns: ['Access: B C -', 'Network: B C -'],
    cells: ['C2', 'C2'],
  },
  {
    layout: 'a legend over the questions',
    sheets: [
      {
        name: 'Form',
        rows: [
          ['Response key', 'Meaning'],
          ['Y', 'Yes, in place'],
          ['N', 'Not in place'],
          [],
          ['No', 'Control', 'Response (Y/N)', 'Explanation'],
          ['1', 'Firewalls are reviewed yearly.'],
        ],
      },
    ],
    columns: ['Form: B C D'],
    cells: ['C6'],
    options: ['Y', 'N'],
  },
  {
    layout: 'answers to the left of the questions',
    sheets: [
      {
        name: 'Form',
        rows: [
          ['Response', 'Question'],
          [null, 'Is data encrypted?'],
          [null, 'Are logs kept?'],
        ],
      },
    ],
    columns: ['Form: B A -'],
    cells: ['A2', 'A3'],
  },
  {
    layout: 'columns to tick under a merged header',
    sheets: [
      {
        name: 'Form',
        rows: [
          [null, null, 'Response'],
          ['No.', 'Question', 'Yes', 'No', 'Partial', 'If no or partial, explain'],
          ['1', 'Do you encrypt?'],
        ],
        after: merges('C1:E1'),
      },
    ],
    columns: ['Form: B C F'],
    cells: ['C3'],
    options: ['Yes', 'No', 'Partial'],
  },
  {
    layout: 'hidden rows and columns',
    sheets: [
      {
        name: 'Form',
        rows: [
          ['ID', 'Old Question', 'Question', 'Answer'],
          ['1', 'Was it safe?', 'Is it safe?'],
          ['2', 'Was it hidden?', 'Is it hidden?'],
        ],
        hiddenRows: [3],
        before: '<cols><col min="2" max="2" hidden="1"/></cols>',
      },
    ],
    columns: ['Form: C D -'],
    cells: ['D2'],
  },
  {
    layout: 'requirements with a response code',
    sheets: [
      {
        name: 'RFP',
        rows: [
          [
            'Req #',
            'Functional Area',
            'Requirement',
            'Priority (H/M/L)',
            'Vendor Response Code',
            'Vendor Comments',
          ],
          ['1', 'SSO', 'System must support SAML 2.0', 'H'],
          ['2', 'SSO', 'Ability to provision users by SCIM', 'M'],
        ],
      },
    ],
    columns: ['RFP: C E F'],
    cells: ['E2', 'E3'],
    sections: ['SSO', 'SSO'],
  },
  {
    layout: 'control descriptions with a maturity list',
    sheets: [
      {
        name: 'Form',
        rows: [
          [
            'Domain',
            'Control ID',
            'Control Objective',
            'Control Description',
            'Current Maturity',
            'Vendor Comments',
          ],
          ['Gov', 'GV-1', 'Policy', 'A policy shall exist and be reviewed.'],
          ['Gov', 'GV-2', 'Roles', 'Roles shall be assigned.'],
        ],
        after: listRule('E2:E3', '0,1,2,3'),
      },
    ],
    columns: ['Form: D E F'],
    cells: ['E2', 'E3'],
    options: ['0', '1', '2', '3'],
  },
];

test.each(cases)('$layout', async ({ sheets, columns, cells, sections, options }) => {
  const { outcome, layouts, questions } = await readQuestionnaire({
    name: 'form.xlsx',
    bytes: buildWorkbook(sheets),
  });
  const found = layouts.map(
    ({ sheet, questionColumn, answerColumn, explanationColumn }) =>
      `${sheet}: ${questionColumn} ${answerColumn} ${explanationColumn ?? '-'}`,
  );
  expect(outcome).toBe('ok');
  expect(found).toEqual(columns);
  expect(questions.map(({ cell }) => cell)).toEqual(cells);
  if (sections) expect(questions.map(({ section }) => section)).toEqual(sections);
  if (options) expect(questions[0]?.options).toEqual(options);
});

test('a sheet that nobody can be sure of is named and left alone beside a plain one', async () => {
  const plain: BuiltSheet = {
    name: 'Plain',
    rows: [
      ['ID', 'Question', 'Answer'],
      ...['a', 'b', 'c', 'd'].map((id, index) => [`${index + 1}`, `Is ${id} safe?`]),
    ],
  };
  const doubtful: BuiltSheet = { name: 'Doubtful', rows: [['Do you encrypt?'], ['Do you log?']] };
  const read = await readQuestionnaire({ name: 'form.xlsx', bytes: buildWorkbook([plain, doubtful]) });
  expect(read.outcome).toBe('ok');
  expect(new Set(read.questions.map(({ sheet }) => sheet))).toEqual(new Set(['Plain']));
  expect(read.skipped).toEqual([
    { sheet: 'Doubtful', row: null, reason: expect.stringContaining('column B takes the answers') },
  ]);
  const chosen = await readQuestionnaire({
    name: 'form.xlsx',
    bytes: buildWorkbook([plain, doubtful]),
    choice: { sheet: 'doubtful', questionColumn: 'A', answerColumn: 'B' },
  });
  expect(chosen).toMatchObject({ outcome: 'ok', questions: [{ cell: 'B1' }, { cell: 'B2' }] });
});

test('a sheet that is not there is said so, with those that are', async () => {
  const bytes = buildWorkbook([
    {
      name: 'Form',
      rows: [
        ['ID', 'Question', 'Answer'],
        ['1', 'Is it safe?'],
      ],
    },
  ]);
  expect(await readQuestionnaire({ name: 'form.xlsx', bytes, choice: { sheet: 'From' } })).toMatchObject({
    outcome: 'not-a-questionnaire',
    message: 'The file has no sheet “From”. It has “Form”.',
  });
});

test.each([
  ['the first value of the list in every row is its default', 'Not verified', null],
  ['any other value in every row is an answer', 'Not required', 'Not required'],
  ['a verdict in every row is an answer', 'Yes', 'Yes'],
])('%s', async (_, standing, existing) => {
  const rows = Array.from({ length: 12 }, (_, index) => [
    `${index + 1}`,
    `Is number ${index} safe?`,
    standing,
  ]);
  const values = standing === 'Yes' ? 'Yes,No' : 'Not verified,Fulfilled,Not required';
  const bytes = buildWorkbook([
    { name: 'Form', rows: [['ID', 'Question', 'Answer'], ...rows], after: listRule('C2:C13', values) },
  ]);
  const { questions } = await readQuestionnaire({ name: 'form.xlsx', bytes });
  expect(new Set(questions.map((question) => question.existing))).toEqual(new Set([existing]));
});

test.each([
  ['Internal Controls', 1],
  ['Key Management', 1],
  ['Scoring', 0],
  ['Do not complete', 0],
  ['Internal use only', 0],
  ['Example', 0],
])('a sheet called “%s” has %i question', async (name, count) => {
  const bytes = buildWorkbook([
    {
      name,
      rows: [
        ['ID', 'Question', 'Answer'],
        ['1', 'Is it safe?'],
      ],
    },
  ]);
  const { questions, skipped } = await readQuestionnaire({ name: 'form.xlsx', bytes });
  expect(questions).toHaveLength(count);
  expect(skipped).toHaveLength(1 - count);
});
