import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, type Card, card, type Form } from '../../../src/bot/card.ts';
import { renderCard as slackCard, renderForm as slackForm } from '../../../src/bot/platforms/slack/render.ts';
import { renderCard as teamsCard, renderForm as teamsForm } from '../../../src/bot/platforms/teams/render.ts';
import { direct } from '../people.ts';
import { cardsByView, formsByView } from '../views/every-view.ts';
import { complaintsOfTeams } from './complaints-of-teams.ts';
import { slackButtons, slackWords, teamsButtons, teamsWords, tokensOf } from './words-of.ts';

/** Thumbs are each platform's own: they are held where each is. */
const bare = (given: Card): Card => ({ ...given, feedback: null });

const sameContent = (given: Card): void => {
  const slack = slackCard(bare(given));
  const teams = teamsCard(bare(given));
  expect(tokensOf(teamsWords(teams.body))).toEqual(tokensOf(slackWords(slack.blocks)));
  expect(teamsButtons(teams.body)).toEqual(slackButtons(slack.blocks));
  expect(teams.fallbackText).toBe(slack.text);
};

const sameForm = (form: Form): void => {
  const slack = slackForm(form, direct);
  const teams = teamsForm(form, 'dialog');
  const shownBySlack = slackWords([slack.blocks, slack.submit ?? {}]);
  expect(tokensOf(teamsWords([teams.body, teams.actions ?? []]))).toEqual(tokensOf(shownBySlack));
};

describe('every view says the same in Slack and in Teams', () => {
  test('every view is here', () => {
    const views = readdirSync('src/bot/views').flatMap((file) =>
      [
        ...readFileSync(`src/bot/views/${file}`, 'utf8').matchAll(
          /^export const (\w+(?:Card|Form|Dialog)) =/gm,
        ),
      ].map(([, name]) => name),
    );
    expect(views.length).toBeGreaterThan(25);
    expect([...Object.keys(cardsByView), ...Object.keys(formsByView)].sort()).toEqual(views.sort());
  });

  test.each(Object.entries(cardsByView))('%s', (_name, cards) => {
    for (const one of cards) sameContent(one);
  });

  test.each(Object.entries(formsByView))('%s', (_name, forms) => {
    for (const one of forms) sameForm(one);
  });

  test('Teams’ own reader of cards has nothing to say against any', () => {
    for (const one of Object.values(cardsByView).flat())
      for (const surface of ['message', 'dialog'] as const)
        expect(complaintsOfTeams(teamsCard(one, { surface })), one.summary).toEqual([]);
    for (const one of Object.values(formsByView).flat())
      expect(complaintsOfTeams(teamsForm(one, 'dialog')), one.title).toEqual([]);
  });

  test('what one platform leaves out, changes or adds would be seen', () => {
    const given = cardsByView.reportCard?.[0];
    if (!given) throw new Error('no card');
    const words = tokensOf(slackWords(slackCard(bare(given)).blocks));
    for (const [index] of given.blocks.entries()) {
      if (given.blocks[index]?.type === 'divider') continue;
      const less = { ...bare(given), blocks: given.blocks.toSpliced(index, 1) };
      const drawn = teamsCard(less);
      const same =
        JSON.stringify(tokensOf(teamsWords(drawn.body))) === JSON.stringify(words) &&
        JSON.stringify(teamsButtons(drawn.body)) ===
          JSON.stringify(slackButtons(slackCard(bare(given)).blocks));
      expect(same, `block ${index}`).toBe(false);
    }
  });
});

describe('any card says the same', () => {
  const text = fc
    .array(
      fc.constantFrom(
        'alpha',
        'Bravo',
        '7',
        '*',
        '_',
        '<b>',
        '#',
        '|',
        '\\',
        '\n',
        '- x',
        '1. y',
        'ü',
        '&amp;',
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((parts) => parts.join(' '));
  const level = fc.constantFrom('critical', 'high', 'medium', 'low', 'good', 'info');
  const count = fc.nat({ max: 99 });
  const button = fc.record({
    action: fc.constantFrom('ask', 'show-entry', 'edit-answer'),
    label: text,
    value: text,
  });
  const few = <Value>(one: fc.Arbitrary<Value>) => fc.array(one, { minLength: 1, maxLength: 3 });
  const table = few(text).chain((columns) =>
    few(fc.array(text, { minLength: columns.length, maxLength: columns.length })).map(
      (rows): Block => ({ type: 'table', columns, rows }),
    ),
  );
  const block: fc.Arbitrary<Block> = fc.oneof(
    text.map((words): Block => ({ type: 'heading', text: words })),
    fc
      .record({ text, weight: fc.constantFrom('normal', 'strong', 'quiet') })
      .map((more): Block => ({ type: 'text', ...more })),
    fc.record({ level, text }).map((more): Block => ({ type: 'notice', ...more })),
    few(fc.record({ label: text, value: text })).map((facts): Block => ({ type: 'facts', facts })),
    few(text).map((items): Block => ({ type: 'list', items })),
    fc.record({ text, source: text }).map((more): Block => ({ type: 'quote', ...more })),
    few(
      fc.record({
        n: count,
        title: text,
        quote: text,
        source: text,
        entry: text,
        open: text,
        reviewed: fc.option(fc.constant('1 Sept 2026')),
        expired: fc.boolean(),
      }),
    ).map((citations): Block => ({ type: 'citations', citations })),
    fc
      .record({
        severity: level,
        title: text,
        detail: fc.oneof(text, fc.constant('')),
        quotes: few(fc.record({ page: count, printedPage: fc.option(text), text })),
        ask: fc.oneof(text, fc.constant('')),
      })
      .map((more): Block => ({ type: 'finding', ...more })),
    table,
    fc
      .record({
        label: text,
        done: fc.nat({ max: 9 }),
        total: fc.integer({ min: 9, max: 99 }),
        working: fc.boolean(),
      })
      .map((more): Block => ({ type: 'progress', ...more })),
    few(button).map((buttons): Block => ({ type: 'actions', buttons })),
    fc.constant<Block>({ type: 'divider' }),
  );

  test('whatever its blocks and words', () => {
    fc.assert(
      fc.property(text, fc.array(block, { maxLength: 8 }), fc.boolean(), (summary, blocks, byModel) =>
        sameContent(card(summary, blocks, { byModel })),
      ),
      { numRuns: 500 },
    );
  });

  test('in the order of its blocks', () => {
    const marked = fc
      .array(block, { minLength: 2, maxLength: 6 })
      .map((blocks) =>
        blocks.flatMap((one, index): Block[] => [{ type: 'text', text: `mark${index}x` }, one]),
      );
    const order = (words: string[]) => words.join(' ').match(/mark\dx/g);
    fc.assert(
      fc.property(marked, (blocks) => {
        const given = card('s', blocks);
        const expected = order(blocks.map((one) => (one.type === 'text' ? one.text : '')));
        expect(order(slackWords(slackCard(given).blocks))).toEqual(expected);
        expect(order(teamsWords(teamsCard(given).body))).toEqual(expected);
      }),
    );
  });
});
