import { plural } from '../usecases/in-words.ts';
import type { Block, Button, Card, Form } from './card.ts';
import { cleanText, type TextRules } from './clean-text.ts';

/** What one message may hold, whichever platform draws it; platforms cut further by their own table and say so. */
const limits = { blocks: 60, items: 100, summary: 300 } as const;

/** The card as it may leave: every string cleaned, long lists cut with a sentence that says so. */
export const cleanCard = (card: Card, rules: TextRules): Card => ({
  ...card,
  summary: cleanText(card.summary, { ...rules, longest: limits.summary }),
  blocks: cleanBlocks(card.blocks, rules),
});

/** The form as it may leave; what travels through it unseen stays as it is. */
export const cleanForm = (form: Form, rules: TextRules): Form => ({
  ...form,
  title: cleanText(form.title, rules),
  intro: form.intro === null ? null : cleanText(form.intro, rules),
  ...(form.blocks ? { blocks: cleanBlocks(form.blocks, rules) } : {}),
});

const cleanBlocks = (blocks: readonly Block[], rules: TextRules): Block[] => {
  const shown = blocks.slice(0, limits.blocks);
  return [
    ...shown.flatMap((block) => [
      cleanBlock(block, rules),
      ...notShown(itemsOf(block).length - limits.items, 'line'),
    ]),
    ...notShown(blocks.length - shown.length, 'part'),
  ];
};

const notShown = (count: number, what: string): Block[] =>
  count <= 0
    ? []
    : [{ type: 'text', weight: 'quiet', text: `Not shown here: ${plural(count, `more ${what}`)}.` }];

/** What of a block may be too many. */
const itemsOf = (block: Block): readonly unknown[] => {
  switch (block.type) {
    case 'facts':
      return block.facts;
    case 'list':
      return block.items;
    case 'citations':
      return block.citations;
    case 'finding':
      return block.quotes;
    case 'table':
      return block.rows;
    default:
      return [];
  }
};

const cleanBlock = (block: Block, rules: TextRules): Block => {
  const clean = (text: string): string => cleanText(text, rules);
  switch (block.type) {
    case 'heading':
    case 'notice':
      return { ...block, text: clean(block.text) };
    case 'text':
      return {
        ...block,
        text: clean(block.text),
        ...(block.highlight === undefined ? {} : { highlight: clean(block.highlight) }),
      };
    case 'facts':
      return {
        ...block,
        facts: cut(block.facts).map((fact) => ({ label: clean(fact.label), value: clean(fact.value) })),
      };
    case 'list':
      return { ...block, items: cut(block.items).map(clean) };
    case 'quote':
      return { ...block, text: clean(block.text), source: clean(block.source) };
    case 'citations':
      return {
        ...block,
        citations: cut(block.citations).map((citation) => ({
          ...citation,
          title: clean(citation.title),
          quote: clean(citation.quote),
          source: clean(citation.source),
        })),
      };
    case 'finding':
      return {
        ...block,
        title: clean(block.title),
        detail: clean(block.detail),
        ask: clean(block.ask),
        quotes: cut(block.quotes).map((quote) => ({ ...quote, text: clean(quote.text) })),
      };
    case 'table':
      return {
        ...block,
        columns: block.columns.map(clean),
        rows: cut(block.rows).map((row) => row.map(clean)),
      };
    case 'progress':
      return { ...block, label: clean(block.label) };
    case 'actions':
      return { ...block, buttons: block.buttons.map((button) => cleanButton(button, rules)) };
    case 'divider':
      return block;
  }
};

const cleanButton = (button: Button, rules: TextRules): Button => ({
  ...button,
  label: cleanText(button.label, rules),
});

const cut = <Item>(items: readonly Item[]): readonly Item[] => items.slice(0, limits.items);
