import { verdictOf } from '../verdict.ts';
import { tickedAnswer } from './header-role.ts';

const says = (run: ReadonlyMap<string, number>, verdict: 'yes' | 'no') =>
  [...run.keys()].some((answer) => verdictOf(answer) === verdict);

/** Neighbouring columns headed "Yes" and "No", "Met" and "Not met", and the like, by the answer they stand for. */
export const ticksOf = (cells: readonly (readonly [number, string])[]): Map<string, number> => {
  const isWhole = (run: ReadonlyMap<string, number>) => says(run, 'yes') && says(run, 'no');
  let run = new Map<string, number>();
  for (const [column, text] of cells.toSorted(([a], [b]) => a - b)) {
    const answer = tickedAnswer(text);
    const follows = run.size === 0 || [...run.values()].includes(column - 1);
    if (answer !== undefined && !run.has(answer) && follows) run.set(answer, column);
    else if (isWhole(run)) return run;
    else run = new Map(answer === undefined ? [] : [[answer, column]]);
  }
  return isWhole(run) ? run : new Map();
};
