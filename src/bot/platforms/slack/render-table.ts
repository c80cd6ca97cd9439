import type { KnownBlock, RawTextElement } from '@slack/types';
import type { Block } from '../../card.ts';
import { slackLimits as limits } from './limits.ts';
import { richText, section } from './rich-text.ts';

type Table = Extract<Block, { type: 'table' }>;

/** A real table, and what of it was left out; null where Slack takes none of this size. */
export const renderTable = ({ columns, rows }: Table): KnownBlock[] | null => {
  const shown = rows.slice(0, limits.tableRows - 1);
  const cells = [columns, ...shown];
  const characters = cells.flat().reduce((sum, { length }) => sum + length, 0);
  if (columns.length > limits.tableColumns || characters > limits.tableCharacters) return null;
  const table: KnownBlock = {
    type: 'table',
    column_settings: columns.map(() => ({ is_wrapped: true })),
    rows: cells.map((row) => row.map(cell)),
  };
  const left = rows.length - shown.length;
  if (left === 0) return [table];
  return [table, richText(section({ text: `${left} more rows did not fit into one table.`, italic: true }))];
};

/** Slack parses nothing in raw text, and takes no empty cell. */
const cell = (text: string): RawTextElement => ({ type: 'raw_text', text: text === '' ? '–' : text });
