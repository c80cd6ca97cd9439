import type { Block, TableRow } from '../document.ts';
import { type ToldControl, toldControls } from './told-controls.ts';

/** A way to set controls, tests, results and answers: what stands in the section of tests and what in the last one. */
export type Arrangement = {
  readonly name: string;
  /** False where the form prints no ids, no criteria or no answers. */
  readonly ids?: false;
  readonly criteria?: false;
  /** Layouts that print the form so that it can be told apart; all when left out. */
  readonly layouts?: readonly string[];
  readonly tests: readonly Block[];
  readonly other: readonly Block[];
};

const CLEAN = 'No exceptions noted.';
const result = ({ fault }: ToldControl): string => fault?.told ?? CLEAN;
const paragraph = (text: string): Block => ({ kind: 'paragraph', text, style: 'body' });
const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const bullets = (...items: readonly string[]): Block => ({
  kind: 'list',
  marks: 'bullets',
  items,
  columns: 1,
});
const failed = toldControls.filter(({ fault }) => fault !== null);
const numberOf = (control: ToldControl): number => failed.indexOf(control) + 1;

const table = (
  columns: readonly (readonly [string, number])[],
  rows: readonly TableRow[],
  purpose: 'tests' | 'other' = 'tests',
): Block => ({ kind: 'table', purpose, columns: columns.map(([title, width]) => ({ title, width })), rows });

const answers: Block = table(
  [
    ['Control', 0.15],
    ['Exception', 0.45],
    ['Management’s response', 0.4],
  ],
  failed.map((control) => [control.id, result(control), control.fault?.answer ?? '']),
  'other',
);

const criteriaOf = [...new Set(toldControls.flatMap(({ criteria }) => criteria))].toSorted();

const four = (cell: (control: ToldControl) => string): Block =>
  table(
    [
      ['Ref.', 0.1],
      ['Controls specified by the archive', 0.32],
      ['Applied tests', 0.36],
      ['Test results', 0.22],
    ],
    toldControls.map((control) => [control.id, control.text, control.test, cell(control)]),
  );

const twoTests = (
  tests: (control: ToldControl) => string,
  results: (control: ToldControl) => string,
): Block =>
  table(
    [
      ['No.', 0.1],
      ['Control', 0.3],
      ['Auditor’s tests', 0.36],
      ['Auditor’s findings', 0.24],
    ],
    toldControls.map((control) => [control.id, control.text, tests(control), results(control)]),
  );

