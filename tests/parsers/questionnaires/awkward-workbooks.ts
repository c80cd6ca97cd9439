import { type BuiltCell, type BuiltSheet, buildWorkbook, extendedListRules } from './build-workbook.ts';

const section = (title: string): BuiltCell[] => [
  { v: title, s: 2 },
  null,
  { v: 'Answer', s: 2 },
  { v: 'Additional Information', s: 2 },
  { v: 'Guidance', s: 2 },
  { v: 'Analyst Notes', s: 2 },
];
const asked = (id: string, question: string): BuiltCell[] => [
  id,
  { f: `VLOOKUP($A1,Questions!$A$1:$B$99,2,0)`, v: question },
  { s: 1 },
  { s: 1 },
  { f: 'IF(C1="Yes","Tell us more","")', v: '' },
  { f: `'Scoring'!A1`, v: '' },
];

/**
 * A higher-education questionnaire: questions fetched by formulas, a header row for each section, drop-downs on a hidden
 * sheet reached by 19 extended rules, a rule over whole columns, hidden scoring, answers repeated by formula, protection.
 */
export const buildManySectionsWorkbook = (): Uint8Array => {
  const ids = Array.from({ length: 19 }, (_, index) => `AREA-${String(index + 1).padStart(2, '0')}`);
  const rows: BuiltCell[][] = [
    ['Cells in this worksheet may have drop-down lists'],
    ['Vendor Response – Security'],
    ['Date Completed'],
    ['Instructions for vendors: complete column C.'],
    [],
    ['CONT-01', { f: 'X', v: 'Vendor name' }, { s: 1 }, { s: 1 }],
    ['CONT-02', { f: 'X', v: 'Product name' }, { s: 1 }, { s: 1 }],
    section('Application Security'),
    ...ids.slice(0, 10).map((id) => asked(id, `Do you review ${id} at least once a year?`)),
    section('Documentation'),
    ...ids.slice(10).map((id) => asked(id, `Describe how ${id} is kept up to date.`)),
    ['REPE-01', { f: 'X', v: 'Vendor name again' }, { f: 'C6', v: '' }, null],
  ];
  const rules = ids.map(
    (_, index) =>
      [`C${index < 10 ? index + 9 : index + 10}`, `'Auto Responses'!$A$1:$A$${index % 2 ? 2 : 3}`] as const,
  );
  const response: BuiltSheet = {
    name: 'Security',
    rows,
    hiddenRows: [1],
    before: '<cols><col min="1" max="6" width="30"/></cols>',
    after: `<sheetProtection sheet="1" objects="1"/><protectedRanges><protectedRange sqref="D12" name="open"/></protectedRanges><conditionalFormatting sqref="C9:C29"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>"No"</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation allowBlank="1" showInputMessage="1" prompt="Editing this may break &gt; things" sqref="A1:XFD1048576"/></dataValidations>${extendedListRules(rules)}`,
  };
  const evaluation: BuiltSheet = {
    name: 'Evaluation',
    rows: [
      ['ID', 'Question', 'Answer', 'Additional Information', 'Compliant Response', 'Override'],
      ...ids.map((id, index): BuiltCell[] => [
        { f: `Security!A${index + 9}`, v: id },
        { f: 'X', v: `Do you review ${id}?` },
        { f: `Security!C${index + 9}`, v: '' },
        { f: 'X', v: '' },
        'Yes',
        null,
      ]),
    ],
  };
  return buildWorkbook(
    [
      response,
      evaluation,
      {
        name: 'Questions',
        state: 'hidden',
        rows: ids.map((id) => [id, `Do you review ${id} at least once a year?`, null]),
      },
      { name: 'Auto Responses', state: 'veryHidden', rows: [['Yes'], ['No'], ['N/A']] },
      {
        name: '(backend scoring)',
        state: 'hidden',
        rows: [
          ['ID', 'Question', 'Answer'],
          ['AREA-01', 'Do you score?', null],
        ],
      },
    ],
    {
      extra: {
        'xl/calcChain.xml': '<calcChain/>',
        'xl/media/image1.png': new Uint8Array([1, 2, 3]),
        'xl/vbaProject.bin': new Uint8Array(5000).map((_, index) => index % 251),
      },
    },
  );
};

