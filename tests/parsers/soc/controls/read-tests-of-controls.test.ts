import { describe, expect, it } from 'vitest';
import { readTestsOfControls } from '../../../../src/parsers/soc/controls/read-tests-of-controls.ts';
import { type DrawnTable, reportOf } from './report-of.ts';

const TITLES = ['Control', 'Control activity', 'Test performed', 'Result'];
const CLEAN = 'No exceptions noted.';
const tested = (...rows: readonly string[][]): DrawnTable => ({ titles: TITLES, rows });
const read = (...parts: readonly (string | DrawnTable)[]) =>
  readTestsOfControls(reportOf(...parts), { kind: 'SOC 2', type: 2 });
const row = (id: string, text: string, result = CLEAN) => [id, text, `Inspected records of ${text}`, result];

describe('controls and tests', () => {
  it('takes a control once, with all criteria that list it', () => {
    const { controls } = read(
      tested(
        ['CC6.1 – Access'],
        row('AC-01', 'Access is approved.'),
        ['CC6.2 – Registration'],
        row('AC-01', 'Access is approved.'),
      ),
    );
    expect(controls.map(({ id, criteria, tests }) => ({ id, criteria, tests: tests.length }))).toEqual([
      { id: 'AC-01', criteria: ['CC6.1', 'CC6.2'], tests: 1 },
    ]);
  });

  it('reads criteria from a heading above the table and objectives of a SOC 1', () => {
    const { controls } = read(
      'CC7.2',
      tested(row('AC-01', 'Logs are kept.')),
      'Control Objective 3: Changes',
      tested(row('AC-02', 'Changes are approved.')),
    );
    expect(controls.map(({ criteria }) => criteria)).toEqual([['CC7.2'], ['Control Objective 3']]);
  });

  it('gives rows without a control to the control above', () => {
    const { controls } = read(
      tested(row('AC-01', 'Access is approved.'), ['', '', 'Observed a sign-in by an engineer.', CLEAN]),
    );
    expect(controls.map(({ tests }) => tests.map(({ kind }) => kind))).toEqual([
      [['inspection'], ['observation']],
    ]);
  });

  it('keeps controls apart whose numbers start anew', () => {
    const { controls } = read(
      tested(row('1', 'Access is approved by owners.')),
      tested(row('1', 'Backups run every night.')),
    );
    expect(controls).toHaveLength(2);
  });

  it('parts an id from the text of one cell', () => {
    const { controls } = read({
      titles: TITLES.slice(1),
      rows: [row('', 'C-014 New access is approved.').slice(1)],
    });
    expect(controls[0]).toMatchObject({ id: 'C-014', text: 'New access is approved.' });
  });

  it('pairs numbered procedures with numbered results', () => {
    const { controls, exceptions } = read(
      tested([
        'AC-01',
        'Leavers are disabled.',
        '1) Inquired of the manager. 2) Inspected 25 tickets.',
        '1) No exceptions noted. 2) Exception noted: For 2 of 25 leavers, access was late.',
      ]),
    );
    expect(controls[0]?.tests.map(({ resultClass }) => resultClass)).toEqual(['no-exception', 'exception']);
    expect(exceptions.map(({ text }) => text)).toEqual([
      'Exception noted: For 2 of 25 leavers, access was late.',
    ]);
  });

  it('finds the result at the end of a cell that tells test and result', () => {
    const { controls } = read({
      titles: ['Control', 'Test of control'],
      rows: [['AC-01 Access is approved.', 'Inspected 25 tickets. No relevant exceptions noted.']],
    });
    expect(controls[0]?.tests[0]).toMatchObject({
      procedure: 'Inspected 25 tickets.',
      result: 'No relevant exceptions noted.',
    });
  });

  it('reads cards of labels and values', () => {
    const card = (id: string): DrawnTable => ({
      titles: [],
      rows: [
        ['Control ID', id],
        ['Control activity specified by the company', `Control ${id} is performed.`],
        ['Test applied by the service auditor', 'Inspected records.'],
        ['Test results', CLEAN],
      ],
    });
    expect(read(card('G1-01'), card('G1-02')).controls.map(({ id }) => id)).toEqual(['G1-01', 'G1-02']);
  });

  it('reads labelled paragraphs', () => {
    const { controls } = read(
      'CC1.4',
      'Control: P1-01 Staff are trained.',
      'Test performed: Inspected the training report.',
      'Results: No deviations.',
    );
    expect(controls).toMatchObject([
      {
        id: 'P1-01',
        text: 'Staff are trained.',
        criteria: ['CC1.4'],
        tests: [{ resultClass: 'no-exception' }],
      },
    ]);
  });

  it('reads columns without titles by what they hold', () => {
    const rows = [
      row('AC-01', 'Access is approved by the system owner.'),
      row('AC-02', 'Leavers are disabled within one day.'),
    ];
    expect(read({ titles: [], rows }).controls.map(({ id }) => id)).toEqual(['AC-01', 'AC-02']);
  });

  it('leaves other tables alone', () => {
    const { controls } = read(
      {
        titles: ['Test', 'Description'],
        rows: [
          ['Inquiry', 'Asked appropriate personnel about the control.'],
          ['Inspection', 'Read documents of the control.'],
        ],
      },
      {
        titles: ['No.', 'Complementary user entity control', 'Criteria'],
        rows: [['1', 'User entities approve access of their users.', 'CC6.2']],
      },
      {
        titles: ['Subservice organization', 'Controls expected'],
        rows: [['Host Inc.', 'Physical access is restricted to staff.']],
      },
      tested(row('AC-01', 'Access is approved.')),
    );
    expect(controls.map(({ id }) => id)).toEqual(['AC-01']);
  });

  it('lists the controls of a Type 1 and says when a Type 2 lacks its tests', () => {
    const list = {
      titles: ['Control', 'Control activity'],
      rows: [['AC-01', 'Access is approved by the system owner.']],
    };
    const one = readTestsOfControls(reportOf(list), { kind: 'SOC 2', type: 1 });
    expect(one).toMatchObject({ testsOfControls: 'not-expected', controls: [{ id: 'AC-01', tests: [] }] });
    expect(read(list)).toMatchObject({ testsOfControls: 'missing', controls: [] });
  });

  it('quotes each page of a broken cell', () => {
    const { controls } = read(
      tested(['AC-01', '9:Access is / 10:approved by owners.', 'Inspected tickets.', CLEAN]),
    );
    expect(controls[0]?.evidence).toEqual([
      { page: 9, printedPage: '7', quote: 'Access is' },
      { page: 10, printedPage: '8', quote: 'approved by owners.' },
    ]);
  });
});

