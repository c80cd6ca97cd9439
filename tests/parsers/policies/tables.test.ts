import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readKnowledge } from '../../../src/parsers/policies/read-knowledge.ts';
import { anXlsx } from './office-files.ts';

const readCsv = (text: string, encoding = 'utf-8') =>
  readKnowledge({ name: 'library.csv', bytes: new Uint8Array(iconv.encode(text, encoding)) });

test('an answer library: owned or reviewed answers are approved, with all their facts', async () => {
  const { entries, problems } = await readCsv(
    'ID,Question,Approved Answer,Category,Owner,Last Reviewed,Expiry Date,Visibility,Tags,TSC\n' +
      'ENC-AT-REST,Is data encrypted?,"Yes, with\nAES-256.",Crypto,Ann,2026-01-31,1/31/2027,NDA,"crypto; data","CC6.1, CC6.7"\n',
  );
  expect(problems).toEqual([]);
  expect(entries).toEqual([
    {
      id: 'ENC-AT-REST',
      kind: 'approved',
      title: 'Is data encrypted?',
      question: 'Is data encrypted?',
      text: 'Yes, with\nAES-256.',
      source: 'library.csv',
      section: 'Crypto',
      sharing: 'nda',
      owner: 'Ann',
      reviewed: '2026-01-31',
      expires: '2027-01-31',
      criteria: ['CC6.1', 'CC6.7'],
      tags: ['crypto', 'data'],
      product: null,
    },
  ]);
});

test.each([
  ['semicolons', 'Frage;Antwort\nMFA?;Ja, überall.\n', 'utf-8', 'Ja, überall.'],
  ['tabs in UTF-16', '\uFEFFQuestion\tResponse\nMFA?\tYes, für alle.\n', 'utf-16le', 'Yes, für alle.'],
  ['Windows code page', 'Question,Answer\nMFA?,“Always” – für alle\n', 'windows-1252', '“Always” – für alle'],
  ['a stated delimiter', 'sep=;\nQuestion;Answer\nMFA?;Yes, always.\n', 'utf-8', 'Yes, always.'],
  [
    'a title and notes above the header',
    'Acme answers\nPlease keep current\n\nQuestion,Answer\nMFA?,Yes.\n',
    'utf-8',
    'Yes.',
  ],
  ['other words for the columns', 'Security Question,Vendor Response\nMFA?,Yes.\n', 'utf-8', 'Yes.'],
  [
    'a bare yes beside its comment',
    'Question,Answer,Comments\nMFA?,Yes,Hardware keys for all.\n',
    'utf-8',
    'Yes. Hardware keys for all.',
  ],
])('tables are understood: %s', async (_, text, encoding, answer) => {
  const { entries, problems } = await readCsv(text, encoding);
  expect(problems).toEqual([]);
  expect(entries.map((entry) => [entry.kind, entry.text])).toEqual([['past-answer', answer]]);
});

test.each([
  [
    'CAIQ',
    [
      'Question ID,Question,CSP CAIQ Answer,SSRM Control Ownership,CSP Implementation Description (Optional),CCM Control Title',
      'A&A-01.1,Are policies reviewed?,Yes,CSP-owned,Every year.,Audit Policy',
    ],
    { id: 'A&A-01.1', question: 'Are policies reviewed?', text: 'Yes. Every year.', kind: 'past-answer' },
  ],
  [
    'an answer library with a short and a long form',
    ['Q#,Canonical Question,Short Answer,Detailed Answer,SME', '7,Encrypted?,Yes,AES-256.,Ann'],
    { id: 'library.csv#7', text: 'Yes. AES-256.', owner: 'Ann', kind: 'approved' },
  ],
  [
    'a control matrix: its objective is not a question',
    ['Control #,Control Objective,Control Activity,TSC', 'C-1,Limited access,Reviews are quarterly.,CC6.1'],
    { question: null, title: 'Limited access', text: 'Reviews are quarterly.', kind: 'control' },
  ],
  [
    'letters for yes and no',
    ['Requirement,Compliant (Y/N),Supplier comments', 'Use MFA,Y,Everywhere.'],
    { question: 'Use MFA', text: 'Yes. Everywhere.' },
  ],
])('tables as they are in use: %s', async (_, lines, expected) => {
  const { entries, problems } = await readCsv(lines.join('\n'));
  expect(problems).toEqual([]);
  expect(entries).toMatchObject([expected]);
});

