import type { Block } from '../../report-factory/document.ts';
import type { WordedReport } from '../../report-factory/worded-report.ts';
import { type Mutation, marked } from './mutation.ts';

const clean = () => 'No exceptions noted.';
const fault = 'For two of the twenty-five leavers sampled, access was removed after the required time.';

const paragraph = (text: string, style: 'body' | 'small' = 'body'): Block => ({
  kind: 'paragraph',
  style,
  text: marked(text),
});

const last = (blocks: readonly Block[], is: (block: Block) => boolean) => blocks.findLastIndex(is);
const isTests = (block: Block) => block.kind === 'table' && block.purpose === 'tests';
const section = (key: string) => (block: Block) => block.kind === 'heading' && block.section === key;

/** The section's blocks, without its heading, in place of its own. */
const inSection = (
  blocks: readonly Block[],
  key: string,
  change: (body: readonly Block[]) => readonly Block[],
): Block[] => {
  const from = blocks.findIndex(section(key)) + 1;
  const next = blocks.findIndex(
    (block, index) =>
      index >= from && (block.kind === 'page' || (block.kind === 'heading' && !!block.section)),
  );
  const to = next === -1 ? blocks.length : next;
  return [...blocks.slice(0, from), ...change(blocks.slice(from, to)), ...blocks.slice(to)];
};

const afterTests =
  (...added: readonly Block[]) =>
  (blocks: readonly Block[]): Block[] => {
    const at = last(blocks, isTests) + 1 || blocks.length;
    return [...blocks.slice(0, at), ...added, ...blocks.slice(at)];
  };

const atEnd =
  (...added: readonly Block[]) =>
  (blocks: readonly Block[]): Block[] => [...blocks, ...added];

const ids = (report: WordedReport) =>
  report.controls
    .filter(({ tests }) => tests.some(({ resultClass }) => resultClass === 'exception'))
    .map(({ id, text }) => id ?? text);

type Told = Pick<Mutation, 'name' | 'result' | 'blocks' | 'report'>;

