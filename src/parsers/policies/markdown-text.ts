import type { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as wordsOf } from 'mdast-util-to-string';
import { rowText } from './row-text.ts';

/** A block of a Markdown document. */
export type Block = ReturnType<typeof fromMarkdown>['children'][number];
type List = Extract<Block, { type: 'list' }>;
type Table = Extract<Block, { type: 'table' }>;

const comment = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/gi;
const lineEnd = /<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6]|summary)>/gi;
/** Elements that HTML knows; "<insert name here>" is none of them and stays, for people to see that it was never filled in. */
const tag =
  /<\/?(?:a|abbr|b|blockquote|center|code|dd|details|div|dl|dt|em|figure|font|h[1-6]|hr|i|img|kbd|li|mark|ol|p|pre|s|section|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul)(?:\s[^<>]*)?\/?>/gi;

const withoutTags = (text: string): string =>
  text.includes('<') ? text.replaceAll(comment, '').replaceAll(lineEnd, '\n').replaceAll(tag, '') : text;

const foldLines = (text: string) => text.replaceAll(/[ \t]*\n[ \t]*/g, ' ').trim();

const itemText = (item: List['children'][number], mark: string): string => {
  const blocks = item.children.map(blockText).filter((text) => text !== '');
  return `${mark} ${blocks.join('\n').replaceAll('\n', '\n  ')}`;
};

const listText = (list: List): string =>
  list.children
    .map((item, index) => itemText(item, list.ordered ? `${(list.start ?? 1) + index}.` : '-'))
    .join('\n');

/** The cells of a table as plain text, its header first. */
export const tableCells = (table: Table): string[][] =>
  table.children.map((row) => row.children.map((cell) => withoutTags(wordsOf(cell)).trim()));

const tableText = (table: Table): string => {
  const [header = [], ...rows] = tableCells(table);
  return rows
    .map((cells) => rowText(header, cells))
    .filter((line) => line !== '')
    .map((line) => `- ${line}`)
    .join('\n');
};

/** The words of a block of Markdown as plain text: one line a paragraph, list item or table row; comments left out. */
export const blockText = (block: Block): string => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return foldLines(withoutTags(wordsOf(block)));
    case 'list':
      return listText(block);
    case 'table':
      return tableText(block);
    case 'code':
      return block.value.trim();
    case 'blockquote':
      return block.children.map(blockText).join('\n\n');
    case 'html':
      return foldLines(withoutTags(block.value));
    default:
      return '';
  }
};
