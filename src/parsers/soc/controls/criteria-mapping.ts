import type { Table } from '../../../model/document.ts';
import type { ReportText } from '../report-text.ts';
import type { ControlEntry } from './control-entry.ts';
import { foldId } from './control-id.ts';
import { criteriaIn } from './criteria.ts';

/** A row of a mapping: the criteria or controls that head it, and what stands in its other cells under their titles. */
type MappingRow = readonly { readonly title: string; readonly text: string }[];

/** What parts ids in a list. */
const BETWEEN = /(?:[\s,;:|/&•·–—.()-]|\band\b|\bto\b|\bcontrols?\b)+/giu;
const NOT_MARKED = /^\W*(?:no|n\/?a|none)?\W*$/i;
const MARKED = /^[✓✔☑√●•■◼]$/u;

/**
 * Adds the criteria that tables and lists outside the tests map to controls: criteria beside ids, ids beside criteria,
 * or a matrix of both. Only ids that the tests name count, and only cells that hold nothing but ids or criteria.
 */
export function addMappedCriteria(entries: readonly ControlEntry[], report: ReportText): ControlEntry[] {
  const ids = idsToFind(entries);
  if (ids === null) return [...entries];
  const mapped = new Map<string, Set<string>>();
  const rows = [
    ...report.document.tables.flatMap(rowsOf),
    ...report.paragraphs.flatMap(({ cell, text, marker }) =>
      cell === null && text.length < 300 ? listRow(`${marker ?? ''} ${text}`.trim()) : [],
    ),
  ];
  for (const row of rows)
    for (const { id, criterion } of pairsOf(row, ids)) {
      const known = mapped.get(foldId(id)) ?? new Set();
      mapped.set(foldId(id), known.add(criterion));
    }
  return entries.map((entry) => ({
    ...entry,
    criteria: [...new Set([...entry.criteria, ...(mapped.get(foldId(entry.id ?? '')) ?? [])])],
  }));
}

/** The ids of the tests as one pattern; a bare number or a criterion is no id to look for. Null when there is none. */
function idsToFind(entries: readonly ControlEntry[]): RegExp | null {
  const ids = [...new Set(entries.flatMap(({ id }) => id ?? []))]
    .filter((id) => /\d/.test(id) && /[\p{L}.]/u.test(id) && wholly(id, criteriaIn(id)) === false)
    .toSorted((a, b) => b.length - a.length)
    .map((id) => id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s*'));
  if (ids.length === 0) return null;
  return new RegExp(`(?<![\\p{L}\\d.-])(?:${ids.join('|')})(?![\\p{L}\\d]|[.-]\\d)`, 'giu');
}

function rowsOf(table: Table): MappingRow[] {
  const [first] = table.rows;
  const titles = table.columns.some((title) => title !== '')
    ? table.columns
    : (first?.cells.map(({ text }) => text) ?? []);
  let head = '';
  return table.rows
    .filter(({ header }) => !header)
    .map(({ cells }) => {
      // One criterion may stand beside many rows, printed once.
      head = cells[0]?.text || head;
      return cells.map(({ text }, column) => ({
        title: titles[column] ?? '',
        text: column === 0 ? head : text,
      }));
    });
}

/** "CC6.1: AC-01, AC-02" as a row of two cells. */
function listRow(text: string): MappingRow[] {
  const match = /^(\S{2,16}|Control Objective \d+)\s*[:–—-]?\s+(\S.*)$/su.exec(text);
  return match ? [[match[1] ?? '', match[2] ?? ''].map((cell) => ({ title: '', text: cell }))] : [];
}

function pairsOf(row: MappingRow, ids: RegExp): { id: string; criterion: string }[] {
  const heads = row.map(({ text }) => ({ ids: listOf(text, ids), criteria: criteriaOf(text) }));
  const marked = row
    .filter(
      ({ title, text }) => isMark(text) && (listOf(title, ids).length || criteriaOf(title).length) === 1,
    )
    .map(({ title }) => title);
  const named = heads.flatMap((head) => head.ids);
  const criteria = heads.flatMap((head) => head.criteria);
  const across = named.length > 0 && criteria.length > 0 ? [] : marked;
  return [...named, ...across.flatMap((title) => listOf(title, ids))].flatMap((id) =>
    [...criteria, ...across.flatMap(criteriaOf)].map((criterion) => ({ id, criterion })),
  );
}

/** A cross or tick in a matrix; an empty cell, a dash or "no" marks nothing. */
function isMark(text: string): boolean {
  return /^\S{1,3}$/u.test(text) && (MARKED.test(text.trim()) || !NOT_MARKED.test(text));
}

/** Ids of a text that is nothing but a list of them. */
function listOf(text: string, ids: RegExp): string[] {
  const found = text.match(ids) ?? [];
  return wholly(text, found) ? found : [];
}

/** Criteria of a text that is nothing but a list of them, or a criterion with its title. */
function criteriaOf(text: string): string[] {
  const found = criteriaIn(text);
  if (wholly(text, found)) return found;
  const objective = /^control objective\s*#?(\d{1,2})\b/i.exec(text);
  if (objective) return [`Control Objective ${objective[1]}`];
  const [first = ''] = found;
  return first !== '' && text.startsWith(first) ? [first] : [];
}

function wholly(text: string, parts: readonly string[]): boolean {
  if (parts.length === 0) return false;
  return parts.reduce((rest, part) => rest.replace(part, ' '), text).replace(BETWEEN, '') === '';
}
