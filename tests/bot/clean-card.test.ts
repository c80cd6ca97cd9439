import { expect, test } from 'vitest';
import { type Block, card, type Form } from '../../src/bot/card.ts';
import { cleanCard, cleanForm } from '../../src/bot/clean-card.ts';

const rules = { linkHosts: [], longest: 4000 };
const evil = 'see https://evil.example <!here> now';

/** One block of every type, evil in every field that people read; the type makes a missing one fail to compile. */
const blocks: { readonly [Type in Block['type']]: Extract<Block, { type: Type }> } = {
  heading: { type: 'heading', text: evil },
  text: { type: 'text', text: evil, highlight: evil },
  notice: { type: 'notice', level: 'info', text: evil },
  facts: { type: 'facts', facts: [{ label: evil, value: evil }] },
  list: { type: 'list', items: [evil] },
  quote: { type: 'quote', text: evil, source: evil },
  citations: {
    type: 'citations',
    citations: [
      {
        n: 1,
        title: evil,
        quote: evil,
        source: evil,
        entry: 'e',
        open: 'a 1',
        reviewed: null,
        expired: false,
      },
    ],
  },
  finding: {
    type: 'finding',
    severity: 'high',
    title: evil,
    detail: evil,
    ask: evil,
    quotes: [{ page: 1, printedPage: null, text: evil }],
  },
  table: { type: 'table', columns: [evil], rows: [[evil]] },
  progress: { type: 'progress', label: evil, done: 0, total: 1 },
  actions: { type: 'actions', buttons: [{ action: 'ask', label: evil, value: 'v' }] },
  divider: { type: 'divider' },
};

test('every string of a card that people read is cleaned', () => {
  const cleaned = JSON.stringify(cleanCard(card(evil, Object.values(blocks)), rules));
  expect(cleaned).not.toContain('evil.example');
  expect(cleaned).not.toContain('<!here>');
  expect(cleaned.match(/link removed/g)).toHaveLength(
    JSON.stringify([evil, blocks]).match(/evil/g)?.length ?? 0,
  );
});

test('so is a form; what travels through it stays as it is', () => {
  const form: Form = {
    form: 'f',
    title: evil,
    intro: evil,
    submit: 'Save',
    value: evil,
    blocks: [blocks.text],
    fields: [{ type: 'text', name: 'text', label: 'Answer', initial: evil, multiline: true, required: true }],
  };
  const { title, intro, blocks: above, value, fields } = cleanForm(form, rules);
  expect(JSON.stringify([title, intro, above])).not.toContain('evil.example');
  expect([value, fields]).toEqual([form.value, form.fields]);
});

test('a card of too many parts says how many are missing', () => {
  const { blocks: cut } = cleanCard(card('long', Array(80).fill(blocks.divider)), rules);
  expect(cut).toHaveLength(61);
  expect(cut.at(-1)).toMatchObject({ text: 'Not shown here: 20 more parts.' });
});

test.each<[string, Block]>([
  ['list', { type: 'list', items: Array.from({ length: 103 }, String) }],
  ['table', { type: 'table', columns: ['n'], rows: Array.from({ length: 103 }, (_, n) => [String(n)]) }],
  ['facts', { type: 'facts', facts: Array.from({ length: 103 }, () => ({ label: 'n', value: 'v' })) }],
])('what a %s holds too much of is counted below it', (_type, block) => {
  const { blocks: shown } = cleanCard(card('s', [block, { type: 'divider' }]), rules);
  expect(shown.map(({ type }) => type)).toEqual([block.type, 'text', 'divider']);
  expect(shown[1]).toMatchObject({ text: 'Not shown here: 3 more lines.' });
});

test('blocks too many are counted too', () => {
  const { blocks: shown } = cleanCard(
    card(
      's',
      Array.from({ length: 64 }, () => ({ type: 'divider' })),
    ),
    rules,
  );
  expect(shown.at(-1)).toMatchObject({ text: 'Not shown here: 4 more parts.' });
});
