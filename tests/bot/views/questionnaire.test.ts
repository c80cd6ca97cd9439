import { describe, expect, test } from 'vitest';
import type { Button, Card } from '../../../src/bot/card.ts';
import { readOrder } from '../../../src/bot/views/fill-order.ts';
import { columnsForm, confirmLayoutCard } from '../../../src/bot/views/layout.ts';
import { filledCard } from '../../../src/bot/views/questionnaire.ts';
import type { FillResult, SheetLayout } from '../../../src/model/questionnaire.ts';

const layout: SheetLayout = {
  sheet: 'Questions',
  headerRow: 3,
  questionColumn: 'C',
  answerColumn: 'D',
  explanationColumn: null,
  questions: 12,
  sure: false,
  reason: 'Column C has the longest texts.',
};
const cell = (index: number, outcome: FillResult['cells'][number]['outcome']) => ({
  sheet: 'Questions',
  cell: `D${index}`,
  question: `Question ${index}?`,
  outcome,
  value: outcome === 'answered' ? 'Yes' : null,
  citations: [],
  owner: null,
});
const result: FillResult = {
  schema: 'vouch.fill/1',
  questions: 20,
  answered: 6,
  partial: 1,
  abstained: 13,
  routed: 2,
  layouts: [layout],
  cells: Array.from({ length: 20 }, (_, index) => cell(index, index < 6 ? 'answered' : 'abstained')),
  skipped: [{ sheet: null, row: 4, reason: 'legend' }],
  out: 'x (filled).xlsx',
  milliseconds: 10,
};
const buttons = (card: Card): Button[] =>
  card.blocks.flatMap((block) => (block.type === 'actions' ? [...block.buttons] : []));

describe('a filled questionnaire', () => {
  const card = filledCard({
    name: 'x.xlsx',
    result,
    order: { file: 'F1', audience: 'nda' },
    reader: 'internal',
  });

  test('counts every question once', () => {
    const counts = card.blocks.flatMap((block) => {
      if (block.type === 'progress') return [block.done];
      return block.type === 'facts' ? block.facts.map(({ value }) => Number(value)) : [];
    });
    expect(counts).toEqual([6, 1, 11, 2]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(result.questions);
  });

  test('lists what needs a person, and how many more', () => {
    const list = card.blocks.find((block) => block.type === 'list');
    expect(list?.type === 'list' ? list.items.length : 0).toBe(11);
    expect(JSON.stringify(card)).toContain('D6: Question 6?');
    expect(JSON.stringify(card)).toContain('4 more');
  });

  test.each([
    ['internal', ['public', 'internal']],
    ['nda', ['public']],
    ['public', ['public']],
  ] as const)('offers a reader of %s no more than they may see', (reader, audiences) => {
    const shown = filledCard({ name: 'x.xlsx', result, order: { file: 'F1', audience: 'nda' }, reader });
    expect(buttons(shown).map(({ value }) => readOrder(value).audience)).toEqual(audiences);
  });

  test.each([
    ['x.xlsx', 'none', 'open', true],
    ['x.txt', 'none', 'open', false],
    ['x.xlsx', 'comment', 'open', false],
    ['x.xlsx', 'none', undefined, false],
  ] as const)('%s with marks as %s and the note %s can be marked: %s', (name, mark, note, offered) => {
    const cells = [{ ...cell(1, 'abstained'), ...(note ? { note } : {}) }];
    const order = { file: 'F1', audience: 'nda' } as const;
    const shown = filledCard({ name, result: { ...result, mark, cells }, order, reader: 'internal' });
    expect(buttons(shown).some(({ value }) => readOrder(value).mark === 'comment')).toBe(offered);
  });
});

describe('an unsure layout', () => {
  const order = { file: 'F1', audience: 'nda' } as const;

  test('is asked about, with the guess in the button and in the form', () => {
    const card = confirmLayoutCard({ name: 'x.xlsx', order, message: 'Is this right?', layouts: [layout] });
    const [goOn, choose] = buttons(card);
    expect(goOn?.label).toBe('Go on with Questions');
    const choice = { sheet: 'Questions', questionColumn: 'C', answerColumn: 'D' };
    expect(readOrder(goOn?.value ?? '')).toEqual({ ...order, choice });
    const form = columnsForm(readOrder(choose?.value ?? ''));
    expect(form.fields.map((field) => field.initial)).toEqual(['Questions', 'C', 'D']);
    expect(readOrder(form.value)).toMatchObject(order);
  });

  test('without a guess only asks', () => {
    const card = confirmLayoutCard({
      name: 'x.xlsx',
      order,
      message: 'Which?',
      layouts: [{ ...layout, answerColumn: null }],
    });
    expect(buttons(card).map(({ action }) => action)).toEqual(['choose-columns']);
  });

  test.each(['', 'F1', '{}', '{"file":"F1","audience":"everyone"}', 'null'])(
    'an order %j is refused',
    (value) => {
      expect(() => readOrder(value)).toThrow(expect.objectContaining({ code: 'not-found' }));
    },
  );
});