const told: readonly Told[] = [
  { name: 'a note below the table', result: clean, blocks: afterTests(paragraph(`* ${fault}`)) },
  { name: 'a note in small print', result: clean, blocks: afterTests(paragraph(`1 ${fault}`, 'small')) },
  {
    name: 'a labelled note below the table',
    result: clean,
    blocks: afterTests(paragraph(`Exception noted: ${fault}`)),
  },
  {
    name: 'a note that names the control',
    result: clean,
    blocks: (blocks, report) => afterTests(paragraph(`${ids(report)[0]}: ${fault}`))(blocks),
  },
  {
    name: 'a note before the table',
    result: clean,
    blocks: (blocks) => inSection(blocks, 'tests', (body) => [paragraph(fault), ...body]),
  },
  {
    name: 'after the signature of the auditor',
    result: clean,
    blocks: (blocks) =>
      inSection(blocks, 'auditor', (body) => [
        ...body,
        paragraph(`In our tests we found an exception. ${fault}`),
      ]),
  },
  {
    name: 'in the description',
    result: clean,
    blocks: (blocks) =>
      inSection(blocks, 'description', (body) => [
        ...body,
        paragraph(`During the examination the auditor noted an exception. ${fault}`),
      ]),
  },
  {
    name: 'in a section at the end',
    result: clean,
    blocks: atEnd(
      { kind: 'page', area: 'body' },
      { kind: 'heading', level: 1, text: 'Section V – Other Information Provided by Management' },
      { kind: 'heading', level: 2, text: 'Management’s response to the exceptions noted' },
      paragraph(
        `The service auditor noted an exception. ${fault} Management has since automated the removal.`,
      ),
    ),
  },
  {
    name: 'in an appendix',
    result: clean,
    blocks: atEnd(
      { kind: 'page', area: 'body' },
      { kind: 'heading', level: 1, text: 'Appendix A – Results with deviations' },
      paragraph(fault),
    ),
  },
  {
    name: 'in a table at the end',
    result: clean,
    blocks: (blocks, report) =>
      atEnd(
        { kind: 'page', area: 'body' },
        { kind: 'heading', level: 1, text: 'Appendix A – Summary of deviations' },
        {
          kind: 'table',
          purpose: 'other',
          columns: [
            { title: 'Control', width: 0.2 },
            { title: 'Deviation', width: 0.5 },
            { title: 'Management response', width: 0.3 },
          ],
          rows: [[marked(ids(report)[0] ?? 'CC6.2'), marked(fault), 'Removal has been automated.']],
        },
      )(blocks),
  },
  {
    name: 'a clean summary before the tests',
    blocks: (blocks) =>
      inSection(blocks, 'tests', (body) => [
        { kind: 'paragraph', style: 'bold', text: 'Summary of results' },
        {
          kind: 'paragraph',
          style: 'body',
          text: 'All controls operated effectively and no exceptions were noted in any of the tests.',
        },
        ...body,
      ]),
  },
  {
    name: 'a clean summary table before the tests',
    blocks: (blocks) =>
      inSection(blocks, 'tests', (body) => [
        {
          kind: 'table',
          purpose: 'tests',
          columns: [
            { title: 'Criteria', width: 0.3 },
            { title: 'Tests', width: 0.3 },
            { title: 'Results', width: 0.4 },
          ],
          rows: [
            ['CC1 to CC5', '40', 'No exceptions noted.'],
            ['CC6 to CC9', '55', 'No exceptions noted.'],
          ],
        },
        ...body,
      ]),
  },
  {
    name: 'a count in a summary table',
    result: clean,
    blocks: (blocks) =>
      inSection(blocks, 'tests', (body) => [
        {
          kind: 'table',
          purpose: 'other',
          columns: [
            { title: 'Criteria', width: 0.4 },
            { title: 'Controls tested', width: 0.3 },
            { title: 'Controls with deviations', width: 0.3 },
          ],
          rows: [
            ['CC1 to CC5', '7', '0'],
            ['CC6 to CC9', '7', marked('1')],
          ],
        },
        ...body,
      ]),
  },
  {
    name: 'tests on request',
    blocks: (blocks) =>
      inSection(blocks, 'tests', () => [
        paragraph('The tests of controls and their results are available on request from the supplier.'),
      ]),
  },
  {
    name: 'tests in another file',
    blocks: (blocks) =>
      inSection(blocks, 'tests', () => [
        paragraph('The detailed tests and results are provided under separate cover.'),
        { kind: 'paragraph', style: 'body', text: 'No exceptions noted.' },
      ]),
  },
  {
    name: 'tests cut after the first rows',
    blocks: (blocks) =>
      blocks.flatMap((block, index): Block[] => {
        const first = blocks.findIndex(isTests);
        if (!isTests(block) || block.kind !== 'table') return [block];
        if (index > first) return [];
        return [{ ...block, rows: block.rows.slice(0, 1) }, paragraph('[Remainder of the table omitted]')];
      }),
  },
  {
    name: 'no results',
    blocks: (blocks) =>
      blocks.map((block) =>
        isTests(block) && block.kind === 'table'
          ? {
              ...block,
              columns: block.columns
                .slice(0, -1)
                .map((column) => ({ ...column, width: 1 / (block.columns.length - 1) })),
              rows: block.rows.map((row) => row.slice(0, -1)),
            }
          : block,
      ),
  },
  {
    name: 'results in pictures',
    blocks: (blocks) =>
      blocks.flatMap((block): Block[] =>
        isTests(block) && block.kind === 'table' && JSON.stringify(block).includes('\ue000')
          ? [{ kind: 'picture' }]
          : [block],
      ),
  },
  {
    name: 'a clean report of another company first',
    blocks: (blocks) => [
      ...blocks.map((block) =>
        block.kind === 'table'
          ? {
              ...block,
              rows: block.rows.map((row) =>
                row.map((cell) => (cell?.includes('\ue000') ? 'No exceptions noted.' : cell)),
              ),
            }
          : block,
      ),
      ...blocks,
    ],
  },
  {
    name: 'in small print at the end',
    result: clean,
    blocks: atEnd(paragraph(`NOTE: ${fault}`, 'small')),
  },
];

export const documents: readonly Mutation[] = told.map((mutation) => ({
  ...mutation,
  name: `told: ${mutation.name}`,
  of: 'exception',
}));
