import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, card, type Form } from '../../../../src/bot/card.ts';
import { renderCard, renderFile, renderForm, renderOwn } from '../../../../src/bot/platforms/web/render.ts';

/** A card and a form with this text in every place where text may stand. */
const everywhere = (text: string) => {
  const blocks: Block[] = [
    { type: 'heading', text },
    { type: 'text', text: `${text} [1] [2]`, weight: 'quiet' },
    { type: 'text', text: `before ${text} after`, highlight: text },
    { type: 'notice', level: 'high', text },
    { type: 'facts', facts: [{ label: text, value: text }] },
    { type: 'list', items: [text] },
    { type: 'quote', text, source: text },
    {
      type: 'citations',
      citations: [
        {
          n: 1,
          title: text,
          quote: text,
          source: text,
          entry: text,
          open: text,
          reviewed: text,
          expired: true,
        },
      ],
    },
    {
      type: 'finding',
      severity: 'low',
      title: text,
      detail: text,
      ask: text,
      quotes: [{ page: 1, printedPage: text, text }],
    },
    { type: 'table', columns: [text], rows: [[text]] },
    { type: 'progress', label: text, done: 1, total: 2 },
    { type: 'actions', buttons: [{ action: text, label: text, value: text }] },
    { type: 'divider' },
  ];
  const form: Form = {
    form: text,
    title: text,
    intro: text,
    submit: text,
    value: text,
    blocks,
    fields: [
      { type: 'text', name: text, label: text, initial: text, multiline: true, required: true },
      {
        type: 'text',
        name: text,
        label: text,
        initial: text,
        multiline: false,
        required: false,
        secret: true,
      },
      { type: 'choice', name: text, label: text, initial: text, options: [{ value: text, label: text }] },
    ],
  };
  return [
    renderCard(card(text, blocks, { byModel: true, feedback: text })).markup,
    renderForm(form).markup,
    renderFile({ href: '/chat/files/1', name: text, comment: text, size: 1 }).markup,
    renderOwn({ text, files: [text] }).markup,
  ].join('');
};

/** Tags with the names of their attributes, in order: what a browser makes elements of. */
const skeleton = (markup: string): string[] =>
  (markup.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));

describe('cards as markup', () => {
  const plain = skeleton(everywhere('words'));

  test.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</textarea><script>alert(1)</script>',
    '&lt;b&gt;',
    '<!-- ',
    ']]>',
  ])('%s stays text everywhere', (text) => {
    expect(skeleton(everywhere(text))).toEqual(plain);
  });

  test('whatever text comes, the elements are the same', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc
        .array(fc.constantFrom('<', '>', '"', "'", '&', '/', 'script', ' ', '`', '=', '\n', 'a'), {
          minLength: 1,
        })
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(
        text.filter((one) => one.trim() !== ''),
        (one) => {
          expect(skeleton(everywhere(`x${one}`))).toEqual(plain);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a mark in the text opens its source; a number without source stays text', () => {
    const markup = renderCard(
      card('', [
        { type: 'text', text: 'Yes. [1] See [7].' },
        {
          type: 'citations',
          citations: [
            {
              n: 1,
              title: 'T',
              quote: 'Q',
              source: 'S',
              entry: 'e',
              open: 'answer 1',
              reviewed: null,
              expired: false,
            },
          ],
        },
      ]),
    ).markup;
    expect(markup.match(/class="mark"/g)).toHaveLength(1);
    expect(markup).toContain('data-value="answer 1"');
    expect(markup).toContain('See [7].');
  });

  test.each([
    [
      'word for word',
      'All data is encrypted at rest.',
      'encrypted at rest',
      '<mark>encrypted at rest</mark>',
    ],
    ['across a line break', 'encrypted\n at rest', 'encrypted at rest', '<mark>encrypted\n at rest</mark>'],
    ['signs of patterns are plain signs', 'a (b) c.*', '(b) c.*', '<mark>(b) c.*</mark>'],
    ['not there: nothing is marked', 'something else', 'encrypted', '>something else</p>'],
  ])('marks the quoted words %s', (_case, text, highlight, expected) => {
    expect(renderCard(card('', [{ type: 'text', text, highlight }])).markup).toContain(expected);
  });
});
