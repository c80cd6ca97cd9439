import type { Table } from '../../../model/document.ts';
import type { ReportText } from '../report-text.ts';
import { classifyResult } from './classify-result.ts';
import { type Role, rolesOf, titleRole } from './column-roles.ts';
import type { ControlEntry } from './control-entry.ts';
import { criteriaOpened } from './criteria.ts';
import { type Heading, nextHeading } from './headed-control.ts';
import { rolesOfLabels } from './label-roles.ts';
import { numberControls } from './number-controls.ts';
import { partLabels } from './part-labels.ts';
import { joinPassages, type Passage } from './passage.ts';
import { placesOf } from './places.ts';
import { readControlTable } from './read-control-table.ts';
import { addLabelled, cardGoesOn, cardOf, type Labelled, labelOf } from './read-labelled.ts';
import { readLegend, resolveMark } from './resolve-mark.ts';
import { looksLikeProcedure } from './test-procedure.ts';
import {
  beginsControl,
  type Candidate,
  nextCandidate,
  partsOf,
  testAndResult,
} from './unlabelled-control.ts';

/** Controls as listed: with tests where the auditor tested them, and in tables or lists that have no tests. */
export type Entries = { readonly tested: readonly ControlEntry[]; readonly listed: readonly ControlEntry[] };

/** Every place of the report that lists controls, in reading order, whatever shape it has. */
export function readEntries(report: ReportText): Entries {
  const tested: ControlEntry[] = [];
  const listed: ControlEntry[] = [];
  const labelled: ControlEntry[] = [];
  let labels: ControlEntry[] = [];
  let apart = 0;
  const learned = rolesOfLabels(report.paragraphs);
  let criteria: readonly string[] = [];
  let open: Labelled | null = null;
  let candidate: Candidate | null = null;
  let card = false;
  const settle = () => {
    if (open && open.value.text !== '') addLabelled(labels, open, { table: null, criteria });
    open = null;
  };
  const sectionAt = (at: number) => report.sections.findIndex(({ from, to }) => from <= at && at < to);
  let section = -1;
  for (const place of partLabels(placesOf(report))) {
    // A criterion that the description speaks of does not head the tests of the next section.
    if (sectionAt(place.at) !== section) criteria = [];
    section = sectionAt(place.at);
    if (place.is === 'paragraph') {
      const label: Labelled | null = listsOn(open, place.passage)
        ? verdictAfter(open, place.passage)
        : labelOf(place.passage, learned);
      const rest: Labelled | null = label ? null : continueLabel(open, place);
      if (!rest) settle();
      const told = label || rest || !amongTests(report, section) ? null : testAndResult(place.passage);
      const tested = label ?? told?.[0];
      if (tested && candidate && beginsControl(tested, candidate, labels.at(-1)))
        for (const part of partsOf(candidate)) addLabelled(labels, part, { table: null, criteria });
      for (const value of told ?? [])
        if (labels.length > 0) addLabelled(labels, value, { table: null, criteria });
      candidate =
        label || told ? null : rest ? candidate : nextCandidate(candidate, place.passage, labels.at(-1));
      open = rest ?? label;
      const opened = criteriaOpened(place.passage.text);
      if (opened.length > 0) criteria = opened;
      apart = open || told ? 0 : apart + 1;
      if (apart > FAR) labels = closeLabels(labelled, labels);
      continue;
    }
    settle();
    const { table, index } = place;
    const before: Table | undefined = report.document.tables[index - 1];
    const rest: Labelled[] | null = before && card ? cardGoesOn(table, before) : null;
    const kind: TableKind = rest ? { is: 'card', values: rest } : kindOf(table);
    card = kind.is === 'card';
    if (kind.is === 'card')
      for (const value of kind.values) addLabelled(labels, value, { table: index, criteria });
    if (kind.is === 'card' || kind.is === 'exceptions' || kind.is === 'none') continue;
    const key = candidate && candidate.id === candidate.passage.text ? candidate.passage : undefined;
    const above = candidate ? headingOf(candidate) : takeUntested(labels);
    candidate = null;
    const read = readControlTable(table, { index, roles: kind.roles, criteria, key, above });
    criteria = read.criteria;
    (kind.is === 'tests' ? tested : listed).push(...read.entries);
  }
  settle();
  closeLabels(labelled, labels);
  return joinEntries(report, { tested, listed, labelled });
}

/** Controls that labels told join those of tables: with tests where they have results, else as controls only. */
function joinEntries(
  report: ReportText,
  { tested, listed, labelled }: Entries & { readonly labelled: readonly ControlEntry[] },
): Entries {
  const answered = labelled.filter(({ tests }) => tests.some(({ result }) => result !== null));
  // Where the others have results, a test without one was not read to its end, and must not pass in silence.
  const silent = labelled.filter((entry) => !answered.includes(entry) && tellsTest(entry));
  const untested = labelled.filter((entry) => entry.tests.length === 0 && entry.id !== null);
  const legend = readLegend(report);
  const controls = numberControls([
    ...tested,
    ...answered,
    ...(answered.length > silent.length ? silent : []),
  ]);
  return {
    tested: controls.map((entry) => ({
      ...entry,
      tests: entry.tests.map((test) => resolveMark(test, legend)),
    })),
    listed: [...listed, ...untested],
  };
}

