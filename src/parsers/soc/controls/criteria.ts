import { isControlId } from './control-id.ts';

/** A trust services criterion, its letters and number together or apart ("CC6.1", "CC 6.1"), not the front of a control id built on one ("CC6.1.3", "CC6.1-01", "CC6.1/1", "CC6.1-A"). */
const CRITERION =
  /(?<![\p{L}\d.-])(CC ?[1-9]\.\d{1,2}|A(?: (?=.{3}\s*(?:$|[,;:)&–-]|\p{Lu})))?1\.[1-3]|C ?1\.[12]|PI ?1\.[1-5]|P ?[1-8]\.\d)(?!\d|[.:/_-]\d|[./_-]\p{Lu}(?![\p{L}\d]))/gu;

const OBJECTIVE = /\bcontrol objectives?\s*(?:#|no\.?|number)?\s*(\d+(?:\.\d+)?|[A-Z]\b|[IVX]+\b)/i;

/** Trust services criteria that a text names, in order, once each. */
export function criteriaIn(text: string): string[] {
  return [...new Set([...text.matchAll(CRITERION)].map((match) => (match[1] ?? '').replace(' ', '')))];
}

/** Criteria or the control objective that a heading or section row opens; empty when it opens none. */
export function criteriaOpened(text: string): string[] {
  const head = text.slice(0, 80);
  const objective = OBJECTIVE.exec(head);
  if (objective && objective.index < 30) return [`Control Objective ${objective[1]}`];
  const [first] = criteriaIn(head);
  const [place] = head.matchAll(CRITERION);
  if (!first || !place || place.index >= 40) return [];
  const after = text.slice(place.index + place[0].length);
  return GOES_ON.test(after) || listsControls(after) ? [] : criteriaIn(text.slice(0, 200));
}

/** A sentence about the criterion, in which a verb follows, and not its title. */
const GOES_ON =
  /^\s+(?:is|was|are|were|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did|appl(?:y|ies)|requires?|relates?|states?|refers?|covers?|above|below)\b/;

/** Nothing but ids behind the criterion map controls to it. */
function listsControls(text: string): boolean {
  const ids = text
    .split(/[:,;–—]|\band\b/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '' && criteriaIn(entry).length === 0);
  return ids.length > 0 && ids.every((entry) => /\d/.test(entry) && isControlId(entry));
}

/** What a criteria column says: criteria, objectives, or ids of another framework as printed. */
export function criteriaOfCell(text: string): string[] {
  const known = criteriaIn(text);
  if (known.length > 0) return known;
  const objective = OBJECTIVE.exec(text);
  if (objective) return [`Control Objective ${objective[1]}`];
  return text
    .split(/[,;\n]| and /)
    .map((entry) => entry.trim())
    .filter((entry) => /\d/.test(entry) && entry.length <= 24);
}
