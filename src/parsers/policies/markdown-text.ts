import type { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as wordsOf } from 'mdast-util-to-string';
import { rowText } from './row-text.ts';

type Block = ReturnType<typeof fromMarkdown>['children'][number];
type List = Extract<Block, { type: 'list' }>;
type Table = Extract<Block, { type: 'table' }>;

const foldLines = (text: string) => text.replaceAll(/[ \t]*\n[ \t]*/g, ' ').trim();

const itemText = (item: List['children'][number], mark: string): string => {
  const blocks = item.children.map(blockText).filter((text) => text !== '');
  return `${mark} ${blocks.join('\n').replaceAll('\n', '\n  ')}`;
};

const listText = (list: List): string =>
  list.children
    .map((item, index) => itemText(item, list.ordered ? `${(list.start ?? 1) + index}.` : '-'))
    .join('\n');

const tableText = (table: Table): string => {
  const [header = [], ...rows] = table.children.map((row) => row.children.map((cell) => wordsOf(cell)));
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
      return foldLines(wordsOf(block));
    case 'list':
      return listText(block);
    case 'table':
      return tableText(block);
    case 'code':
      return block.value.trim();
    case 'blockquote':
      return block.children.map(blockText).join('\n\n');
    default:
      return '';
  }
};
