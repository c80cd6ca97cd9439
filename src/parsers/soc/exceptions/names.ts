import { foldId, isControlId } from '../controls/control-id.ts';
import { criteriaIn } from '../controls/criteria.ts';

/** What a text calls by name: ids of controls, numbers of exceptions ("Exception 2"), criteria. */
export type Names = {
  readonly ids: readonly string[];
  readonly numbers: readonly string[];
  readonly criteria: readonly string[];
};

/** "Exception 2", "findings #1 and #3", "Deviation No. 4"; not the count in "Exceptions: 2 of 25". */
const NUMBERED =
  /\b(?:exceptions?|deviations?|findings?|observations?)\s*(?:#|nos?\.?|numbers?|id)?\s*((?:[A-Z]{1,3}-?)?\d{1,2}(?:\.\d{1,2})?(?:\s*(?:,|and|&)\s*#?\d{1,2})*)(?!\d|\s*(?:of|out|in \d|\/|%|percent|days?|samples?))/giu;

/** Names nothing. */
export const NAMELESS: Names = { ids: [], numbers: [], criteria: [] };

/** Everything that a label, a heading or a cell of a table names. */
export function namesIn(text: string): Names {
  const numbers = [...text.matchAll(NUMBERED)].flatMap((match) => match[1]?.match(/[A-Z\d.-]+/gi) ?? []);
  const rest = text.replace(NUMBERED, ' ');
  const tokens = isControlId(rest.trim()) ? [rest.trim()] : rest.split(/[\s,;:()[\]]+|(?<=\d)\s*[–—&]\s*/);
  const ids = tokens
    .map((token) => token.replace(/[.’']+$/, ''))
    .filter(
      (token) => /\d/.test(token) && (/\p{L}|\./u.test(token) || tokens.length === 1) && isControlId(token),
    );
  return { ids, numbers: numbers.filter((each) => each !== 'and'), criteria: criteriaIn(text) };
}

/** Both texts' names. */
export function joinNames(a: Names, b: Names): Names {
  return {
    ids: [...a.ids, ...b.ids],
    numbers: [...a.numbers, ...b.numbers],
    criteria: [...a.criteria, ...b.criteria],
  };
}

/** How many things are named. */
export function countNames({ ids, numbers, criteria }: Names): number {
  return new Set([...ids, ...criteria]).size + numbers.length;
}

/** True when the id is among the named ids, whatever case and punctuation they are printed in. */
export function hasId(names: Names, id: string): boolean {
  return names.ids.some((each) => foldId(each) === foldId(id));
}
