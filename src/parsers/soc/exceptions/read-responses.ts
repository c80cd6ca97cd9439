import type { Table } from '../../../model/document.ts';
import { answersFault } from '../controls/answer-voice.ts';
import { classifyResult } from '../controls/classify-result.ts';
import { rolesOf, titleRole } from '../controls/column-roles.ts';
import { leadingId } from '../controls/control-id.ts';
import { cutPassage, joinPassages, type Passage } from '../controls/passage.ts';
import { placesOf } from '../controls/places.ts';
import { beginsResponse, responseLabel, responseLabelsIn } from '../controls/response-label.ts';
import type { ReportText } from '../report-text.ts';
import { isName, namedLead } from './named-lead.ts';
import { countNames, hasId, joinNames, NAMELESS, type Names, namesIn } from './names.ts';

/** Management's answer somewhere in the report; `names` and `about` say to which exception, where it says so. */
export type FoundResponse = {
  readonly text: Passage;
  readonly names: Names;
  readonly about: string | null;
  /** Index of the paragraph, to find the exception that stands before it. */
  readonly at: number;
};

const HEADING =
  /\b(?:management|company|client|entity|organi[sz]ation)(?:['’]?s)?\b.{0,40}\b(?:responses?|repl(?:y|ies)|comments?)\b|\b(?:responses?|comments?)\b.{0,50}\b(?:exceptions?|deviations?|findings?)\b/i;
const EXCEPTION_LABEL =
  /^\W*(?:(?:exceptions?|deviations?|findings?|observations?|issues?)(?:\s+(?:noted|identified|description))?\s*(?:(?:#|no\.?)?\s*\d{1,2}\b)?\s*(?:[([][^)\]]{1,24}[)\]])?|description of (?:the )?(?:exception|deviation|finding)s?)\s*[:–—-]\s*/i;
/** Says that there is no answer to give. */
const NO_ANSWER =
  /^\W*(?:n\/?a|none|not applicable|no(?: management)? (?:response|answer|comment)s?(?: (?:required|provided|given))?)?\W*$/iu;
/** Shorter paragraphs are names. */
const MOST_LETTERS = 20;
/** Names of what is answered stand at the front. */
const MOST_LEAD = 120;

/** Management's responses outside the rows of the tests: labelled paragraphs, keyed paragraphs and tables of responses. */
export function readResponses(report: ReportText): FoundResponse[] {
  const found: FoundResponse[] = [];
  let names = NAMELESS;
  let about: string | null = null;
  let heading = false;
  const places = placesOf(report);
  for (const [index, place] of places.entries()) {
    if (place.is === 'table') {
      found.push(...responsesOfTable(place.table, place.at));
      continue;
    }
    const { passage, at } = place;
    const whole = passage.text.trim();
    const label = responseLabel(whole);
    const named = countNames(names) > 0;
    const answers = beginsResponse(whole) || named || about !== null || heading;
    if (label && label.end < whole.length && answers) {
      const stops = responseLabelsIn(whole).filter(({ start }) => start >= label.end);
      let open = { end: label.end, names: joinNames(names, namesIn(label.words)), about };
      for (const stop of [...stops, null]) {
        const text = cutPassage(passage, open.end, stop?.start ?? whole.length);
        found.push({ text, names: open.names, about: open.about, at });
        open = { end: stop?.end ?? whole.length, names: namesIn(stop?.words ?? ''), about: null };
      }
      [names, about] = [NAMELESS, null];
      continue;
    }
    const inner = responseLabelsIn(whole).find(({ start }) => start > 0);
    if (inner && inner.end < whole.length && !label) {
      const own = namesIn(whole.slice(0, Math.min(inner.start, MOST_LEAD)));
      const before = whole.slice(0, inner.start).trim();
      found.push({ text: cutPassage(passage, inner.end), names: joinNames(names, own), about: before, at });
      [names, about] = [NAMELESS, null];
      continue;
    }
    const exception = EXCEPTION_LABEL.exec(whole);
    const lead = heading ? namedLead(passage) : null;
    const next = places[index + 1];
    const more = next?.is === 'paragraph' && !next.heading && !isName(next.passage.text);
    if (!lead && HEADING.test(whole) && whole.length < 120) {
      heading = true;
      if (label) names = joinNames(names, namesIn(label.words));
    } else if (exception && exception[0].length < whole.length) {
      about = whole.slice(exception[0].length);
      names = joinNames(names, namesIn(exception[0]));
    } else if (isName(whole)) names = namesIn(whole);
    else if (lead) {
      if (more && tellsOnlyFault(lead.rest.text)) [names, about] = [lead.names, lead.rest.text];
      else found.push({ text: lead.rest, names: lead.names, about: null, at });
    } else if (heading && more && about === null && tellsOnlyFault(whole)) about = whole;
    else if (heading && (named || about !== null) && whole.length > MOST_LETTERS) {
      found.push({ text: passage, names, about, at });
      [names, about] = [NAMELESS, null];
    } else if (heading && report.paragraphs[at]?.heading) heading = false;
  }
  return found.filter(({ text }) => !NO_ANSWER.test(text.text));
}

/** States what was found, and not yet what the company says to it. */
function tellsOnlyFault(text: string): boolean {
  return classifyResult(text) === 'exception' && !answersFault(text);
}

function responsesOfTable(table: Table, at: number): FoundResponse[] {
  const roles = rolesOf(table);
  if (!roles.includes('response') || roles.includes('test')) return cardResponses(table, at);
  return table.rows.flatMap((row): FoundResponse[] => {
    const cellsOf = (...wanted: string[]) =>
      row.cells.filter((_, column) => wanted.includes(roles[column] ?? 'other'));
    const text = joinPassages(cellsOf('response'));
    const about = joinPassages(cellsOf('result')).text || null;
    return row.header || text.text === '' ? [] : [{ text, names: namesOfRow(table, row), about, at }];
  });
}

/** What the cells of a row in a table of exceptions or responses name; a bare number beside an id counts the exceptions. */
export function namesOfRow(table: Table, row: Table['rows'][number]): Names {
  const roles = rolesOf(table);
  const keys = row.cells.filter((_, column) => ['id', 'criteria'].includes(roles[column] ?? 'other'));
  const controls = row.cells.filter((_, column) => roles[column] === 'control');
  const all = [
    ...keys.map(({ text }) => namesIn(text)),
    ...controls.map(({ text }) => namesIn(leadingId(text)?.id ?? '')),
  ].reduce(joinNames, NAMELESS);
  const bare = all.ids.filter((id) => /^#?\d+$/.test(id));
  const ids = all.ids.filter((id) => !bare.includes(id));
  return ids.length === 0
    ? all
    : { ...all, ids, numbers: [...all.numbers, ...bare.map((id) => id.replace('#', ''))] };
}

/** Rows of labels and values ("Exception" | …, "Response" | …) in a small table. */
function cardResponses(table: Table, at: number): FoundResponse[] {
  let [names, about]: [Names, string | null] = [NAMELESS, null];
  if (table.columns.length !== 2) return [];
  return table.rows.flatMap((row): FoundResponse[] => {
    const [label, value] = row.cells;
    if (!label || !value || value.text === '') return [];
    if (beginsResponse(label.text) || responseLabel(`${label.text}:`)) {
      const own = joinNames(names, namesIn(label.text));
      return [{ text: value, names: own, about, at }];
    }
    const role = titleRole(label.text);
    if (EXCEPTION_LABEL.test(`${label.text}:`)) {
      about = value.text;
      names = joinNames(names, namesIn(label.text));
    } else if (isName(value.text) && (role === 'id' || role === 'control' || role === 'criteria'))
      names = namesIn(value.text);
    return [];
  });
}

/** True when the response names the control, or speaks of it where it names none. */
export function namesControl(response: FoundResponse, id: string): boolean {
  if (countNames(response.names) > 0) return hasId(response.names, id);
  const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}.-])${escaped}(?![\\p{L}\\p{N}]|[.-]\\d)`, 'u').test(
    response.text.text,
  );
}