test('questions in a column without a name are found by the questionnaire reader', async () => {
  const bytes = anXlsx({
    Questionnaire: [
      ['Security', '', 'Vendor Answers', 'Additional Information'],
      ['SEC-01', 'Do you require multi-factor authentication for administrators?', 'Yes', 'Hardware keys.'],
      ['SEC-02', 'Do you encrypt customer data at rest in all environments?', 'Yes', 'AES-256.'],
      ['SEC-03', 'Do you have a documented incident response plan in place?', '', ''],
      ['SEC-04', 'Are backups tested at least once a year by your staff?', 'No', 'Planned for 2027.'],
    ],
  });
  const { entries, problems } = await readKnowledge({ name: 'vendor.xlsx', bytes });
  expect(problems).toEqual([]);
  expect(entries.map(({ text }) => text)).toEqual([
    'Yes. Hardware keys.',
    'Yes. AES-256.',
    'No. Planned for 2027.',
  ]);
});

test('columns that are ticked say the answer of their head', async () => {
  const { entries } = await readCsv(
    'Question,Yes,No,N/A,Comments\nMFA?,x,,,Keys for all.\nFax?,,X,,\nMainframe?,,,✓,\nOpen?,,,,\n',
  );
  expect(entries.map(({ text }) => text)).toEqual(['Yes. Keys for all.', 'No', 'N/A']);
});

test('ids: labels of rows belong to their file, words make ids that do not depend on the place', async () => {
  const labelled = await readCsv('No,Question,Answer\n1,A?,x\n2,B?,y\n');
  expect(labelled.entries.map(({ id }) => id)).toEqual(['library.csv#1', 'library.csv#2']);
  const [first] = (await readCsv('Question,Answer\nA?,x\nB?,y\n')).entries;
  const moved = (await readCsv('Question,Answer\nNew?,z\nB?,y\nA?,x, changed\n')).entries;
  expect(moved.map(({ id }) => id)).toContain(first?.id);
});

test('controls: statements with criteria', async () => {
  const { entries } = await readCsv(
    'Control ID,Control Description,Framework\nAC-1,Access is reviewed quarterly.,CC6.2\n',
  );
  expect(entries).toMatchObject([
    {
      id: 'library.csv#AC-1',
      kind: 'control',
      question: null,
      text: 'Access is reviewed quarterly.',
      criteria: ['CC6.2'],
    },
  ]);
});

test('rows without an answer, not yet or no longer in use are left out; headings between rows are sections', async () => {
  const { entries, problems } = await readCsv(
    'Question,Answer,Status\nAccess control,,\nA?,x,Approved\nB?,,\nC?,TBD,\nD?,y,Archived\nE?,z,draft\nBackup,,\nF?,w,\n',
  );
  expect(problems).toEqual([]);
  expect(entries.map(({ question, section }) => [question, section])).toEqual([
    ['A?', 'Access control'],
    ['F?', 'Backup'],
  ]);
});

test('bad rows are named by their line, also below cells of several lines', async () => {
  const { entries, problems } = await readCsv(
    'Question,Answer,Reviewed,Sharing,Id\nA?,"one\ntwo",2026-01-01,public,a-a\nB?,x,someday,public,b-b\nC?,y,,friends,c-c\nD?,z,,,a-a\n',
  );
  expect(entries.map(({ question }) => question)).toEqual(['A?']);
  expect(problems.map(({ line }) => line)).toEqual([4, 5, 6]);
});

test('a table that is none of ours says what it should look like', async () => {
  expect((await readCsv('Month,Revenue\nJan,3\n')).problems).toMatchObject([
    { file: 'library.csv', line: null, reason: expect.stringContaining('id, question, answer') },
  ]);
});

test('workbooks: every visible sheet with a table, dates as Excel stores them, labels by sheet', async () => {
  const bytes = anXlsx({
    Intro: [['Welcome'], ['Please read']],
    'App & Data': [
      ['#', 'Question', 'Response', 'Owner', 'Reviewed'],
      [1, 'MFA?', 'Yes.', 'Ann', 46023],
    ],
    Infra: [
      ['#', 'Question', 'Response'],
      [1, 'Backups?', 'Daily.'],
    ],
  });
  const { entries, problems } = await readKnowledge({ name: 'answers.xlsx', bytes });
  expect(problems).toEqual([]);
  expect(entries.map(({ id, kind, section, reviewed }) => [id, kind, section, reviewed])).toEqual([
    ['answers.xlsx/App & Data#1', 'approved', 'App & Data', '2026-01-01'],
    ['answers.xlsx/Infra#1', 'past-answer', 'Infra', null],
  ]);
});