/** Forms in which firms set their tests; the facts are the same in each. */
export const arrangements: readonly Arrangement[] = [
  {
    name: 'labels over values',
    criteria: false,
    tests: toldControls.flatMap((control) => [
      paragraph('Control activity specified by the organization:'),
      paragraph(`${control.id} ${control.text}`),
      paragraph('Tests performed by the service auditor:'),
      paragraph(control.test),
      paragraph('Results of testing:'),
      paragraph(result(control)),
    ]),
    other: [answers],
  },
  {
    name: 'headings over lists',
    criteria: false,
    tests: toldControls.flatMap((control) => [
      heading(`Control ${control.id}`),
      paragraph(control.text),
      heading('Service auditor’s tests'),
      bullets('Inquired of the keeper about the control.', control.test),
      heading('Results'),
      bullets(CLEAN, result(control)),
    ]),
    other: [answers],
  },
  {
    name: 'sentences without labels',
    tests: criteriaOf.flatMap((criterion) => [
      heading(`${criterion} The archive meets the criterion`),
      ...toldControls
        .filter(({ criteria }) => criteria.includes(criterion))
        .flatMap((control) => [
          paragraph(`${control.id} ${control.text}`),
          paragraph(`${control.test} ${result(control)}`),
        ]),
    ]),
    other: [answers],
  },
  {
    name: 'cards',
    criteria: false,
    tests: toldControls.map((control) => ({
      kind: 'card',
      fields: [
        { label: 'Control number', text: control.id },
        { label: 'Control specified by the archive', text: control.text },
        { label: 'Tests of controls', text: control.test },
        { label: 'Operating effectiveness', text: control.fault ? 'Not effective' : 'Effective' },
        { label: 'Results of tests', text: result(control) },
      ],
    })),
    other: [answers],
  },
  {
    name: 'exceptions by number',
    criteria: false,
    tests: [
      four((control) =>
        control.fault ? `Exception noted. Refer to Exception ${numberOf(control)} below.` : CLEAN,
      ),
      ...failed.flatMap((control) => [
        paragraph(`Exception ${numberOf(control)}: ${result(control)}`),
        paragraph(`Management’s response: ${control.fault?.answer}`),
      ]),
    ],
    other: [],
  },
  {
    name: 'exceptions in the last section only',
    criteria: false,
    tests: [four((control) => (control.fault ? 'Refer to Section V.' : CLEAN))],
    other: [answers],
  },
  {
    name: 'answers under headings of controls',
    criteria: false,
    tests: [four(result)],
    other: [
      heading('Management’s responses to exceptions'),
      ...failed.flatMap((control) => [heading(control.id), paragraph(control.fault?.answer ?? '')]),
    ],
  },
  {
    name: 'answers in rows below',
    criteria: false,
    tests: [
      table(
        [
          ['Ref.', 0.1],
          ['Control activity', 0.32],
          ['Service auditor’s procedures', 0.36],
          ['Outcome', 0.22],
        ],
        toldControls.flatMap((control): TableRow[] => [
          [control.id, control.text, control.test, result(control)],
          ...(control.fault ? [['', '', '', `Management response: ${control.fault.answer}`]] : []),
        ]),
      ),
    ],
    other: [],
  },
  {
    name: 'numbers in columns',
    criteria: false,
    tests: [
      table(
        [
          ['Control ID', 0.11],
          ['Control', 0.25],
          ['Tests performed', 0.27],
          ['Population', 0.11],
          ['Sample', 0.08],
          ['Result of tests', 0.18],
        ],
        toldControls.map((control) => [
          control.id,
          control.text,
          control.test,
          control.population === null ? '' : String(control.population),
          control.sample === null ? '' : String(control.sample),
          result(control),
        ]),
      ),
    ],
    other: [answers],
  },
  {
    name: 'a mapping after the tests',
    tests: [
      four(result),
      heading('Appendix: controls by criterion'),
      table(
        [
          ['Criterion', 0.3],
          ['Supporting controls', 0.7],
        ],
        criteriaOf.map((criterion) => [
          criterion,
          toldControls
            .filter(({ criteria }) => criteria.includes(criterion))
            .map(({ id }) => id)
            .join(', '),
        ]),
        'other',
      ),
    ],
    other: [answers],
  },
  {
    name: 'criteria without ids, answers by criterion',
    ids: false,
    tests: [
      table(
        [
          ['Criteria', 0.12],
          ['Control activity', 0.32],
          ['Test of operating effectiveness', 0.34],
          ['Conclusion', 0.22],
        ],
        toldControls.map((control) => [
          control.criteria.join(', '),
          control.text,
          control.test,
          result(control),
        ]),
      ),
    ],
    other: [
      heading('Responses of management to exceptions'),
      table(
        [
          ['Criteria', 0.3],
          ['Management’s response', 0.7],
        ],
        failed.map((control) => [control.criteria.join(', '), control.fault?.answer ?? '']),
        'other',
      ),
    ],
  },
  {
    name: 'bullets in cells',
    criteria: false,
    tests: [
      twoTests(
        (control) => `• Inquired of the keeper about the control.\n• ${control.test}`,
        (control) => `• ${CLEAN}\n• ${result(control)}`,
      ),
    ],
    other: [answers],
  },
  {
    name: 'numbers in cells, answer below the result',
    // A blank line at a page end is like the end of a row.
    layouts: ['ruled', 'borderless four'],
    criteria: false,
    tests: [
      twoTests(
        (control) => `1. Inquired of the keeper about the control.\n\n2. ${control.test}`,
        (control) =>
          `1. ${CLEAN}\n\n2. ${result(control)}${control.fault ? `\n\nManagement’s Response: ${control.fault.answer}` : ''}`,
      ),
    ],
    other: [],
  },
  {
    name: 'sentences in cells',
    criteria: false,
    tests: [
      twoTests(
        (control) => `Inquired of the keeper about the control.\n${control.test}`,
        (control) => `${CLEAN}\n${result(control)}`,
      ),
    ],
    other: [answers],
  },
  {
    name: 'a matrix before the tests',
    // Crosses without lines between them stand under no title.
    layouts: ['ruled', 'landscape hairline'],
    tests: [
      table(
        [['Control', 0.2], ...criteriaOf.map((criterion) => [criterion, 0.8 / criteriaOf.length] as const)],
        toldControls.map((control) => [
          control.id,
          ...criteriaOf.map((criterion) => (control.criteria.includes(criterion) ? 'X' : '')),
        ]),
        'other',
      ),
      heading('Tests of controls'),
      four(result),
    ],
    other: [answers],
  },
  {
    name: 'a table for each criterion',
    tests: criteriaOf.flatMap((criterion) => [
      heading(`${criterion}: The archive meets the criterion`),
      table(
        [
          ['Control #', 0.1],
          ['Control activity', 0.32],
          ['Tests performed', 0.36],
          ['Results', 0.22],
        ],
        toldControls
          .filter(({ criteria }) => criteria.includes(criterion))
          .map((control) => [control.id, control.text, control.test, result(control)]),
      ),
    ]),
    other: [answers],
  },
  {
    name: 'yes and no',
    criteria: false,
    tests: [
      table(
        [
          ['Control #', 0.1],
          ['Control activity', 0.28],
          ['Tests performed', 0.32],
          ['Exceptions noted?', 0.1],
          ['Details', 0.2],
        ],
        toldControls.map((control) => [
          control.id,
          control.text,
          control.test,
          control.fault ? 'Yes' : 'No',
          control.fault?.told ?? '',
        ]),
      ),
    ],
    other: [answers],
  },
];
