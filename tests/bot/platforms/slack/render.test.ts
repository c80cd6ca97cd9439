import { describe, expect, test } from 'vitest';
import { type Block, card } from '../../../../src/bot/card.ts';
import { slackLimits } from '../../../../src/bot/platforms/slack/limits.ts';
import { renderCard, renderForm, renderHome } from '../../../../src/bot/platforms/slack/render.ts';

const table = (rows: number, columns = 3, cell = 'cell'): Block => ({
  type: 'table',
  columns: Array.from({ length: columns }, (_, index) => `column ${index}`),
  rows: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, () => `${cell} ${row}`)),
});
const typesOf = (...blocks: Block[]): string[] =>
  renderCard(card('s', blocks)).blocks.map(({ type }) => type);

describe('tables on Slack', () => {
  test('the first is a real one, the next is a list, and views have lists only', () => {
    expect(typesOf(table(2), table(2))).toEqual(['table', 'rich_text']);
    expect(renderHome(card('s', [table(2)])).blocks.map(({ type }) => type)).toEqual(['rich_text']);
  });

  test('rows beyond the limit are counted aloud', () => {
    const [drawn, said] = renderCard(card('s', [table(120)])).blocks;
    expect(drawn).toMatchObject({ type: 'table', rows: { length: slackLimits.tableRows } });
    expect(JSON.stringify(said)).toContain('21 more rows');
  });

  test.each([
    ['too many columns', table(2, slackLimits.tableColumns + 1)],
    ['too many words', table(20, 3, 'word '.repeat(60))],
  ])('one of %s is a list, with every cell', (_case, block) => {
    expect(typesOf(block)).toEqual(['rich_text']);
  });

  test('an empty cell is never sent', () => {
    const block: Block = { type: 'table', columns: ['a'], rows: [['']] };
    expect(JSON.stringify(renderCard(card('s', [block])).blocks)).not.toContain('"text":""');
  });
});

describe('progress on Slack', () => {
  const progress = (done: number, total: number, working?: boolean): Block => ({
    type: 'progress',
    label: 'Reading a.pdf',
    done,
    total,
    ...(working === undefined ? {} : { working }),
  });

  test('work under way is a task card that counts', () => {
    const [drawn] = renderCard(card('s', [progress(3, 40, true)])).blocks;
    expect(drawn).toMatchObject({ type: 'task_card', status: 'in_progress', title: 'Reading a.pdf' });
    expect(JSON.stringify(drawn)).toContain('3 of 40');
    expect(JSON.stringify(renderCard(card('s', [progress(0, 0, true)])).blocks)).not.toContain('0 of 0');
  });

  test('a share of something finished is no task', () => {
    expect(typesOf(progress(30, 40))).toEqual(['rich_text']);
  });
});

test('what people can press stays when a message is too long', () => {
  const words = Array.from({ length: 60 }, (_, index): Block => ({ type: 'text', text: `line ${index}` }));
  const buttons: Block = {
    type: 'actions',
    buttons: [{ action: 'decide-report', label: 'Decide', value: 'r' }],
  };
  const { blocks } = renderCard(card('s', [...words, buttons], { feedback: 'A1' }));
  expect(blocks).toHaveLength(slackLimits.blocksInMessage);
  expect(blocks.slice(-2).map(({ type }) => type)).toEqual(['actions', 'context_actions']);
  expect(JSON.stringify(blocks.at(-3))).toContain('13 more parts');
});

describe('all of a message together', () => {
  const textOf = (value: unknown): string[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([key, inner]) =>
          key === 'text' && typeof inner === 'string' ? [inner] : textOf(inner),
        );
  const buttons: Block = { type: 'actions', buttons: [{ action: 'ask', label: 'Ask', value: 'r' }] };
  const long = (blocks: Block[]) => renderCard(card('s', [...blocks, buttons])).blocks;

  test.each<[string, Block[]]>([
    ['long texts', Array.from({ length: 8 }, () => ({ type: 'text', text: 'word '.repeat(500) }))],
    [
      'many small pieces',
      [{ type: 'list', items: Array.from({ length: 900 }, (_, index) => `item ${index}`) }],
    ],
    [
      'one list that is too long',
      [{ type: 'list', items: Array.from({ length: 60 }, () => 'word '.repeat(60)) }],
    ],
  ])('%s: no more than Slack takes, the rest is counted, the buttons stay', (_case, blocks) => {
    const drawn = long(blocks);
    expect(textOf(drawn).join('').length).toBeLessThanOrEqual(slackLimits.charactersInMessage);
    expect(JSON.stringify(drawn).length).toBeLessThanOrEqual(slackLimits.jsonInMessage);
    expect(JSON.stringify(drawn.at(-2))).toMatch(/more parts did not fit/);
    expect(drawn.at(-1)).toMatchObject({ type: 'actions' });
    expect(drawn.length).toBeGreaterThan(2);
  });

  test('views take them all', () => {
    const blocks = Array.from({ length: 8 }, (): Block => ({ type: 'text', text: 'word '.repeat(500) }));
    expect(JSON.stringify(renderHome(card('s', blocks)))).not.toContain('did not fit');
  });
});

test('a button that would carry too much is named, not sent', () => {
  const value = 'x'.repeat(slackLimits.buttonValue + 1);
  const { blocks } = renderCard(
    card('s', [
      {
        type: 'actions',
        buttons: [
          { action: 'answer-gap', label: 'Write the answer', value },
          { action: 'ask', label: 'Ask', value: 'q' },
        ],
      },
    ]),
  );
  expect(blocks).toMatchObject([
    { type: 'rich_text' },
    { type: 'actions', elements: [{ text: { text: 'Ask' } }] },
  ]);
  expect(JSON.stringify(blocks[0])).toContain('“Write the answer” is not offered');
});

test('what of a form was cut is said below its field', () => {
  const place = { platform: 'slack', tenant: 't', conversation: 'C', thread: null, external: false } as const;
  const { blocks } = renderForm(
    {
      form: 'f',
      title: 'f',
      intro: null,
      submit: 'Save',
      value: '',
      fields: [
        {
          type: 'text',
          name: 'long',
          label: 'l',
          initial: 'x'.repeat(4000),
          multiline: true,
          required: true,
        },
        { type: 'text', name: 'short', label: 's', initial: 'x', multiline: true, required: true },
        {
          type: 'choice',
          name: 'who',
          label: 'w',
          initial: '',
          options: Array.from({ length: 101 }, (_, n) => ({ value: String(n), label: String(n) })),
        },
      ],
    },
    { ...place, kind: 'channel', reply: {} },
  );
  expect(blocks).toMatchObject([
    { hint: { text: expect.stringContaining('its end is missing') } },
    { block_id: 'short' },
    { hint: { text: 'Slack lists no more than 100 of 101.' } },
  ]);
  expect(blocks[1]).not.toHaveProperty('hint');
});
