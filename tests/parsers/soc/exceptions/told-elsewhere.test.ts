import { describe, expect, it } from 'vitest';
import { readTestsOfControls } from '../../../../src/parsers/soc/controls/read-tests-of-controls.ts';
import { type DrawnTable, reportOf } from '../controls/report-of.ts';

const read = (...parts: readonly (string | DrawnTable)[]) =>
  readTestsOfControls(reportOf(...parts), { kind: 'SOC 2', type: 2 });
const TITLES = ['#', 'Control', 'Test', 'Result'];
const CLEAN = 'No exceptions noted.';
const LATE = 'For 2 of 25 leavers, the key was not collected on the last day.';
const UNTESTED = 'For 3 of 40 releases, no record of a test was kept.';
const KEYS = 'The porter was told again, and HR now sends a list each Friday.';
const RELEASES = 'The pipeline no longer lets a release pass without a test.';
const tested = (first: string, second = CLEAN): DrawnTable => ({
  titles: TITLES,
  rows: [
    ['L-1', 'Keys of leavers are collected.', 'Inspected the key book for leavers.', first],
    ['R-3', 'Releases are tested.', 'Inspected the records of releases.', second],
  ],
});
const told = (...parts: readonly (string | DrawnTable)[]) =>
  read(...parts).exceptions.map(({ controlId, deviations, sampleSize, managementResponse }) => [
    controlId,
    deviations,
    sampleSize,
    managementResponse?.text ?? null,
  ]);
const BOTH = [
  ['L-1', 2, 25, KEYS],
  ['R-3', 3, 40, RELEASES],
];

describe('a result that sends the reader elsewhere', () => {
  const table = {
    titles: ['Control', 'Exception', 'Management response'],
    rows: [['L-1', LATE, KEYS]],
  };

  it.each([
    'Refer to Section V.',
    'See management’s response in Section 5.',
    'Exception noted. See Section V.',
    'Deviation noted (see the summary below).',
  ])('takes the exception of the same control told there: %s', (result) => {
    const { exceptions, reconciliation } = read(tested(result), table);
    expect(exceptions).toMatchObject([
      { controlId: 'L-1', text: LATE, deviations: 2, sampleSize: 25, managementResponse: { text: KEYS } },
    ]);
    expect(reconciliation?.agrees).toBe(true);
  });

  it('takes the exception of the number it gives', () => {
    expect(
      told(
        tested('See Exception 1.', 'Refer to exception #2 in Section V.'),
        `Exception 1: ${LATE}`,
        `Management response: ${KEYS}`,
        `Exception 2: ${UNTESTED}`,
        `Management response: ${RELEASES}`,
      ),
    ).toEqual(BOTH);
  });

  it.each(['¹', '*', ' (1)'])('takes the note of its mark: %s', (mark) => {
    expect(told(tested(`Exception noted.${mark}`), `${mark.trim()} ${LATE}`)).toEqual([['L-1', 2, 25, null]]);
  });

  it('is an exception where management answers for the control', () => {
    const { exceptions } = read(tested('See management’s response.'), `Management’s response (L-1): ${KEYS}`);
    expect(exceptions).toMatchObject([{ controlId: 'L-1', managementResponse: { text: KEYS } }]);
  });

  it('is never clean where nothing is told', () => {
    const { exceptions, reconciliation } = read(tested('Refer to Section V.'));
    expect(exceptions).toEqual([]);
    expect(reconciliation?.agrees).toBe(false);
  });
});

