import type { Row, Sheet } from '../form.ts';
import { isIdentifier, isInterrogative, isPlaceholder, isStatement, wordCount } from './question-text.ts';

/** Shares (0 to 1) of the rows in which a column is filled, computed, listed, numbered or asks in so many words. */
export type Profile = {
  readonly filled: number;
  readonly formulas: number;
  readonly lists: number;
  readonly identifiers: number;
  readonly interrogative: number;
  /** How much its texts read like questions, 0 to 2. */
  readonly asking: number;
};

const asking = (text: string) => {
  if (isInterrogative(text)) return 2;
  if (isStatement(text)) return 1.5;
  return wordCount(text) >= 4 ? 1 : 0;
};

/** Measures what a column of a table holds. */
export const profileColumn = (sheet: Sheet, rows: readonly Row[], column: number): Profile => {
  const cells = rows.flatMap((row) => row.cells.get(column) ?? []);
  const of = Math.max(1, rows.length);
  const share = (count: number) => count / of;
  return {
    filled: share(cells.filter(({ text }) => !isPlaceholder(text)).length),
    formulas: share(cells.filter(({ formula }) => formula).length),
    lists: share(rows.filter(({ number }) => sheet.ruleAt(number, column).list !== null).length),
    identifiers: share(cells.filter(({ text }) => isIdentifier(text)).length),
    interrogative: share(cells.filter(({ text }) => isInterrogative(text)).length),
    asking: share(cells.reduce((sum, { text }) => sum + asking(text), 0)),
  };
};