/**
 * A cloud questionnaire: a merged title, two header rows, three columns to tick, control texts merged over several
 * questions, thousands of merges, stale identifiers in an extension list.
 */
export const buildTickedWorkbook = (controls = 40): Uint8Array => {
  const rows: BuiltCell[][] = [
    [{ v: 'CLOUD ASSESSMENT QUESTIONNAIRE v3', s: 2 }],
    [
      'Control Domain',
      'Control ID',
      'Question ID',
      'Control Specification',
      'Assessment Questions',
      'Assessment Answers',
      null,
      null,
      'Notes',
    ],
    [null, null, null, null, null, 'Yes', 'No', 'Not Applicable', null],
  ];
  const merges = ['A1:I1', 'F2:H2', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'I2:I3'];
  for (let control = 1; control <= controls; control += 1) {
    const first = rows.length + 1;
    rows.push(
      [
        { v: `Domain ${control}` },
        `AIS-${control}`,
        `AIS-${control}.1`,
        'Applications shall be designed with care.',
        `Do you use standard ${control} to build in security?`,
        null,
        null,
        null,
        null,
      ],
      [
        null,
        null,
        `AIS-${control}.2`,
        null,
        `Do you test release ${control} before it goes live?`,
        null,
        null,
        null,
        null,
      ],
    );
    merges.push(`A${first}:A${first + 1}`, `B${first}:B${first + 1}`, `D${first}:D${first + 1}`);
  }
  const mergeCells = `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
  return buildWorkbook([
    {
      name: 'Questionnaire',
      rows,
      after: `${mergeCells}<extLst><ext uri="{stale}"><x14:slicerList><x14:slicer r:id="rId99"/></x14:slicerList></ext></extLst>`,
    },
  ]);
};

/** A questionnaire a purchasing department made: title, instructions, sections, a list, comments, a part for itself. */
export const buildHomeMadeWorkbook = (): Uint8Array =>
  buildWorkbook(
    [
      {
        name: 'Instructions',
        rows: [
          ['Please answer all questions on the next sheet.'],
          ['How do I answer? Use column D.'],
          ['What if I do not know? Write so.'],
        ],
      },
      {
        name: 'Vendor Questionnaire',
        rows: [
          [{ v: 'Vendor Security Questionnaire', s: 2 }],
          ['Please complete column D.'],
          [],
          ['No.', 'Category', 'Question', 'Response', 'Comments (max 60 characters)', 'Risk rating'],
          [{ v: '1. Access control', s: 2 }],
          ['1.1', 'Access', 'Is multi-factor authentication enforced?', null, null, null],
          ['1.2', 'Access', 'How often are access rights reviewed?', 'Quarterly', null, null],
          ['1.3', 'Access', 'Access is removed when people leave.', 'Please select', null, null],
          [{ v: '2. Encryption', s: 2 }],
          ['2.1', 'Encryption', 'Is data encrypted at rest?', null, null, null],
          ['2.2', 'Encryption', 'Is data encrypted at rest?', null, null, null],
          [{ v: 'For internal use only – do not complete', s: 2 }],
          ['3.1', 'Review', 'Is the vendor acceptable?', null, null, null],
        ],
        after: `<mergeCells count="4"><mergeCell ref="A1:F1"/><mergeCell ref="A5:F5"/><mergeCell ref="A9:F9"/><mergeCell ref="A12:F12"/></mergeCells><dataValidations count="2"><dataValidation type="list" sqref="D6 D8 D10:D13"><formula1>YesNo</formula1></dataValidation><dataValidation type="textLength" operator="lessThanOrEqual" sqref="D7"><formula1>40</formula1></dataValidation></dataValidations>`,
      },
      { name: 'Lists', rows: [['Yes'], ['No'], ['Partially'], ['N/A']] },
    ],
    { definedNames: '<definedName name="YesNo">Lists!$A$1:$A$4</definedName>' },
  );