describe('responses', () => {
  it.each<readonly [string, readonly (string | DrawnTable)[]]>([
    [
      'by the number of the exception',
      [
        tested(`Exception 1: ${LATE}`, `Exception 2: ${UNTESTED}`),
        `Management’s Response to Exception 2: ${RELEASES}`,
        `Management’s Response to Exception 1: ${KEYS}`,
      ],
    ],
    [
      'under a heading of the number',
      [
        tested(`Exception 1: ${LATE}`, `Exception 2: ${UNTESTED}`),
        'Management’s responses',
        'Exception 1',
        KEYS,
        'Exception 2',
        RELEASES,
      ],
    ],
    [
      'under a heading of the control',
      [tested(LATE, UNTESTED), 'Responses of management to exceptions', 'R-3', RELEASES, 'L-1', KEYS],
    ],
    [
      'in a table of numbers and controls',
      [
        tested(LATE, UNTESTED),
        {
          titles: ['No.', 'Control', 'Exception', 'Response'],
          rows: [
            ['1', 'L-1', 'Keys of two of 25 leavers.', KEYS],
            ['2', 'R-3', 'No test of three of 40 releases.', RELEASES],
          ],
        },
      ],
    ],
  ])('are found %s', (_, parts) => {
    expect(told(...parts)).toEqual(BOTH);
  });

  const criteria: DrawnTable = {
    titles: ['Criteria', 'Control', 'Test', 'Result'],
    rows: [
      ['CC6.2', 'Keys of leavers are collected.', 'Inspected the key book for leavers.', LATE],
      ['CC8.1', 'Releases are tested.', 'Inspected the records of releases.', UNTESTED],
    ],
  };

  it.each<readonly [string, readonly (string | DrawnTable)[]]>([
    [
      'in a table',
      [
        {
          titles: ['Criteria', 'Management response'],
          rows: [
            ['CC8.1', RELEASES],
            ['CC6.2', KEYS],
          ],
        },
      ],
    ],
    ['in text', [`CC8.1 – Management’s response: ${RELEASES}`, `CC6.2 – Management’s response: ${KEYS}`]],
  ])('are found by the criterion %s', (_, parts) => {
    expect(told(criteria, ...parts)).toEqual([
      [null, 2, 25, KEYS],
      [null, 3, 40, RELEASES],
    ]);
  });

  const SHARED = 'Both came from one move of offices; the lists are joined now.';
  it.each<readonly [string, readonly (string | DrawnTable)[]]>([
    ['in a label', [`Management’s response to L-1 and R-3: ${SHARED}`]],
    ['in a row', [{ titles: ['Control number', 'Management’s response'], rows: [['L-1, R-3', SHARED]] }]],
    ['without a name', ['Management’s response: Both exceptions came from one move of offices.']],
  ])('are shared by the exceptions they name %s', (_, parts) => {
    const [first, second] = told(tested(LATE, UNTESTED), ...parts);
    expect(first?.[3]).toEqual(second?.[3]);
    expect(first?.[3]).toMatch(/one move of offices/);
  });

  it.each([
    ['', '', '', `Management response: ${KEYS}`],
    ['', '', `Management’s response: ${KEYS}`, ''],
    ['Management response', KEYS, '', ''],
  ])('are found in a row under the exception', (...under) => {
    const [exception, clean] = tested(LATE).rows;
    expect(told({ titles: TITLES, rows: [exception ?? [], under, clean ?? []] })).toEqual([
      ['L-1', 2, 25, KEYS],
    ]);
  });
});

describe('an exception told twice', () => {
  it('counts once where a summary tells it in other words', () => {
    const summary = {
      titles: ['Control', 'Exception', 'Response'],
      rows: [['L-1', 'Keys came in late for two of 25.', KEYS]],
    };
    expect(told(tested(LATE), summary)).toEqual([['L-1', 2, 25, KEYS]]);
  });

  it('is two where the other counts tell another fault of the same control', () => {
    const list = {
      titles: ['Control', 'Exception', 'Response'],
      rows: [
        ['L-1', LATE, KEYS],
        ['L-1', 'Of 12 contractors sampled, 4 had badges that still opened the gate.', RELEASES],
      ],
    };
    expect(told(tested(LATE), list)).toEqual([
      ['L-1', 2, 25, KEYS],
      ['L-1', 4, 12, RELEASES],
    ]);
  });
});

describe('an exception that only the opinion tells', () => {
  const opinion =
    'As noted for control L-1, management collects the keys of leavers. For 2 of 25 leavers, the key was not collected. The control objective was therefore not met.';
  const withOpinion = (text: string) => {
    const report = reportOf(text, tested(CLEAN));
    const sections = [
      { key: 'auditor' as const, from: 0, to: 1 },
      { key: 'tests' as const, from: 1, to: report.paragraphs.length },
    ];
    return readTestsOfControls({ ...report, sections }, { kind: 'SOC 2', type: 2 }).exceptions;
  };

  it('is told in its sentence', () => {
    expect(withOpinion(opinion)).toMatchObject([
      {
        controlId: 'L-1',
        text: 'For 2 of 25 leavers, the key was not collected.',
        deviations: 2,
        sampleSize: 25,
      },
    ]);
  });

  it('is none where no control is named', () => {
    expect(withOpinion('We draw attention to the closing of one of its two offices in May.')).toEqual([]);
    expect(
      withOpinion('We did not perform procedures on 2 of the sections, and do not opine on them.'),
    ).toEqual([]);
  });
});

