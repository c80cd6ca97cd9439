import { plain, verdictOf } from '../verdict.ts';

/**
 * The one value of a list that says what an answer says; undefined when none does or several do,
 * because a wrong tick is worse than an empty cell.
 */
export const fitOption = (value: string, options: readonly string[]): string | undefined => {
  const same = options.find((option) => plain(option) === plain(value));
  if (same !== undefined) return same;
  const verdict = verdictOf(value);
  if (verdict === undefined) return undefined;
  const fitting = options.filter((option) => verdictOf(option) === verdict);
  if (fitting.length === 1) return fitting[0];
  return fitting.find((option) => plain(option).split(' ').length === 1);
};
