import { describe, expect, test } from 'vitest';
import { fillQuestionnaire } from '../../../src/parsers/questionnaires/fill-questionnaire.ts';
import { readQuestionnaire } from '../../../src/parsers/questionnaires/read-questionnaire.ts';
import { buildWorkbook } from './build-workbook.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A form whose answers take the list of `formula`, beside a sheet of lists, names and a table. */
const form = (formula: string) =>
  buildWorkbook(
    [
      {
        name: 'Form',
        rows: [
          ['Kind', 'Question', 'Answer'],
          ['Plain', 'Do you encrypt data?', null],
          ['Graded', 'Do you test backups?', null],
        ],
        after: `<dataValidations count="1"><dataValidation type="list" sqref="C2:C3"><formula1>${formula.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</formula1></dataValidation></dataValidations>`,
      },
      {
        name: 'My lists',
        rows: [
          ['Plain', 'Graded', 'Choice'],
          ['Yes', 'Full', 'Ja'],
          ['No', 'Partial', 'Nein'],
          ['N/A', 'None', null],
        ],
      },
    ],
    {
      definedNames: `<definedName name="Plain">'My lists'!$A$2:$A$4</definedName><definedName name="Graded">'My lists'!$B$2:$B$4</definedName><definedName name="Long">OFFSET('My lists'!$A$1,1,0,COUNTA('My lists'!$A:$A)-1,1)</definedName><definedName name="Round">Around</definedName><definedName name="Around">Round</definedName>`,
      extra: {
        'xl/worksheets/_rels/sheet2.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/table" Target="../tables/table1.xml"/></Relationships>`,
        'xl/tables/table1.xml': `<table xmlns="${main}" name="Words" displayName="Words" ref="B1:C3"><tableColumns count="2"><tableColumn name="Graded"/><tableColumn name="Choice"/></tableColumns></table>`,
      },
    },
  );

const plain = ['Yes', 'No', 'N/A'];
const graded = ['Full', 'Partial', 'None'];

describe('a drop-down’s list is worked out', () => {
  test.each([
    ['INDIRECT("Plain")', plain, plain],
    ['INDIRECT($A2)', plain, graded],
    ['INDIRECT(SUBSTITUTE(A2," ","_"))', plain, graded],
    [`INDIRECT("'My lists'!$B$2:$B$"&4)`, graded, graded],
    ['INDIRECT("Words[Choice]")', ['Ja', 'Nein'], ['Ja', 'Nein']],
    ['Long', plain, plain],
    [`OFFSET('My lists'!$A$1,1,MATCH($A2,'My lists'!$A$1:$B$1,0)-1,3,1)`, plain, graded],
    [`OFFSET('My lists'!$B$2,0,0,COUNTIF('My lists'!$B$2:$B$100,"?*"),1)`, graded, graded],
    [`INDEX('My lists'!$A$2:$B$4,0,MATCH(A2,'My lists'!$A$1:$B$1,0))`, plain, graded],
    [`'My lists'!$A$2:INDEX('My lists'!$A:$A,COUNTA('My lists'!$A:$A))`, plain, plain],
    ['IF($A2="Plain",Plain,Graded)', plain, graded],
    ['IFERROR(INDIRECT($A9),Graded)', graded, graded],
  ])('%s', async (formula, first, second) => {
    const { questions } = await readQuestionnaire({ name: 'x.xlsx', bytes: form(formula) });
    expect(questions.map(({ options }) => options)).toEqual([first, second]);
  });
});

describe('a list that cannot be worked out is said, and its cell left alone', () => {
  test.each([
    'INDIRECT("[Other.xlsx]Lists!$A$1:$A$4")',
    'INDIRECT($A9)',
    'VLOOKUP(A2,Plain,1,FALSE)',
    'OFFSET(Plain,-99,0)',
    'Round',
    '{"a","b"}',
    `${'('.repeat(900)}1${')'.repeat(900)}`,
    'OFFSET(',
  ])('%s', async (formula) => {
    const bytes = form(formula);
    const { questions } = await readQuestionnaire({ name: 'x.xlsx', bytes });
    expect(questions.map(({ options }) => options)).toEqual([[], []]);
    const answers = questions.map(
      ({ key }) => ({ key, outcome: 'answered', value: 'Yes', explanation: null }) as const,
    );
    const filled = await fillQuestionnaire({ name: 'x.xlsx', bytes, answers });
    expect(filled.written).toEqual([]);
    expect(filled.bytes).toEqual(bytes);
    expect(filled.skipped.map(({ reason }) => reason)).toContain(
      'The cell has a drop-down whose list cannot be read.',
    );
  });
});
