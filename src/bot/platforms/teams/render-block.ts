import { type Block, type Button, type Level, opensForm } from '../../card.ts';
import { teamsLimits as limits } from './limits.ts';

export type Element = { readonly type: string; readonly [property: string]: unknown };

/** Where a card stands: buttons of a message work alone, those of a dialog submit it. */
export type Surface = 'message' | 'dialog';

const signs: Record<Level, string> = {
  critical: '🛑',
  high: '🔴',
  medium: '🟠',
  low: '⚪',
  good: '🟢',
  info: 'ℹ️',
};
/** How grave a finding is, in a word; a notice says it in its own. */
const weights: Record<Level, string> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Note',
  low: 'Low',
  good: 'Good',
  info: 'Note',
};
const colours: Record<Level, string> = {
  critical: 'Attention',
  high: 'Attention',
  medium: 'Warning',
  low: 'Default',
  good: 'Good',
  info: 'Accent',
};

/** One neutral block as Adaptive Card elements. */
export const renderBlock = (block: Block, surface: Surface): Element[] => {
  switch (block.type) {
    case 'heading':
      return [words(block.text, { weight: 'Bolder', size: 'Medium' })];
    case 'text':
      if (block.highlight !== undefined && block.text.includes(block.highlight))
        return [withHighlight(block.text, block.highlight)];
      return [
        words(block.text, {
          isSubtle: block.weight === 'quiet',
          weight: block.weight === 'strong' ? 'Bolder' : 'Default',
        }),
      ];
    case 'notice':
      return [
        words(`${signs[block.level]} ${block.text}`, { color: colours[block.level], weight: 'Bolder' }),
      ];
    case 'facts':
      return [
        {
          type: 'FactSet',
          facts: block.facts.map(({ label, value }) => ({ title: unparsed(label), value: unparsed(value) })),
        },
      ];
    case 'list':
      return block.items.map((item) => words(`• ${item}`, { spacing: 'Small' }));
    case 'quote':
      return [
        box([words(block.text, { italic: true }), words(block.source, { isSubtle: true, size: 'Small' })]),
      ];
    case 'citations':
      return block.citations.flatMap(({ n, title, quote, source, reviewed, expired, open }) => [
        box([
          words(`[${n}] ${title}`, { weight: 'Bolder' }),
          words(quote, { italic: true }),
          words(
            [source, reviewed && `reviewed ${reviewed}`, expired && 'past its review date']
              .filter(Boolean)
              .join(' · '),
            { isSubtle: true, size: 'Small' },
          ),
          actions([{ action: 'show-entry', label: `Source ${n}`, value: open }], surface),
        ]),
      ]);
    case 'finding':
      return [
        box([
          words(`${signs[block.severity]} ${weights[block.severity]} · ${block.title}`, {
            weight: 'Bolder',
            color: colours[block.severity],
          }),
          ...(block.detail === '' ? [] : [words(block.detail)]),
          ...block.quotes.map(({ page, printedPage, text }) =>
            words(`“${text}” (page ${page}${printedPage === null ? '' : `, printed ${printedPage}`})`, {
              italic: true,
              spacing: 'Small',
            }),
          ),
          ...(block.ask === '' ? [] : [words(`Ask: ${block.ask}`, { isSubtle: true, spacing: 'Small' })]),
        ]),
      ];
    case 'table':
      return [
        {
          type: 'Table',
          firstRowAsHeader: true,
          columns: widthsOf([block.columns, ...block.rows]).map((width) => ({ width })),
          rows: [block.columns, ...block.rows].map((row) => ({
            type: 'TableRow',
            cells: row.map((text) => ({ type: 'TableCell', items: [words(text)] })),
          })),
        },
      ];
    case 'progress':
      return [words(progressText(block), { weight: 'Bolder' })];
    case 'actions':
      return groups(block.buttons).map((buttons) => actions(buttons, surface));
    case 'divider':
      return [{ type: 'TextBlock', text: ' ', separator: true }];
  }
};

/** How much there is to do may not be known yet. */
const progressText = ({ label, done, total, working }: Extract<Block, { type: 'progress' }>): string =>
  working && total === 0 ? label : `${label}: ${done} of ${total}`;

/** Weights of columns: by the longest cell, but no column so narrow or so wide that it spoils the others. */
const widthsOf = ([head = [], ...rows]: readonly (readonly string[])[]): number[] =>
  head.map((title, column) =>
    Math.min(40, Math.max(16, title.length, ...rows.map((row) => row[column]?.length ?? 0))),
  );

/** Text that Teams does not take for mark-up: it reads Markdown in every TextBlock. */
export const words = (text: string, style: Readonly<Record<string, unknown>> = {}): Element => {
  const { italic, ...rest } = style;
  if (italic)
    return {
      type: 'RichTextBlock',
      inlines: [{ type: 'TextRun', text: cut(text), italic: true }],
      ...spacingOf(rest),
    };
  return { type: 'TextBlock', text: unparsed(cut(text)), wrap: true, ...rest };
};

/** Text with the first place of a passage marked; it holds no mark-up in Teams. */
const withHighlight = (text: string, passage: string): Element => {
  const start = text.indexOf(passage);
  const runs = [
    { text: text.slice(0, start) },
    { text: passage, highlight: true },
    { text: text.slice(start + passage.length) },
  ];
  return {
    type: 'RichTextBlock',
    inlines: runs.filter((run) => run.text !== '').map((run) => ({ type: 'TextRun', ...run })),
  };
};

const spacingOf = ({ spacing }: Readonly<Record<string, unknown>>) =>
  spacing === undefined ? {} : { spacing };

/** Markdown's own characters, escaped; numbers and dashes that would begin a list too. */
const unparsed = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~]/g, (character) => `\\${character}`)
    .replace(/^(\s*)(\d+)([.)])/gm, '$1$2\\$3')
    .replace(/^(\s*)([-+])/gm, '$1\\$2');

const cut = (text: string): string =>
  text.length > limits.text ? `${text.slice(0, limits.text - 1)}…` : text;

const box = (items: readonly Element[]): Element => ({ type: 'Container', style: 'emphasis', items });

/** A row of buttons; each comes back as its action with its value. */
export const actions = (buttons: readonly Button[], surface: Surface): Element => ({
  type: 'ActionSet',
  actions: buttons.map((button) => renderButton(button, surface)),
});

/** Action.Execute cannot open a dialog, and a dialog takes no Action.Execute. */
const renderButton = ({ action, label, value, style }: Button, surface: Surface): Element => ({
  title: label,
  ...(surface === 'dialog'
    ? { type: 'Action.Submit', data: { action, value } }
    : opensForm(action)
      ? { type: 'Action.Submit', data: { msteams: { type: 'task/fetch' }, action, value } }
      : { type: 'Action.Execute', verb: action, data: { value } }),
  ...(style === 'primary' ? { style: 'positive' } : style === 'danger' ? { style: 'destructive' } : {}),
});

const groups = (buttons: readonly Button[]): Button[][] =>
  Array.from({ length: Math.ceil(buttons.length / limits.actionsInSet) }, (_, index) =>
    buttons.slice(index * limits.actionsInSet, (index + 1) * limits.actionsInSet),
  );
