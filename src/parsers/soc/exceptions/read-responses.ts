import type { Table } from '../../../model/document.ts';
import { rolesOf } from '../controls/column-roles.ts';
import { foldId, isControlId, leadingId } from '../controls/control-id.ts';
import { cutPassage, joinPassages, type Passage } from '../controls/passage.ts';
import { placesOf } from '../controls/places.ts';
import { beginsResponse, responseLabel, responseLabelsIn } from '../controls/response-label.ts';
import type { ReportText } from '../report-text.ts';

/** Management's answer somewhere in the report; `id` and `about` say to which exception, where it says so. */
export type FoundResponse = {
  readonly text: Passage;
  readonly id: string | null;
  readonly about: string | null;
  /** Index of the paragraph, to find the exception that stands before it. */
  readonly at: number;
};

const HEADING =
  /\b(?:management|company|client|entity|organi[sz]ation)(?:['’]?s)?\b.{0,40}\b(?:responses?|repl(?:y|ies)|comments?)\b|\b(?:responses?|comments?)\b.{0,50}\b(?:exceptions?|deviations?|findings?)\b/i;
const EXCEPTION_LABEL =
  /^\W*(?:exceptions?|deviations?|findings?|observations?|issues?)(?:\s+(?:noted|identified|description))?\s*[:–—-]\s*/i;

/** Management's responses outside the rows of the tests: labelled paragraphs, keyed paragraphs and tables of responses. */
export function readResponses(report: ReportText): FoundResponse[] {
  const found: FoundResponse[] = [];
  let id: string | null = null;
  let about: string | null = null;
  let heading = false;
  for (const place of placesOf(report)) {
    if (place.is === 'table') {
      found.push(...responsesOfTable(place.table, place.at));
      continue;
    }
    const { passage, at } = place;
    const whole = passage.text.trim();
    const label = responseLabel(whole);
    if (
      label &&
      label.end < whole.length &&
      (beginsResponse(whole) || id !== null || about !== null || heading)
    ) {
      const stops = [
        ...responseLabelsIn(whole).filter(({ start }) => start >= label.end),
        { start: whole.length, end: 0, id: null },
      ];
      let open = { end: label.end, id: idIn(label.id) ?? id };
      for (const stop of stops) {
        found.push({
          text: cutPassage(passage, open.end, stop.start),
          id: open.id,
          about,
          at,
        });
        open = { end: stop.end, id: idIn(stop.id) };
        about = null;
      }
      id = null;
      continue;
    }
    const exception = EXCEPTION_LABEL.exec(whole);
    const leading = isControlId(whole) ? { id: whole, end: whole.length } : leadingId(whole);
    if (HEADING.test(whole) && whole.length < 120) heading = true;
    else if (exception) about = whole.slice(exception[0].length);
    else if (leading && leading.end === whole.length) id = leading.id;
    else if (leading && heading)
      found.push({
        text: cutPassage(passage, leading.end),
        id: leading.id,
        about: null,
        at,
      });
    else if (heading && report.paragraphs[at]?.heading) heading = false;
  }
  return found;
}

function idIn(text: string | null): string | null {
  return text !== null && isControlId(text) ? text : null;
}

function responsesOfTable(table: Table, at: number): FoundResponse[] {
  const roles = rolesOf(table);
  if (!roles.includes('response') || roles.includes('test')) return cardResponses(table, at);
  return table.rows.flatMap((row): FoundResponse[] => {
    const cellsOf = (...wanted: string[]) =>
      joinPassages(row.cells.filter((_, column) => wanted.includes(roles[column] ?? 'other')));
    const text = cellsOf('response');
    const id = cellsOf('id').text || leadingId(cellsOf('control').text)?.id || null;
    return row.header || text.text === '' ? [] : [{ text, id, about: cellsOf('result').text || null, at }];
  });
}

/** Rows of labels and values ("Exception" | …, "Response" | …) in a small table. */
function cardResponses(table: Table, at: number): FoundResponse[] {
  let [id, about]: [string | null, string | null] = [null, null];
  if (table.columns.length !== 2) return [];
  return table.rows.flatMap((row): FoundResponse[] => {
    const [label, value] = row.cells;
    if (!label || !value || value.text === '') return [];
    if (beginsResponse(label.text) || responseLabel(`${label.text}:`))
      return [{ text: value, id, about, at }];
    if (isControlId(value.text)) id = value.text;
    if (EXCEPTION_LABEL.test(`${label.text}:`)) about = value.text;
    return [];
  });
}

/** True when the response names the control. */
export function namesControl(response: FoundResponse, id: string): boolean {
  if (response.id !== null) return foldId(response.id) === foldId(id);
  const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}.-])${escaped}(?![\\p{L}\\p{N}]|[.-]\\d)`, 'u').test(
    response.text.text,
  );
}