describe('notes below a table', () => {
  it.each([
    ['(2)', '(2)'],
    ['(2)', '2.'],
    ['(b)', '(b)'],
    ['[3]', '[3]'],
    ['**', '**'],
    ['†', '†'],
    ['‡‡', '‡‡'],
    ['²', '²'],
    [' Refer to Note 4.', 'Note 4 –'],
    [' See footnote 4', '4)'],
    [' (note 12)', 'Note 12:'],
    ['2', '2'],
  ])('are found by their mark %s, printed %s, with the answer inside', (mark, sign) => {
    expect(
      told(
        tested(`Deviation noted.${mark}`),
        `${sign} ${LATE} Management’s response: ${KEYS}`,
        'The tables go on.',
      ),
    ).toEqual([['L-1', 2, 25, KEYS]]);
  });

  it('belong to each control that points there', () => {
    expect(told(tested('Exception noted (1).', 'Exception noted (1).'), `(1) ${LATE}`)).toEqual([
      ['L-1', 2, 25, null],
      ['R-3', 2, 25, null],
    ]);
  });

  it('begin with a number of their own', () => {
    expect(
      told(
        tested('Exception noted.*', 'Exception noted.**'),
        '* 2 of 25 keys were not collected.',
        '** 3 of 40 releases had no record of a test.',
      ),
    ).toEqual([
      ['L-1', 2, 25, null],
      ['R-3', 3, 40, null],
    ]);
  });

  it('are answered by the paragraph after them', () => {
    expect(
      told(
        tested('Exception noted (1).', 'Exception noted (2).'),
        `(1) ${LATE}`,
        `Management response: ${KEYS}`,
        `(2) ${UNTESTED}`,
        `Management response: ${RELEASES}`,
      ),
    ).toEqual(BOTH);
  });

  it('are found without a mark', () => {
    expect(told(tested('Exception noted. See below.'), `Note: ${LATE}`)).toEqual([['L-1', 2, 25, null]]);
  });

  it('stand in a table of notes', () => {
    expect(
      told(tested('Exception noted (1).'), {
        titles: ['Note', 'Text'],
        rows: [
          ['(1)', LATE],
          ['(2)', 'Shown for completeness.'],
        ],
      }),
    ).toEqual([['L-1', 2, 25, null]]);
  });
});

describe('answers in the last section', () => {
  const TOLD = tested(`Exception noted. ${LATE}`, `Exception noted. ${UNTESTED}`);
  const HEAD = 'Management’s responses to exceptions';

  it.each<readonly [string, readonly (string | DrawnTable)[]]>([
    [
      'under headings that name the control',
      [
        HEAD,
        'Control L-1',
        `Management’s response: ${KEYS}`,
        'Control R-3',
        `Management’s response: ${RELEASES}`,
      ],
    ],
    [
      'under headings that count',
      [
        HEAD,
        'Exception 1',
        `Management’s response: ${KEYS}`,
        'Exception 2',
        `Management’s response: ${RELEASES}`,
      ],
    ],
    [
      'behind a name and a colon',
      [HEAD, `With regard to L-1: ${KEYS}`, `Regarding control R-3: ${RELEASES}`],
    ],
    ['behind a preposition and a comma', [HEAD, `For L-1, ${KEYS}`, `As to control R-3, ${RELEASES}`]],
    [
      'below the exception told again',
      [HEAD, `L-1: ${LATE}`, `Response: ${KEYS}`, `R-3: ${UNTESTED}`, `Response: ${RELEASES}`],
    ],
    ['below the exception told again without a name', [HEAD, `“${LATE}”`, KEYS, `“${UNTESTED}”`, RELEASES]],
    [
      'in one paragraph with the exception',
      [
        HEAD,
        `L-1 – ${LATE} Management’s response: ${KEYS}`,
        `R-3 – ${UNTESTED} Management’s response: ${RELEASES}`,
      ],
    ],
    [
      'in a table with titles of its own',
      [
        HEAD,
        {
          titles: ['Reference', 'What was found', 'What was done, by whom', 'By'],
          rows: [
            ['L-1', LATE, `We accept this. ${KEYS}`, 'HR'],
            ['R-3', UNTESTED, `Management agrees. ${RELEASES}`, 'IT'],
          ],
        },
      ],
    ],
  ])('stand %s', (_, parts) => {
    expect(told(TOLD, ...parts)).toEqual([
      ['L-1', 2, 25, expect.stringContaining(KEYS)],
      ['R-3', 3, 40, expect.stringContaining(RELEASES)],
    ]);
  });

  it.each([
    'Controls L-1 and R-3',
    'With regard to L-1 and R-3',
    'L-1, R-3',
    'In response to exceptions 1 and 2 (L-1 and R-3)',
  ])('answer several at once: %s', (lead) => {
    expect(told(TOLD, HEAD, `${lead}: ${KEYS}`)).toEqual([
      ['L-1', 2, 25, KEYS],
      ['R-3', 3, 40, KEYS],
    ]);
  });
});

describe('an answer in a box below the table', () => {
  it.each([
    'Management responds: ',
    'The company has replied as follows: ',
    'The entity states: ',
    'Management’s response – ',
  ])('goes to the exception above it: %s', (label) => {
    expect(told(tested(LATE), `${label}${KEYS}`, 'Changes')).toEqual([['L-1', 2, 25, KEYS]]);
  });
});
