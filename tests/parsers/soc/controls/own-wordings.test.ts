import { describe, expect, it } from 'vitest';
import { readTestsOfControls } from '../../../../src/parsers/soc/controls/read-tests-of-controls.ts';
import { type DrawnTable, reportOf } from './report-of.ts';

const read = (...parts: readonly (string | DrawnTable)[]) =>
  readTestsOfControls(reportOf(...parts), { kind: 'SOC 2', type: 2 });

const CONTROLS = [
  'Gates are locked by the porter each night.',
  'Keys are counted by two people every Friday.',
  'Visitors are walked to the door by their host.',
  'Alarms are rung once in each season.',
];
const WORK = [
  'Spoke with the porter and looked at the night book.',
  'Counted the keys on 4 of 52 Fridays.',
  'Matched the slips of 12 visitors with the host list.',
  'Contacted the alarm firm for its bills.',
];

describe('tables with titles in words of their own', () => {
  it.each([
    { titles: ['Nr', 'Arrangement', 'Our steps', 'What we saw'], result: 'All slips agreed' },
    { titles: ['', '', '', ''], result: 'Clean' },
    { titles: ['§', 'House rule', 'How proven', 'Mark'], result: '✓' },
  ])('knows id, control, test and result by content: $titles', ({ titles, result }) => {
    const rows = CONTROLS.map((control, index) => [`G/${index + 1}`, control, WORK[index] ?? '', result]);
    const { controls, testsOfControls } = read({ titles, rows });
    expect(testsOfControls).toBe('present');
    expect(controls.map(({ id, tests }) => [id, tests[0]?.result])).toEqual(
      CONTROLS.map((_, index) => [`G/${index + 1}`, result]),
    );
  });

  it('takes an id built on a criterion for an id, whatever parts them', () => {
    const rows = ['CC6.1/1', 'CC6.1/2', 'CC6.1:3', 'CC6.1_4'].map((id, index) => [
      id,
      CONTROLS[index] ?? '',
      WORK[index] ?? '',
      'None',
    ]);
    const { controls } = read({ titles: ['Mark', 'Control', 'Test', 'Result'], rows });
    expect(controls.map(({ id, criteria }) => [id, criteria])).toEqual([
      ['CC6.1/1', ['CC6.1']],
      ['CC6.1/2', ['CC6.1']],
      ['CC6.1:3', ['CC6.1']],
      ['CC6.1_4', ['CC6.1']],
    ]);
  });

  it('keeps owners and frequencies from being results', () => {
    const rows = CONTROLS.map((control, index) => [`G-${index}`, control, WORK[index] ?? '', 'Nightly']);
    expect(read({ titles: ['Id', 'Control', 'Test', 'Frequency'], rows }).testsOfControls).toBe('missing');
  });
});

describe('test and result in one cell', () => {
  const cells = ['Sound', 'Sound', 'Sound', 'Fail – the book of 3 May was lost'].map((verdict, index) => [
    `G-${index} ${CONTROLS[index]}`,
    `${(WORK[index] ?? '').slice(0, -1)} ${verdict}`,
  ]);

  it('parts them at shared endings and at words of verdict', () => {
    const { controls, exceptions, reconciliation } = read({ titles: ['Control', 'Test'], rows: cells });
    expect(controls.map(({ tests }) => tests[0]?.result)).toEqual([
      'Sound',
      'Sound',
      'Sound',
      'Fail – the book of 3 May was lost',
    ]);
    expect(exceptions).toHaveLength(1);
    expect(reconciliation?.agrees).toBe(false);
  });

  it('leaves a procedure with a capitalised name whole', () => {
    const { controls } = read({
      titles: ['Control', 'Test', 'Result'],
      rows: [['G-1 Gates are locked.', 'Inspected the Exception Queue and its owners.', 'None noted.']],
    });
    expect(controls[0]?.tests[0]?.procedure).toBe('Inspected the Exception Queue and its owners.');
  });
});

describe('labels in words of their own', () => {
  const values = CONTROLS.map((control, index) => ({
    id: `HR ${index + 1}`,
    control,
    work: WORK[index] ?? '',
  }));

  it('are known by what stands behind them', () => {
    const paragraphs = values.flatMap(({ id, control, work }) => [
      `Mark: ${id}`,
      `Control: ${control}`,
      `Done: ${work}`,
      'Seen: Passed',
    ]);
    const { controls } = read(...paragraphs);
    expect(controls.map(({ id, tests }) => [id, tests[0]?.procedure, tests[0]?.result])).toEqual(
      values.map(({ id, work }) => [id, work, 'Passed']),
    );
  });

  it('are known on cards', () => {
    const rows = values.flatMap(({ id, control, work }) => [
      ['Mark', id],
      ['Control here', control],
      ['Done', work],
      ['Seen', 'Passed'],
    ]);
    expect(read({ titles: [], rows }).controls.map(({ id }) => id)).toEqual(values.map(({ id }) => id));
  });

  it('does not take a list of controls for a card', () => {
    const rows = values.map(({ control }, index) => [`CC1.${index + 1}/1`, control]);
    expect(read({ titles: ['Mark', 'Control'], rows }).testsOfControls).toBe('missing');
  });
});

describe('results by sign', () => {
  const rows = CONTROLS.map((control, index) => [
    `G-${index}`,
    control,
    WORK[index] ?? '',
    index === 2 ? '▲' : '●',
  ]);
  const table = { titles: ['Id', 'Control', 'Test', 'Result'], rows };

  it('are read by the legend', () => {
    const { exceptions, reconciliation } = read('● = no exceptions noted; ▲ = exception noted', table);
    expect(exceptions.map(({ controlId }) => controlId)).toEqual(['G-2']);
    expect(reconciliation?.agrees).toBe(true);
  });

  it('are never clean without a legend', () => {
    expect(read(table).reconciliation?.agrees).toBe(false);
  });
});
