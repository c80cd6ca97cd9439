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

/** "SEC 170": letters and a number apart; not the short name of a standard, a part of the report or a date. */
const SPACED =
  /(?<![\p{L}\d.-])(?!(?:SOC|ISO|IEC|TSP|DC|AT|NIST|SP|PCI|DSS|SSAE|ISAE|CSAE|FY|TLS|SSL|AES|RSA|SHA|SLA|AND|OF|FOR|IN|TO|THE|NO|PAGE|NOTE|PART|SECTION|TABLE|TIER|LEVEL|STEP|PHASE|EXCEPTION|DEVIATION|FINDING|OBSERVATION)\s)(\p{Lu}{2,8}\s\d{1,4}(?:\.\d{1,3}){0,3})(?![\p{L}\d%-])/gu;

/** "controls 12, 14 and 20", "Control #3". */
const BARE =
  /\bcontrols?\s*(?:#|nos?\.?|numbers?)?\s*(#?\d{1,4}(?:\s*(?:,|and|&|,\s*and)\s*#?\d{1,4})*)(?![\d.%-])/giu;

/** Reads like the letters of an id in front of a number ("For L-1"). */
const PREPOSITION = /^\W*(?:for|re|on|to|as to|in|under)\s+/i;

/** Names nothing. */
export const NAMELESS: Names = { ids: [], numbers: [], criteria: [] };

/** Everything that a label, a heading or a cell of a table names. */
export function namesIn(text: string): Names {
  const numbers = [...text.matchAll(NUMBERED)].flatMap((match) => match[1]?.match(/[A-Z\d.-]+/gi) ?? []);
  const rest = text.replace(NUMBERED, ' ').replace(PREPOSITION, '');
  const spaced = [...rest.matchAll(SPACED)]
    .map((match) => match[1] ?? '')
    .filter((id) => criteriaIn(id.replace(' ', '')).length === 0);
  const bare = [...rest.matchAll(BARE)].flatMap((match) => match[1]?.match(/\d+/g) ?? []);
  const whole = isControlId(rest.trim());
  const tokens = whole ? [rest.trim()] : rest.replace(SPACED, ' ').split(/[\s,;:()[\]]+|(?<=\d)\s*[–—&]\s*/);
  const ids = tokens
    .map((token) => token.replace(/[.’']+$/, ''))
    .filter(
      (token) => /\d/.test(token) && (/\p{L}|[.#]/u.test(token) || tokens.length === 1) && isControlId(token),
    );
  const all = whole ? ids : [...ids, ...spaced, ...bare];
  return { ids: all, numbers: numbers.filter((each) => each !== 'and'), criteria: criteriaIn(text) };
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