function headingOf({ id, passage }: Candidate): Heading {
  return id === null
    ? { is: 'control', id, text: passage }
    : (nextHeading(null, { passage, named: true }) ?? { is: 'control', id, text: passage });
}

/** The last labelled control where none of its tests has come yet: the table below may hold them. */
function takeUntested(labels: ControlEntry[]): Heading | undefined {
  const last = labels.at(-1);
  return last && last.tests.length === 0 ? { is: 'control', id: last.id, text: last.text } : undefined;
}

function tellsTest({ tests }: ControlEntry): boolean {
  return tests.some(({ procedure }) => procedure !== null && looksLikeProcedure(procedure.text));
}

function amongTests({ sections }: ReportText, section: number): boolean {
  const own = sections[section]?.key;
  // What the auditor's letter and the assertion say they did is no test of a control.
  const letter = own === 'auditor' || own === 'assertion';
  return own === 'tests' || (!letter && !sections.some(({ key }) => key === 'tests'));
}

/** The mark of a list in front of one of several values under a label. */
const ITEM = /^(?:[•▪■●◦○∙·►➢–-]|\(?(?:\d{1,2}|[a-h])[.)])\s/u;

/** True for one more item of the list that stands under a label for tests or results. */
function listsOn(open: Labelled | null, next: Passage): boolean {
  const listed = open?.label === 'test' || open?.label === 'result';
  return listed && ITEM.test(open.value.text) && ITEM.test(next.text);
}

/** The first result of a list that follows the tests without a label of its own, as when a page end took it. */
function verdictAfter(open: Labelled | null, item: Passage): Labelled | null {
  const said = item.text.replace(ITEM, '');
  const verdict = open?.label === 'test' && classifyResult(said) !== 'unclear' && !looksLikeProcedure(said);
  return verdict ? { label: 'result', value: item } : null;
}

/** A value that stands below its label, or goes on in the next paragraph: inside a sentence, or a result told in two. */
function continueLabel(
  open: Labelled | null,
  { passage: next, heading }: { passage: Passage; heading: boolean },
): Labelled | null {
  if (!open) return null;
  const { text } = open.value;
  const unfinished =
    text === '' || /^\p{Ll}/u.test(next.text) || (text.length > 40 && !/[.;:!?)]$/.test(text));
  const tellsMore =
    open.label === 'result' && !heading && next.text.endsWith('.') && classifyResult(next.text) !== 'unclear';
  return unfinished || tellsMore || listsOn(open, next)
    ? { ...open, value: joinPassages([open.value, next]) }
    : null;
}

/** Labels with more paragraphs between them than this do not belong to one control. */
const FAR = 3;

/** Ends a stretch of labelled values, so that a label further on does not fall to a control far above. */
function closeLabels(labelled: ControlEntry[], labels: readonly ControlEntry[]): ControlEntry[] {
  labelled.push(...labels);
  return [];
}

type TableKind =
  | { readonly is: 'tests' | 'controls' | 'exceptions'; readonly roles: readonly Role[] }
  | { readonly is: 'card'; readonly values: NonNullable<ReturnType<typeof cardOf>> }
  | { readonly is: 'none' };

/** What a table is, by the roles of its columns; tables of user entity or subservice controls name no control column. */
export function kindOf(table: Table): TableKind {
  const values = cardOf(table);
  if (values) return { is: 'card', values };
  const roles = rolesOf(table);
  const has = (role: Role) => roles.includes(role);
  const named = has('control') || has('id');
  if (has('test') && (has('result') || (named && describesTests(table, roles))))
    return { is: 'tests', roles };
  const titled = table.columns.some((title) => titleRole(title) === 'result');
  if (has('result') && named && (titled || has('id'))) {
    const column = roles.indexOf('result');
    const results = table.rows.filter((row) => !row.header).map((row) => row.cells[column]?.text ?? '');
    const faultsOnly = results.every(
      (text) => !['no-exception', 'no-occurrence', 'not-tested'].includes(classifyResult(text)),
    );
    return { is: faultsOnly ? 'exceptions' : 'tests', roles };
  }
  if (has('response') && named) return { is: 'exceptions', roles };
  return has('control') && (has('id') || has('criteria')) ? { is: 'controls', roles } : { is: 'none' };
}

/** A legend of the kinds of test names them in a word; the tests themselves are told in sentences. */
function describesTests(table: Table, roles: readonly Role[]): boolean {
  const cells = table.rows
    .filter((row) => !row.header)
    .map((row) => row.cells[roles.indexOf('test')]?.text ?? '');
  return cells.filter((text) => text.split(' ').length > 3).length > cells.length / 2;
}
