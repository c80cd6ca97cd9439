import { classifyResult } from '../controls/classify-result.ts';
import type { ControlEntry } from '../controls/control-entry.ts';
import { cutPassage, joinPassages, type Passage } from '../controls/passage.ts';
import { passageOf } from '../controls/places.ts';
import { kindOf } from '../controls/read-entries.ts';
import { readsAsFault } from '../controls/reads-as-fault.ts';
import { beginsResponse, responseLabelsIn } from '../controls/response-label.ts';
import type { ReportText } from '../report-text.ts';
import { hasId, NAMELESS, namesIn } from './names.ts';

const SYMBOL = '[*†‡§¶]+|[¹²³⁴⁵⁶⁷⁸⁹]+|#{2,}';
const WORD = '(?:foot-?)?notes?|remarks?|comments?|refs?\\.?|references?|items?';
const MARK = new RegExp(
  `\\b(?:${WORD})(?:\\s+(?:#|no\\.?|number)?|\\s*#|\\s*(?=[([*†‡§¶¹²³⁴-⁹]))\\s*[([]?(\\d{1,2}|[a-z]|[ivx]{1,4}|${SYMBOL})(?![\\p{L}\\d])|[([](\\d{1,2}|[a-z]|[ivx]{1,4}|${SYMBOL})[)\\]]\\W*$|(${SYMBOL})\\W*$|(?<=[\\p{L}.])(\\d{1,2})\\W*$`,
  'iu',
);
const TEXT = '(?=["“‘(]?[\\p{L}\\p{N}])';

/** The sign by which a result sends the reader to a note ("Note 3", "(b)", "**", "noted.2"); null when it has none. */
export function markOf(result: string): string | null {
  const match = MARK.exec(result);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4] ?? null;
}

/** The note of a mark and management's answer, where the note holds it too. */
export type Note = { readonly told: Passage; readonly response: Passage | null };

/** The note by its mark; notes are numbered anew in some sections, so the first at or after the result is meant. */
export function findNote(result: Passage, report: ReportText): Note | null {
  const mark = markOf(result.text);
  if (mark === null) return null;
  const begins = beginningOf(mark);
  const page = result.parts[0]?.page ?? 1;
  const notes = [...paragraphsOf(report, begins), ...rowsOf(report, begins)].filter(
    ({ text }) => classifyResult(text) !== 'no-exception',
  );
  const after = notes.filter(({ parts: [part] }) => (part?.page ?? 0) >= page);
  const note = after.find(tellsFault) ?? notes.find(tellsFault) ?? after[0] ?? notes[0];
  return note ? partAnswer(note) : null;
}

const BELOW =
  /\b(?:below|beneath|following|under(?:neath)?|(?:foot-?)?notes?|next page|overleaf|end of (?:the|this) (?:table|section|page))\b/i;
const LEADS = new RegExp(
  `^\\W*(?:${WORD}|exceptions?|deviations?)(?:\\s+(?:to|on|for)\\b[^:]{0,40})?\\s*[:.–—-]\\s*${TEXT}`,
  'iu',
);

/** The first fault told below a result that points down without a mark; one that names another control is not meant. */
export function noteBelow({ id, table }: ControlEntry, result: Passage, report: ReportText): Note | null {
  if (!BELOW.test(result.text)) return null;
  const page = result.parts.at(-1)?.page ?? 1;
  const row = report.paragraphs.findLast(
    ({ cell, text }) => cell !== null && cell.table === table && text.includes(result.text),
  );
  const below = report.paragraphs.find((paragraph) => {
    const near = paragraph.page >= page && paragraph.page <= page + 1;
    if (paragraph.cell !== null || paragraph.index < (row?.index ?? 0) || !near) return false;
    const { ids } = namesIn(paragraph.text.slice(0, 80));
    const own = ids.length === 0 || (id !== null && hasId({ ...NAMELESS, ids }, id));
    return own && !beginsResponse(paragraph.text) && tellsFault(passageOf(paragraph));
  });
  if (!below) return null;
  const passage = passageOf(below);
  return partAnswer(cutPassage(passage, LEADS.exec(passage.text)?.[0].length ?? 0));
}

/** True when the note, without its answer, tells of a fault. */
export function tellsFault({ text }: Passage): boolean {
  const own = text.slice(0, responseLabelsIn(text).find(({ start }) => start > 0)?.start);
  return classifyResult(own) === 'exception' || readsAsFault(own);
}

/** How a note of this mark begins: "Note 3:", "(3)", "3.", "3 Two users …", "** …". */
function beginningOf(mark: string): RegExp {
  const sign = mark.replace(/[*#]/g, '\\$&');
  if (!/[a-z\d]/i.test(mark)) return new RegExp(`^[([]?${sign}[)\\]]?\\s*[:.–—-]?\\s*${TEXT}`, 'u');
  const named = `\\W*(?:${WORD})\\s*(?:#|no\\.?|number)?\\s*[([]?${sign}[)\\]]?(?:\\s*[:.)–—-]\\s*|\\s+)`;
  return new RegExp(
    `^(?:${named}|[([]${sign}[)\\]]\\s*[:.–—-]?\\s*|${sign}\\s*[:.)]\\s*)${TEXT}|^${sign}\\s?(?=\\p{Lu}\\p{Ll})`,
    'iu',
  );
}

function paragraphsOf({ paragraphs }: ReportText, begins: RegExp): Passage[] {
  return paragraphs.flatMap((paragraph): Passage[] => {
    if (paragraph.cell !== null) return [];
    const passage = passageOf(paragraph);
    const found = begins.exec(passage.text);
    return found ? [cutPassage(passage, found[0].length)] : [];
  });
}

/** Rows of a table of notes: the mark in the first cell, a fault in the next. */
function rowsOf({ document }: ReportText, begins: RegExp): Passage[] {
  return document.tables.flatMap((table) =>
    table.rows.flatMap(({ cells: [mark, ...rest] }): Passage[] => {
      const text = joinPassages(rest);
      const noted = mark !== undefined && begins.test(`${mark.text.trim()} Note`) && tellsFault(text);
      return noted && kindOf(table).is !== 'tests' ? [text] : [];
    }),
  );
}

function partAnswer(note: Passage): Note {
  const label = responseLabelsIn(note.text).find(({ start }) => start > 0);
  if (!label) return { told: note, response: null };
  return { told: cutPassage(note, 0, label.start), response: cutPassage(note, label.end) };
}
