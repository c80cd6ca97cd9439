import type { Table } from '../../../model/document.ts';
import { classifyResult } from '../controls/classify-result.ts';
import { rolesOf } from '../controls/column-roles.ts';
import { isControlId, leadingId } from '../controls/control-id.ts';
import { cutPassage, joinPassages, type Passage } from '../controls/passage.ts';
import { passageOf } from '../controls/places.ts';
import { kindOf } from '../controls/read-entries.ts';
import { beginsResponse } from '../controls/response-label.ts';
import type { Paragraph } from '../paragraph.ts';
import { type ReportText, sectionOf } from '../report-text.ts';
import { countDeviations } from './count-deviations.ts';
import { countNames, joinNames, NAMELESS, type Names, namesIn } from './names.ts';
import { namesOfRow } from './read-responses.ts';

/** An exception told outside the results of the tests: in a list of deviations or beside management's responses. */
export type StatedException = { readonly names: Names; readonly text: Passage; readonly at: number };

const LABEL =
  /^\W*(?:exceptions?|deviations?)(?:\s+(?:noted|identified|description|details?))?\s*(?:(?:#|no\.?)?\s*\d{1,2})?\s*(?:[([][^)\]]{1,40}[)\]])?\s*[:–—-]\s*/i;

/** Exceptions stated in the sections of the tests and after them; the opinion only sums up what stands there. */
export function statedExceptions(report: ReportText): StatedException[] {
  const done = new Set<number>();
  let open: Names = NAMELESS;
  return sectionsAfterDescription(report).flatMap((paragraph): StatedException[] => {
    const index = paragraph.cell?.table ?? null;
    if (index !== null) {
      const table = report.document.tables[index];
      if (!table || done.has(index)) return [];
      done.add(index);
      return kindOf(table).is === 'exceptions' ? ofTable(table, paragraph.index) : [];
    }
    const passage = passageOf(paragraph);
    const leading = isControlId(passage.text)
      ? { id: passage.text, end: passage.text.length }
      : leadingId(passage.text);
    if (leading) open = namesIn(leading.id);
    const body = leading ? cutPassage(passage, leading.end) : passage;
    const label = LABEL.exec(body.text);
    if (!label || beginsResponse(body.text) || classifyResult(body.text) !== 'exception') return [];
    const told = body.text.slice(label[0].length);
    const own = namesIn(label[0]);
    const names = own.ids.length > 0 ? own : joinNames(own, open);
    return told.length > 20 && countNames(names) > 0 ? [{ names, text: body, at: paragraph.index }] : [];
  });
}

/** Sentences of the auditor's report that count deviations of a control or criterion it names, for a report whose tests tell of none. */
export function exceptionsOfOpinion(report: ReportText): StatedException[] {
  return sectionOf(report, 'auditor').flatMap((paragraph) => {
    const passage = passageOf(paragraph);
    const names = namesIn(paragraph.text);
    if (countNames(names) === 0) return [];
    const ends = [...passage.text.matchAll(/[.;]\s+(?=\p{Lu})/gu)].map((end) => end.index + end[0].length);
    return [0, ...ends].flatMap((start, index): StatedException[] => {
      const text = cutPassage(passage, start, ends[index]);
      const counted = countDeviations(text.text).sampleSize !== null;
      const fault = counted && classifyResult(text.text) === 'exception';
      return fault ? [{ names, text, at: paragraph.index }] : [];
    });
  });
}

/** Paragraphs of the sections on tests and other information. */
function sectionsAfterDescription(report: ReportText): Paragraph[] {
  return report.sections
    .filter((section) => section.key === 'tests' || section.key === 'other')
    .flatMap((section) => report.paragraphs.slice(section.from, section.to));
}

function ofTable(table: Table, at: number): StatedException[] {
  const roles = rolesOf(table);
  return table.rows.flatMap((row): StatedException[] => {
    const text = joinPassages(row.cells.filter((_, column) => roles[column] === 'result'));
    const fault = !row.header && classifyResult(text.text) === 'exception';
    return fault ? [{ names: namesOfRow(table, row), text, at }] : [];
  });
}
