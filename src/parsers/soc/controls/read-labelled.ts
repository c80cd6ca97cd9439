import type { Table } from '../../../model/document.ts';
import { type Role, rolesOfColumns, titleRole } from './column-roles.ts';
import type { ControlEntry } from './control-entry.ts';
import { isControlId, leadingId } from './control-id.ts';
import { criteriaOfCell } from './criteria.ts';
import { columnsOf, foldLabel, type LabelRoles } from './label-roles.ts';
import { pairNumbered } from './pair-numbered.ts';
import { cutPassage, type Passage } from './passage.ts';

/** A label with its value; the value may be empty when it stands in the next cell or paragraph. */
export type Labelled = { readonly label: Role; readonly value: Passage };

/** Labels that stand without a colon over their value. */
const BARE =
  /^(?:control(?: activity| description| objective)?|criteri(?:a|on)|(?:service auditor['’]?s )?tests?(?: of controls?| performed| procedures?| applied)*|(?:test )?results?(?: of (?:the )?tests?(?: of controls?)?)?|management['’]?s? response)$/i;

/**
 * Reads "Label: value" or a label alone off a passage, by the meaning of the label, else by the role that the values
 * under it give it; null when it bears none.
 */
export function labelOf(passage: Passage, learned: LabelRoles = new Map()): Labelled | null {
  const { text } = passage;
  const mark = /^([^:]{1,70}?)\s*:\s*/.exec(text);
  const head = mark?.[1] ?? (BARE.test(text) ? text : '');
  const role = learned.get(foldLabel(head)) ?? (head.split(' ').length <= 9 ? titleRole(head) : null);
  if (role) {
    const value = cutPassage(passage, mark?.[0].length ?? text.length);
    const named = role === 'id' && value.text.split(' ').length > 3 ? 'control' : role;
    return { label: named, value };
  }
  const control = /^control\s+(\S{1,16}\d\S{0,8}?)\s*(?:[:.–—-]\s*|$)/i.exec(text);
  return control && isControlId(control[1] ?? '')
    ? { label: 'control', value: cutPassage(passage, 'control '.length) }
    : null;
}

/** A figure alone, as a summary counts controls or exceptions. */
function isCount(text: string): boolean {
  return /^(?:\d{1,4}|none|nil|zero|n\/a)$/i.test(text.trim());
}

/** Labels and values of a card: a small table of label cells beside value cells; null when the table is no card. */
export function cardOf(table: Table): Labelled[] | null {
  const titled = titledRows(table);
  if (titled) return titled;
  const found: Labelled[] = [];
  let bare = 0;
  for (const row of table.rows) {
    let pending: Role | null = null;
    for (const cell of row.cells.filter((candidate) => candidate.text !== '')) {
      const labelled: Labelled | null = pending || !cell.text.includes(':') ? null : labelOf(cell);
      if (labelled && labelled.value.text !== '') found.push(labelled);
      else if (pending) found.push({ label: pending, value: cell });
      else if (!labelled) bare += 1;
      pending = labelled && labelled.value.text === '' ? labelled.label : null;
    }
  }
  const labels = new Set(found.map(({ label }) => label));
  const complete =
    (labels.has('control') || labels.has('id')) && (labels.has('test') || labels.has('result'));
  return complete && found.length > 2 * bare ? found : null;
}

/** Labels and values of a card that goes on in a table of the next page; null when the titles are others. */
export function cardGoesOn(table: Table, before: Table): Labelled[] | null {
  const titles = new Set(before.rows.map(({ cells }) => foldLabel(cells[0]?.text ?? '')));
  if (!table.rows.every(({ cells }) => titles.has(foldLabel(cells[0]?.text ?? '')))) return null;
  const known = titledRows(before)?.length;
  const rows = [...before.rows, ...table.rows];
  return known === undefined ? null : (titledRows({ ...before, rows })?.slice(known) ?? null);
}

/** The name of a kind of test, which a legend explains. */
const KIND_OF_TEST =
  /^\W*(?:inquir|enquir|interview|observ|inspect|examin|review|re-?perform|recalculat|walk-?through|analytic|corroborat|confirm)\p{L}*(?: \p{L}+)?\W*$/iu;

/** Values beside short titles in the first of two columns; null unless the titles name a control and its test. */
function titledRows(table: Table): Labelled[] | null {
  const pairs = table.rows.map((row) => row.cells);
  if (table.columns.length !== 2 || pairs.some(([title]) => !title || title.text.split(' ').length > 10))
    return null;
  if (pairs.filter(([title]) => isControlId(title?.text ?? '')).length > pairs.length / 3) return null;
  if (pairs.filter(([title]) => KIND_OF_TEST.test(title?.text ?? '')).length > 1) return null;
  const columns = columnsOf(pairs.map(([title, value]) => [title?.text ?? '', value?.text ?? '']));
  const roles = rolesOfColumns(columns);
  const known = new Map(columns.map(({ title }, index) => [foldLabel(title), roles[index]]));
  const found = pairs.flatMap(([title, value]): Labelled[] => {
    const role = known.get(foldLabel(title?.text ?? ''));
    return role && value && value.text !== '' && !isCount(value.text) ? [{ label: role, value }] : [];
  });
  const labels = new Set(found.map(({ label }) => label));
  const complete =
    (labels.has('control') || labels.has('id')) && (labels.has('test') || labels.has('result'));
  return complete && labels.size > 2 && found.length > 0.7 * pairs.length ? found : null;
}

/** Where labelled values stand and the criteria open there. */
export type LabelContext = { readonly table: number | null; readonly criteria: readonly string[] };

/** Adds one labelled value to the controls read so far. */
export function addLabelled(
  entries: ControlEntry[],
  { label, value }: Labelled,
  context: LabelContext,
): void {
  const last = entries.at(-1);
  const begin = (control: { id: string | null; text: Passage }) =>
    entries.push({
      ...control,
      criteria: context.criteria,
      tests: [],
      table: context.table,
      page: value.parts[0]?.page ?? 1,
    });
  if (label === 'id') begin({ id: value.text, text: { text: '', parts: [] } });
  if (label === 'control') {
    const leading = leadingId(value.text);
    const text = leading ? cutPassage(value, leading.end) : value;
    if (last && last.text.text === '' && last.tests.length === 0)
      entries[entries.length - 1] = { ...last, text };
    else if (isControlId(value.text)) begin({ id: value.text, text: { text: '', parts: [] } });
    else begin({ id: leading?.id ?? null, text });
  }
  if (!last) return;
  if (label === 'criteria' && last.tests.length === 0)
    entries[entries.length - 1] = { ...last, criteria: criteriaOfCell(value.text) };
  if (label === 'test') last.tests.push({ procedure: value, result: null, response: null });
  if (label === 'result') giveResult(last, value);
  if (label === 'response') {
    const test = last.tests.pop();
    if (test) last.tests.push({ ...test, response: value });
  }
}

/** A result belongs to the last test that has none; numbered tests and results pair off. */
function giveResult(entry: ControlEntry, result: Passage): void {
  const open = entry.tests.findIndex((test) => test.result === null);
  const test = entry.tests[open];
  if (!test) entry.tests.push({ procedure: null, result, response: null });
  else
    entry.tests.splice(
      open,
      entry.tests.length - open,
      ...entry.tests.slice(open).flatMap((each) => pairNumbered({ ...each, result })),
    );
}
