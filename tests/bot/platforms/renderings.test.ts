import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, type Card, card, type Form } from '../../../src/bot/card.ts';
import { slackLimits } from '../../../src/bot/platforms/slack/limits.ts';
import {
  renderCard as renderSlack,
  renderForm as renderSlackForm,
} from '../../../src/bot/platforms/slack/render.ts';
import { teamsLimits } from '../../../src/bot/platforms/teams/limits.ts';
import {
  renderCard as renderTeams,
  renderForm as renderTeamsForm,
} from '../../../src/bot/platforms/teams/render.ts';
import { complaintsOfTeams } from './complaints-of-teams.ts';

/** One block of every kind, each saying words that stand nowhere else. */
const everyBlock: readonly Block[] = [
  { type: 'heading', text: 'heading words' },
  { type: 'text', text: 'text words' },
  { type: 'text', text: 'quiet words', weight: 'quiet' },
  { type: 'notice', level: 'critical', text: 'notice words' },
  { type: 'facts', facts: [{ label: 'label words', value: 'value words' }] },
  { type: 'list', items: ['first item', 'second item'] },
  { type: 'quote', text: 'quoted words', source: 'source words' },
  {
    type: 'citations',
    citations: [
      {
        n: 1,
        title: 'title words',
        quote: 'cited words',
        source: 'file words',
        entry: 'e',
        open: 'e',
        reviewed: '2026-01-02',
        expired: true,
      },
    ],
  },
  {
    type: 'finding',
    severity: 'high',
    title: 'finding words',
    detail: 'detail words',
    quotes: [{ page: 12, printedPage: 'x', text: 'page words' }],
    ask: 'asking words',
  },
  { type: 'table', columns: ['column words'], rows: [['cell words']] },
  { type: 'progress', label: 'progress words', done: 2, total: 7 },
  { type: 'actions', buttons: [{ action: 'ask', label: 'button words', value: 'button value' }] },
  { type: 'divider' },
];
const said = [
  'heading',
  'text',
  'quiet',
  'notice',
  'label',
  'value',
  'quoted',
  'source',
  'title',
  'cited',
  'file',
  'finding',
  'detail',
  'page',
  'asking',
  'column',
  'cell',
  'progress',
  'button',
].map((word) => `${word} words`);

const form: Form = {
  form: 'edit',
  title: 'form words',
  intro: 'intro words',
  submit: 'Send',
  value: 'v',
  fields: [
    {
      type: 'text',
      name: 'answer',
      label: 'field words',
      initial: 'initial words',
      multiline: true,
      required: true,
    },
    {
      type: 'text',
      name: 'password',
      label: 'secret words',
      initial: '',
      multiline: false,
      required: true,
      secret: true,
    },
    {
      type: 'choice',
      name: 'choice',
      label: 'choice words',
      initial: 'b',
      options: [
        { value: 'a', label: 'option a' },
        { value: 'b', label: 'option b' },
      ],
    },
  ],
};
const place = {
  platform: 'slack',
  tenant: 'local',
  conversation: 'C1',
  thread: null,
  kind: 'direct',
  external: false,
  reply: {},
} as const;

describe('Slack and Teams say the same', () => {
  const neutral: Card = card('summary words', everyBlock, { byModel: true, feedback: 'A1' });
  const slack = JSON.stringify(renderSlack(neutral));
  const teams = JSON.stringify(renderTeams(neutral));

  test.each(said)('“%s” stands in both', (words) => {
    expect(slack).toContain(words);
    expect(teams).toContain(words);
  });

  test('pages, dates, ages and counts too', () => {
    for (const rendered of [slack, teams]) {
      expect(rendered).toMatch(/page 12, printed x/);
      expect(rendered).toMatch(/reviewed 2026-01-02.*past its review date/);
      expect(rendered).toMatch(/2 of 7/);
    }
  });

  test('buttons come back with the same action and value', () => {
    const [button] = renderSlack(neutral)
      .blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []))
      .slice(-1);
    expect(button).toMatchObject({ action_id: 'ask#0', value: 'button value' });
    expect(teams).toContain('"verb":"ask","data":{"value":"button value"}');
  });

  test('forms have the same fields, and know which are secret', () => {
    for (const rendered of [
      JSON.stringify(renderSlackForm(form, place)),
      JSON.stringify(renderTeamsForm(form)),
    ]) {
      for (const words of [
        'form words',
        'intro words',
        'field words',
        'initial words',
        'secret words',
        'choice words',
        'option b',
      ])
        expect(rendered).toContain(words);
      expect(rendered).toMatch(/secrets\W+password/);
    }
  });

  test('Teams’ own reader of cards has nothing to say', () => {
    expect(complaintsOfTeams(renderTeams(neutral))).toEqual([]);
    expect(complaintsOfTeams(renderTeamsForm(form))).toEqual([]);
    expect(
      complaintsOfTeams({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'NoSuchThing' }] }),
    ).not.toEqual([]);
  });
});

describe('what does not fit', () => {
  const words = (length: number): string => 'words '.repeat(length / 6);
  const long: Card = card(
    words(6000),
    Array.from({ length: 120 }, (_, index): Block => ({ type: 'text', text: `${index} ${words(3600)}` })),
  );

  test('Slack gets no more blocks and no longer texts than it takes, and says that some are missing', () => {
    const { text, blocks } = renderSlack(long);
    expect(blocks.length).toBeLessThanOrEqual(slackLimits.blocksInMessage);
    expect(text.length).toBeLessThanOrEqual(slackLimits.fallbackText);
    expect(JSON.stringify(blocks.at(-1))).toMatch(/did not fit/);
  });

  test('Teams gets no larger card than it takes, and says that some is missing', () => {
    const rendered = JSON.stringify(renderTeams(long));
    expect(Buffer.byteLength(rendered)).toBeLessThanOrEqual(28_000);
    expect(teamsLimits.cardBytes).toBeLessThan(28_000);
    expect(rendered).toMatch(/did not fit/);
  });
});

describe('nothing in a vendor’s words becomes mark-up', () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '!',
      '@',
      'here',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '#',
      '|',
      'https://evil.example',
      ' ',
      '\n',
      '-',
      '1.',
      'a',
    ),
  });

  test('Slack: every word goes out as plain text or rich text, which Slack does not parse', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { blocks } = renderSlack(
          card('s', [
            { type: 'text', text },
            { type: 'heading', text },
            { type: 'list', items: [text] },
          ]),
        );
        expect(JSON.stringify(blocks)).not.toContain('mrkdwn');
      }),
    );
  });

  test('Teams: Markdown’s own characters are escaped', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [block] = renderTeams(card('s', [{ type: 'text', text }])).body;
        const written = String(block?.text ?? '');
        expect(written.replace(/\\./g, '')).not.toMatch(/[*_`[\]<>#|~]/);
      }),
    );
  });
});
