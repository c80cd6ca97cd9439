import type { Block, TableRow } from './document.ts';
import type { Layout } from './layout.ts';
import { compareCriteria, criterionSubject } from './vocabulary/criteria.ts';
import type { WordedControl, WordedReport, WordedTest } from './worded-report.ts';
import { fill } from './wording/fill.ts';
import type { Part } from './wording/wording.ts';

/** The controls with their tests and results, and management's responses where they follow the tests. */
export function writeTests(report: WordedReport, layout: Layout): Block[] {
  const intro = report.traits.type === 2 ? report.testsIntro : [];
  return [
    ...intro.map<Block>((text) => ({ kind: 'paragraph', text, style: 'body' })),
    ...groupsOf(report).flatMap(({ heading, controls }) => [
      ...(heading === null ? [] : [{ kind: 'heading', level: 2, text: heading } as const]),
      ...writeControls(controls, report, layout),
      ...notesOf(controls),
    ]),
    ...(report.traits.responses === 'after' ? writeResponses(report) : []),
  ];
}

const notesOf = (controls: readonly WordedControl[]): Block[] =>
  controls
    .flatMap((control) => control.tests)
    .flatMap(({ note }) => (note === null ? [] : [{ kind: 'paragraph', text: note, style: 'body' }]));

/** Management's responses apart from the tests; nothing when there are none. */
export function writeResponses({ controls, wording, testColumns: columns }: WordedReport): Block[] {
  const rows = controls.flatMap((control) =>
    control.tests.flatMap((test) =>
      test.response === null ? [] : [[control.id ?? control.text, test.note ?? test.result, test.response]],
    ),
  );
  if (rows.length === 0) return [];
  const { responsesHeading } = wording.tests;
  return [
    { kind: 'heading', level: 2, text: responsesHeading },
    {
      kind: 'table',
      purpose: 'other',
      columns: [
        { title: columns.id, width: 0.2 },
        { title: columns.result, width: 0.4 },
        { title: columns.response, width: 0.4 },
      ],
      rows,
    },
  ];
}

type Group = { readonly heading: string | null; readonly controls: readonly WordedControl[] };

function groupsOf({ controls, traits, facts, wording }: WordedReport): Group[] {
  const words = wording.groupHeadings;
  if (facts.objectives.length > 0)
    return facts.objectives.map((objective, index) => ({
      heading: fill(words.objective, { number: String(index + 1), objective }),
      controls: controls.filter((control) => control.criteria[0] === `Control Objective ${index + 1}`),
    }));
  if (traits.grouping === 'flat') return [{ heading: null, controls }];
  if (traits.grouping === 'topic')
    return [...new Set(controls.map((control) => control.topic))].map((topic) => ({
      heading: fill(words.topic, { topic }),
      controls: controls.filter((control) => control.topic === topic),
    }));
  const listed = (control: WordedControl) =>
    traits.repeatControls ? control.criteria : control.criteria.slice(0, 1);
  return [...new Set(controls.flatMap(listed))].sort(compareCriteria).map((criterion) => ({
    heading: fill(words.criterion, { criterion, subject: criterionSubject(criterion) }),
    controls: controls.filter((control) => listed(control).includes(criterion)),
  }));
}

function writeControls(controls: readonly WordedControl[], report: WordedReport, layout: Layout): Block[] {
  const labels = report.testColumns;
  const parts = partsPrinted(report);
  if (layout.tests.style === 'table') return [controlTable(controls, report, layout)];
  const fields = (control: WordedControl) =>
    parts
      .map((part) => ({
        label: labels[part],
        text: partText({ part, control, tests: control.tests, alone: true }, report),
      }))
      .filter((field) => field.text !== '');
  if (layout.tests.style === 'cards')
    return controls.map((control) => ({ kind: 'card', fields: fields(control) }));
  return controls.flatMap((control) =>
    fields(control).map<Block>(({ label, text }) => ({
      kind: 'paragraph',
      style: 'body',
      text,
      runIn: `${label}:`,
    })),
  );
}

function partsPrinted({ traits }: WordedReport): Part[] {
  const identity: Part[] = traits.controlIds === 'none' ? ['control'] : ['id', 'control'];
  return traits.type === 2 ? [...identity, 'test', 'result', 'response'] : identity;
}

function controlTable(controls: readonly WordedControl[], report: WordedReport, layout: Layout): Block {
  const printed = [...partsPrinted(report), 'criterion'];
  const columns = layout.tests.columns
    .map(({ parts, width }) => ({ parts: parts.filter((part) => printed.includes(part)), width }))
    .filter(({ parts }) => parts.length > 0);
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const labels = report.testColumns;
  const cells = (control: WordedControl, tests: readonly WordedTest[], continued: boolean): TableRow =>
    columns.map(({ parts }) => {
      const aboutControl = parts.every((part) => part === 'id' || part === 'control' || part === 'criterion');
      if (continued && aboutControl) return null;
      const texts = parts.map((part) =>
        partText({ part, control, tests, alone: parts.length === 1 }, report),
      );
      return texts.filter((text) => text !== '').join('\n');
    });
  const rows = controls.flatMap((control) =>
    layout.tests.rowPer === 'control' || control.tests.length < 2
      ? [cells(control, control.tests, false)]
      : control.tests.map((test, index) => cells(control, [test], index > 0)),
  );
  return {
    kind: 'table',
    purpose: 'tests',
    columns: columns.map(({ parts, width }) => ({
      title: labels[parts[0] ?? 'control'],
      width: width / total,
    })),
    rows,
  };
}

type PartOf = {
  readonly part: Part;
  readonly control: WordedControl;
  readonly tests: readonly WordedTest[];
  /** True when the part has a cell or field of its own. */
  readonly alone: boolean;
};

function partText({ part, control, tests, alone }: PartOf, { traits, wording }: WordedReport): string {
  const label = alone ? '' : `${wording.tests.responseLabel} `;
  const texts: Record<Part, () => readonly (string | null)[]> = {
    criterion: () => [control.criteria.join(', ')],
    id: () => [control.id],
    control: () => [control.text],
    test: () => tests.map((test) => test.procedure),
    result: () => resultTexts(tests),
    response: () =>
      traits.responses === 'beside' ? tests.map((test) => test.response && `${label}${test.response}`) : [],
  };
  return texts[part]()
    .filter((text) => text !== null && text !== '')
    .join('\n');
}

// One "no exceptions" speaks for all tests of a control; anything else is printed as it is.
function resultTexts(tests: readonly WordedTest[]): string[] {
  const telling = tests.filter((test) => test.resultClass !== 'no-exception');
  return [...new Set((telling.length > 0 ? telling : tests).map((test) => test.result))];
}
