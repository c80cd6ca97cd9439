import type { RichTextBlock, RichTextBlockElement, RichTextText } from '@slack/types';

/**
 * Rich text is the only way to say something on Slack that is never parsed: no mark-up, no links, no mentions come out
 * of a vendor's or a customer's words.
 */
export const richText = (...elements: RichTextBlockElement[]): RichTextBlock => ({
  type: 'rich_text',
  elements,
});

export type Run = { readonly text: string; readonly bold?: boolean; readonly italic?: boolean };

export const section = (...runs: readonly Run[]): RichTextBlockElement => ({
  type: 'rich_text_section',
  elements: words(runs),
});

export const quote = (...runs: readonly Run[]): RichTextBlockElement => ({
  type: 'rich_text_quote',
  elements: words(runs),
});

export const list = (items: readonly (readonly Run[])[]): RichTextBlockElement => ({
  type: 'rich_text_list',
  style: 'bullet',
  elements: items.map((runs) => ({ type: 'rich_text_section', elements: words(runs) })),
});

/** Slack refuses empty text elements. */
const words = (runs: readonly Run[]): RichTextText[] =>
  runs
    .filter(({ text }) => text !== '')
    .map(({ text, bold = false, italic = false }) => ({
      type: 'text',
      text,
      ...(bold || italic ? { style: { bold, italic } } : {}),
    }));