test('a file that is no workbook is a problem, not a crash', async () => {
  const { entries, problems } = await readKnowledge({ name: 'a.xlsx', bytes: new Uint8Array([1, 2, 3]) });
  expect(entries).toEqual([]);
  expect(problems).toHaveLength(1);
});

test.each([
  [
    'columns in a company’s own words',
    'Ref,Theme,What we do,Accountable person,May be shown to,Last checked,Next check,Trust criteria\n' +
      'K-1,Doors,Outer doors are opened with a personal card only.,Ann,NDA,2026-01-31,2027-01-31,CC6.4\n' +
      'K-2,Doors,Keys of cabinets are counted by two people every month.,Ann,Public,2026-01-31,2027-01-31,CC6.4\n',
    {
      id: 'library.csv#K-1',
      title: 'Doors: K-1',
      section: 'Doors',
      text: /^Outer doors/,
      criteria: ['CC6.4'],
    },
  ],
  [
    'an objective beside the column that says how it is met',
    'Ref,Control objective,How our people do it,Control custodian,Distribution,Date of last review,Next review due\n' +
      'K-1,Physical entry,Outer doors are opened with a personal card only.,Ann,NDA,2026-01-31,2027-01-31\n',
    { question: null, title: 'Physical entry', text: /^Outer doors/ },
  ],
])(
  'a register that names no statements: its column of sentences holds them: %s',
  async (_, text, expected) => {
    const { entries, problems } = await readCsv(text);
    expect(problems).toEqual([]);
    expect(entries[0]).toMatchObject({
      ...expected,
      text: expect.stringMatching(expected.text),
      owner: 'Ann',
      sharing: 'nda',
      reviewed: '2026-01-31',
      expires: '2027-01-31',
    });
  },
);

test('a column that only sounds like a class or a day is none when its values are not', async () => {
  const { entries, problems } = await readCsv(
    'Ref,Statement,Owner,Distribution list,Date of review meeting\n' +
      'K-1,Outer doors are opened with a personal card only.,Ann,Works council,with the board\n' +
      'K-2,Keys of cabinets are counted by two people.,Ann,Plant managers,with the board\n',
  );
  expect(problems).toEqual([]);
  expect(entries).toMatchObject([
    { owner: 'Ann', sharing: 'internal', reviewed: null },
    { owner: 'Ann', sharing: 'internal', reviewed: null },
  ]);
});

test('a bad value among good ones is told, also in a column with a name of its own', async () => {
  const { problems } = await readCsv(
    'Ref,Statement,Accountable,Last checked\n' +
      'K-1,Doors are opened with a card.,Ann,2026-01-31\n' +
      'K-2,Keys are counted by two.,Ann,31/02/2026\n',
  );
  expect(problems).toMatchObject([{ line: 3, reason: expect.stringContaining('31/02/2026') }]);
});

test('a blank form is no register, however long its column of guidance', async () => {
  const { entries } = await readCsv(
    'No,Question,What we mean by this\n1,MFA?,Tell us how your people sign in to your systems.\n',
  );
  expect(entries).toEqual([]);
});

test.each([
  ['Confidential - NDA', 'nda'],
  ['Shared under NDA', 'nda'],
  ['Public / website', 'public'],
  ['Confidential', 'internal'],
  ['Company Confidential', 'internal'],
  ['Public, confidential', 'internal'],
  ['Internal (NDA)', 'internal'],
  ['Not public', null],
  ['Not to be shared, even under NDA', null],
  ['TLP:AMBER', 'internal'],
  ['Class 2', null],
])('who may see it: %s', async (label, sharing) => {
  const { entries, problems } = await readCsv(`Question,Answer,Classification\nMFA?,Yes.,"${label}"\n`);
  expect(entries.map((entry) => entry.sharing)).toEqual(sharing === null ? [] : [sharing]);
  expect(problems).toHaveLength(sharing === null ? 1 : 0);
});
