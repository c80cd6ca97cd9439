import type { Table } from '../../../model/document.ts';
import { titleRole } from './column-roles.ts';
import type { ControlEntry } from './control-entry.ts';
import { isControlId, leadingId } from './control-id.ts';
import { criteriaOfCell } from './criteria.ts';
import { pairNumbered } from './pair-numbered.ts';
import { cutPassage, type Passage } from './passage.ts';

type Label = 'id' | 'control' | 'criteria' | 'test' | 'result' | 'response' | 'other';

/** Labels in front of a value ("Test performed: …"), by meaning. */
const LABELS: readonly (readonly [Label, RegExp])[] = [
  [
    'response',
    /^(?:management|company|client|entity|service organi[sz]ation)(?:['’]?s)?\s+(?:response|comments?|action(?: plan)?)/i,
  ],
  [
    'result',
    /^(?:(?:test(?:ing)?|audit(?:or)?(?:['’]?s)?)\s+)?(?:results?|outcome|conclusion|findings?)(?:\s+of\s+(?:the\s+)?(?:service auditor['’]?s\s+)?(?:tests?|testing|procedures?)(?:\s+of\s+controls?)?)?(?:\s+\d+)?/i,
  ],
  [
    'test',
    /^(?:(?:service\s+)?auditor['’]?s?\s+)?(?:tests?|testing|procedures?)(?:\s+(?:procedures?|steps?))?(?:\s+(?:performed|applied|conducted|of\s+(?:the\s+)?controls?|of\s+operating\s+effectiveness|by\s+(?:the\s+)?(?:service\s+)?auditor))*(?:\s+\d+)?/i,
  ],
  [
    'criteria',
    /^(?:(?:related|applicable|relevant|mapped|trust\s+services?)\s+)*(?:criteri(?:a|on)|tsc|control\s+objectives?)(?:\s+(?:references?|ids?|met|addressed|supported))?/i,
  ],
  [
    'id',
    /^(?:control|ref(?:erence)?)\s*(?:#|no\.?|number|id|identifier|ref(?:erence)?)?(?=\s*[:\-–—]?\s*$)|^control\s*(?:#|no\.?|number|id|identifier|ref(?:erence)?)/i,
  ],
  [
    'control',
    /^(?:(?:description\s+of\s+(?:the\s+)?)?control(?:\s+activity|\s+description|\s+statement)?(?:\s+(?:specified|provided)\s+by.{0,60}?)?)/i,
  ],
  ['other', /^(?:control\s+)?(?:owner|frequency|type|category|sample(?:\s+size)?|population|date|risk)/i],
];

/** A label with its value; the value may be empty when it stands in the next cell or paragraph. */
export type Labelled = { readonly label: Label; readonly value: Passage };

/** Reads "Label: value" or a label alone off a passage; null when it bears none. */
export function labelOf(passage: Passage): Labelled | null {
  for (const [label, pattern] of LABELS) {
    const match = pattern.exec(passage.text);
    if (!match) continue;
    const rest = passage.text.slice(match[0].length);
    const mark = /^\s*[:–—-]\s*/.exec(rest) ?? /^\s*$/.exec(rest);
    if (mark)
      return {
        label: label === 'id' && valueIsText(rest.slice(mark[0].length)) ? 'control' : label,
        value: cutPassage(passage, match[0].length + mark[0].length),
      };
  }
  const named = /^control\s+(\S{1,16}\d\S{0,8})\s*[:.–—-]?\s*/i.exec(passage.text);
  if (named && isControlId((named[1] ?? '').replace(/[:.]$/, '')))
    return { label: 'control', value: cutPassage(passage, 'control '.length) };
  return null;
}

function valueIsText(value: string): boolean {
  return value.split(/\s+/).length > 3;
}

/** Labels and values of a card: a small table of label cells beside value cells; null when the table is no card. */
export function cardOf(table: Table): Labelled[] | null {
  const titled = titledRows(table);
  if (titled) return titled;
  const found: Labelled[] = [];
  let pending: Label | null = null;
  let bare = 0;
  for (const cell of table.rows.flatMap((row) => row.cells.filter((candidate) => candidate.text !== ''))) {
    const labelled: Labelled | null = pending ? null : labelOf(cell);
    if (labelled && labelled.value.text !== '') found.push(labelled);
    else if (labelled) pending = labelled.label;
    else if (pending) {
      found.push({ label: pending, value: cell });
      pending = null;
    } else bare += 1;
  }
  const labels = new Set(found.map(({ label }) => label));
  const complete =
    (labels.has('control') || labels.has('id')) && (labels.has('test') || labels.has('result'));
  return complete && found.length > 2 * bare ? found : null;
}

/** Values beside short titles in the first of two columns; null unless the titles name a control and its test. */
function titledRows(table: Table): Labelled[] | null {
  const pairs = table.rows.map((row) => row.cells);
  if (table.columns.length !== 2 || pairs.some(([title]) => !title || title.text.split(' ').length > 10))
    return null;
  const found = pairs.flatMap(([title, value]): Labelled[] => {
    const role = titleRole(title?.text ?? '');
    return role && value && value.text !== '' ? [{ label: role === 'sample' ? 'other' : role, value }] : [];
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
