import type { Row } from '../form.ts';
import type { Header, Table } from './find-tables.ts';
import { ticksOf } from './tick-columns.ts';

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();

const isAnswer = ({ role }: Header) => role?.role === 'answer';

/** The columns that begin a block: where the first question column's header comes again, with what stands before it. */
const startsOf = ({ headers, ticks }: Table): number[] => {
  const columns = [...headers.keys()].toSorted((a, b) => a - b);
  const isQuestion = (column: number) => headers.get(column)?.role?.role === 'question';
  const first = columns.find(isQuestion);
  const asked = wordsOf(headers.get(first ?? -1)?.text ?? '');
  const again = columns.filter(
    (column) => isQuestion(column) && wordsOf(headers.get(column)?.text ?? '') === asked,
  );
  const ticked = new Set(ticks.values());
  return again.map((question, block) => {
    if (block === 0) return 0;
    // A block's own number or section stands before its question, but no answer or comment, and no gap.
    let start = question;
    for (let header = headers.get(start - 1); header; header = headers.get(start - 1)) {
      if (isAnswer(header) || header.role?.role === 'explanation' || ticked.has(start - 1)) break;
      start -= 1;
    }
    return start;
  });
};

const cut = <Value>(columns: ReadonlyMap<number, Value>, from: number, to: number): Map<number, Value> =>
  new Map([...columns].filter(([column]) => column >= from && column < to));

/**
 * The blocks of a table whose headers stand there twice or more, side by side ("No. | Question | Answer | No. | Question
 * | Answer"), each with columns for its answers; the table itself where it is one block.
 */
export const splitBlocks = (table: Table): Table[] => {
  const starts = startsOf(table);
  const blocks = starts.map((from, block): Table => {
    const to = starts[block + 1] ?? Number.POSITIVE_INFINITY;
    const headers = cut(table.headers, from, to);
    const rows = table.rows.map((row): Row => ({ ...row, cells: cut(row.cells, from, to) }));
    return {
      ...table,
      headers,
      rows,
      ticks: ticksOf(Array.from(headers, ([column, { text }]) => [column, text])),
    };
  });
  const whole = blocks.every(({ headers, ticks }) => ticks.size > 0 || [...headers.values()].some(isAnswer));
  return blocks.length > 1 && whole ? blocks : [table];
};
