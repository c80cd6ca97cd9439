import type { KnownBlock, Button as SlackButton } from '@slack/types';
import type { Block, Button, CardCitation, Level } from '../../card.ts';
import { slackLimits as limits } from './limits.ts';
import { list, quote, type Run, richText, section } from './rich-text.ts';

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

/** One neutral block as Slack blocks; nothing in its words is parsed. */
export const renderBlock = (block: Block): KnownBlock[] => {
  switch (block.type) {
    case 'heading':
      return [{ type: 'header', text: plain(cut(block.text, limits.header)) }];
    case 'text':
      if (block.highlight !== undefined && block.text.includes(block.highlight))
        return [richText(section(...withHighlight(cut(block.text, limits.richText), block.highlight)))];
      return [
        richText(
          section({
            text: cut(block.text, limits.richText),
            bold: block.weight === 'strong',
            italic: block.weight === 'quiet',
          }),
        ),
      ];
    case 'notice':
      return [
        richText(section({ text: `${signs[block.level]} ` }, { text: cut(block.text, limits.richText) })),
      ];
    case 'facts':
      return [
        richText(
          list(block.facts.map(({ label, value }) => [{ text: `${label}: `, bold: true }, { text: value }])),
        ),
      ];
    case 'list':
      return listsOf(block.items).map((items) => richText(list(items.map((text) => [{ text }]))));
    case 'quote':
      return [
        richText(
          quote({ text: cut(block.text, limits.richText) }, { text: `\n${block.source}`, italic: true }),
        ),
      ];
    case 'citations':
      return renderCitations(block.citations);
    case 'finding':
      return [renderFinding(block)];
    case 'table':
      return [richText(list(block.rows.map((row) => rowRuns(block.columns, row))))];
    case 'progress':
      return [renderProgress(block)];
    case 'actions':
      return renderButtons(block.buttons);
    case 'divider':
      return [{ type: 'divider' }];
  }
};

/** What Slack's JSON puts around the words of an item, in characters. */
const markUpOfItem = 90;

/** A long list in several blocks, so that no more of it is left out than has to be. */
const listsOf = (items: readonly string[]): string[][] => {
  const lists: string[][] = [];
  let room = 0;
  for (const item of items) {
    const text = cut(item, limits.richText);
    const size = text.length + markUpOfItem;
    if (size > room) {
      lists.push([]);
      room = limits.richText;
    }
    lists.at(-1)?.push(text);
    room -= size;
  }
  return lists;
};

/** Work under way is a task card, which Slack animates; a share of something finished is a bar. */
const renderProgress = ({
  label,
  done,
  total,
  working = false,
}: Extract<Block, { type: 'progress' }>): KnownBlock => {
  const counted = `${done} of ${total}`;
  if (!working)
    return richText(section({ text: `${bar(done, total)} `, bold: true }, { text: `${label}: ${counted}` }));
  return {
    type: 'task_card',
    task_id: 'work',
    title: cut(label, limits.header),
    status: 'in_progress',
    ...(total === 0 ? {} : { details: richText(section({ text: counted })) }),
  };
};

/** Text with the first place of a passage in bold. */
const withHighlight = (text: string, passage: string): Run[] => {
  const [before = '', ...after] = text.split(passage);
  if (after.length === 0) return [{ text }];
  return [{ text: before }, { text: passage, bold: true }, { text: after.join(passage) }];
};

/** A table's row in one item, every cell under the word of its column, where a real table may not stand. */
const rowRuns = (columns: readonly string[], row: readonly string[]): Run[] =>
  row.flatMap((text, index) => [
    { text: `${index === 0 ? '' : '\n'}${columns[index] ?? ''}: `, bold: true },
    { text },
  ]);

/** Shortened at a limit, with an ellipsis that says so. */
export const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;

export const plain = (text: string) => ({
  type: 'plain_text' as const,
  text: text === '' ? ' ' : text,
  emoji: false,
});

const renderCitations = (citations: readonly CardCitation[]): KnownBlock[] => [
  richText(
    ...citations.flatMap(({ n, title, quote: words, source, reviewed, expired }) => [
      section(
        { text: `[${n}] ${title}`, bold: true },
        { text: ageOf(source, reviewed, expired), italic: true },
      ),
      quote({ text: cut(words, limits.citedQuote) }),
    ]),
  ),
  ...renderButtons(
    citations.map(({ n, open }) => ({ action: 'show-entry', label: `Source ${n}`, value: open })),
  ),
];

const ageOf = (source: string, reviewed: string | null, expired: boolean): string =>
  ` · ${[source, reviewed && `reviewed ${reviewed}`, expired && 'past its review date'].filter(Boolean).join(' · ')}`;

const renderFinding = ({
  severity,
  title,
  detail,
  quotes,
  ask,
}: Extract<Block, { type: 'finding' }>): KnownBlock =>
  richText(
    section(
      { text: `${signs[severity]} ${weights[severity]} · ${title}`, bold: true },
      { text: detail === '' ? '' : `\n${cut(detail, limits.findingDetail)}` },
    ),
    ...quotes.map(({ page, printedPage, text }) =>
      quote(
        { text: cut(text, limits.findingQuote) },
        { text: `\npage ${page}${printedPage === null ? '' : `, printed ${printedPage}`}`, italic: true },
      ),
    ),
    ...(ask === '' ? [] : [section({ text: 'Ask: ', bold: true } satisfies Run, { text: ask })]),
  );

const renderButtons = (all: readonly Button[]): KnownBlock[] => {
  const buttons = all.filter(({ value }) => value.length <= limits.buttonValue);
  const blocks: KnownBlock[] = [];
  for (let from = 0; from < buttons.length; from += limits.buttonsInBlock)
    blocks.push({
      type: 'actions',
      elements: buttons.slice(from, from + limits.buttonsInBlock).map(renderButton),
    });
  // Before the others, which stay where a message is too long because they stand last.
  return [...all.filter((button) => !buttons.includes(button)).map(leftOut), ...blocks];
};

const leftOut = ({ label }: Button): KnownBlock =>
  richText(
    section({ text: `“${label}” is not offered: what it would carry is too long for Slack.`, italic: true }),
  );

/** Slack wants every action id of a block once: the place in the row makes it so; `incoming` takes it off again. */
const renderButton = ({ action, label, value, style }: Button, index: number): SlackButton => ({
  type: 'button',
  action_id: `${action}#${index}`,
  text: plain(cut(label, limits.button)),
  value,
  ...(style ? { style } : {}),
});

const bar = (done: number, total: number): string => {
  const filled = total === 0 ? 0 : Math.round((done / total) * 10);
  return '▰'.repeat(filled) + '▱'.repeat(10 - filled);
};