describe('exceptions', () => {
  const fault = 'Exception noted: For 2 of 25 leavers, access was disabled late.';

  it('counts a deviation once that several criteria list, with its rate', () => {
    const { exceptions } = read(
      tested(['CC6.2'], row('AC-01', 'Leavers.', fault), ['CC6.3'], row('AC-01', 'Leavers.', fault)),
    );
    expect(exceptions).toMatchObject([
      {
        controlId: 'AC-01',
        criteria: ['CC6.2', 'CC6.3'],
        deviations: 2,
        sampleSize: 25,
        rate: 0.08,
        kind: 'operation',
      },
    ]);
    expect(exceptions[0]?.upperBound90).toBeCloseTo(0.199, 3);
  });

  const answer = 'Management agrees. The Head of Security will automate this by June 30, 2026.';
  const answered = { text: answer, owner: 'Head of Security', date: 'June 30, 2026' };
  const table = tested(row('AC-01', 'Leavers.', fault), row('AC-02', 'Access.'));
  it.each<readonly [string, readonly (string | DrawnTable)[]]>([
    [
      'beside it',
      [
        {
          titles: [...TITLES, 'Management response'],
          rows: [
            [...row('AC-01', 'Leavers.', fault), answer],
            [...row('AC-02', 'Access.'), ''],
          ],
        },
      ],
    ],
    ['in the cell', [tested(row('AC-01', 'Leavers.', `${fault} Management’s response: ${answer}`))]],
    ['below its row', [tested(row('AC-01', 'Leavers.', fault), [`Management’s response: ${answer}`])]],
    ['after the table with its id', [table, `Management’s response (AC-01): ${answer}`]],
    ['after the table without an id', [table, `Company response: ${answer}`]],
    [
      'in a table of responses',
      [table, { titles: ['Control', 'Exception', 'Management response'], rows: [['AC-01', fault, answer]] }],
    ],
    [
      'under its words repeated',
      [table, 'Management’s responses to exceptions', `Exception: ${fault}`, `Response: ${answer}`],
    ],
  ])('finds the response %s', (_, parts) => {
    expect(read(...parts).exceptions).toMatchObject([{ managementResponse: answered }]);
  });

  it('has no response where there is none, and takes no other control’s', () => {
    const { exceptions } = read(table, 'Management’s response (AC-02): We have trained the team.');
    expect(exceptions[0]?.managementResponse).toBeNull();
  });

  it('follows a note', () => {
    const { exceptions } = read(
      tested(row('AC-01', 'Leavers.', 'Deviation noted. See note 1 below.')),
      'Note 1: For 1/20 leavers, the account stayed open.',
    );
    expect(exceptions).toMatchObject([
      { deviations: 1, sampleSize: 20, text: 'For 1/20 leavers, the account stayed open.' },
    ]);
  });

  it('tells exceptions of a file that lacks its tests', () => {
    const { testsOfControls, exceptions } = read({
      titles: ['Control', 'Exception', 'Management response'],
      rows: [['AC-01', fault, answer]],
    });
    expect(testsOfControls).toBe('missing');
    expect(exceptions).toMatchObject([{ controlId: 'AC-01', text: fault }]);
  });

  it('knows an exception of design', () => {
    const { exceptions } = read(
      tested(
        row(
          'AC-01',
          'Data.',
          'Exception noted: The control was not suitably designed to cover the data store.',
        ),
      ),
    );
    expect(exceptions[0]?.kind).toBe('design');
  });
});

describe('reconciliation', () => {
  const disagreements = (...parts: readonly (string | DrawnTable)[]) =>
    read(...parts).reconciliation?.disagreements.map(({ evidence }) => evidence.map(({ quote }) => quote));
  const rows = ['AC-01', 'AC-02', 'AC-03'].map((id) => row(id, `Control ${id} is performed.`));

  it('agrees when the counts do', () => {
    expect(read(tested(...rows)).reconciliation).toMatchObject({
      controlRows: 3,
      testRows: 3,
      resultRows: 3,
      exceptionResults: 0,
      agrees: true,
    });
  });

  it('tells a result that could not be understood', () => {
    expect(disagreements(tested(...rows, row('AC-04', 'Data.', 'Ticket 4711')))).toEqual([['Ticket 4711']]);
  });

  it('tells an exception in the text that no result tells', () => {
    const text = 'A deviation was noted for AC-02: two tickets had no approval.';
    expect(disagreements(tested(...rows), text)).toEqual([[text]]);
  });

  it('tells a control that no row names', () => {
    expect(disagreements(tested(...rows), 'See also AC-17.')).toEqual([['See also AC-17.']]);
  });
});
