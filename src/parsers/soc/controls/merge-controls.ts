import type { DocumentText } from '../../../model/document.ts';
import type { Control, ControlTest } from '../../../model/soc-report.ts';
import { classifyTest } from './classify-test.ts';
import type { ControlEntry, TestEntry } from './control-entry.ts';
import { foldId } from './control-id.ts';
import { criteriaIn } from './criteria.ts';
import { likeness } from './likeness.ts';
import { evidenceFor, joinPassages } from './passage.ts';
import { sizesOf } from './sizes.ts';
import { kindsOf } from './test-procedure.ts';

/** Entries of one control, in reading order. */
export type ControlGroup = { readonly id: string | null; readonly entries: ControlEntry[] };

/** Gathers the places that list the same control: by id, unless ids start anew in each section, else by text. */
export function groupEntries(entries: readonly ControlEntry[]): ControlGroup[] {
  const groups: ControlGroup[] = [];
  const byKey = new Map<string, ControlGroup[]>();
  for (const entry of entries) {
    const key = entry.id === null ? `text ${entry.text.text.toLowerCase()}` : foldId(entry.id);
    const known = byKey.get(key) ?? [];
    const same = known.find((group) => entry.id === null || sameText(group.entries[0], entry));
    if (same) same.entries.push(entry);
    else {
      const group = { id: entry.id, entries: [entry] };
      groups.push(group);
      byKey.set(key, [...known, group]);
    }
  }
  return groups;
}

function sameText(a: ControlEntry | undefined, b: ControlEntry): boolean {
  if (!a || a.text.text === '' || b.text.text === '') return true;
  return likeness(a.text.text, b.text.text) > 0.4;
}

/** The group as one control: criteria united, tests once each. */
export function mergeGroup(group: ControlGroup, document: DocumentText): Control {
  const texts = group.entries.map((entry) => entry.text);
  const longest = texts.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const seen = new Set<string>();
  const tests = group.entries.flatMap((entry) =>
    entry.tests.flatMap((test) => {
      const key = fold(`${test.procedure?.text ?? ''} ${test.result?.text ?? ''}`);
      if (seen.has(key)) return [];
      seen.add(key);
      return [testOf(test, document)];
    }),
  );
  const named = texts.some((text) => text.parts.length > 0)
    ? texts
    : group.entries.flatMap(({ tests: [test] }) => test?.procedure ?? test?.result ?? []);
  return {
    id: group.id,
    text: longest.text,
    criteria: criteriaOf(group),
    tests,
    evidence: evidenceFor(document, named),
  };
}

/** Criteria under which the control is listed; where the report lists none, the one that its id is built on. */
export function criteriaOf(group: ControlGroup): string[] {
  const listed = [...new Set(group.entries.flatMap((entry) => entry.criteria))];
  return listed.length > 0 ? listed : criteriaIn((group.id ?? '').replace(/[.:/_-](?:\d+|\p{Lu})$/u, ''));
}

function testOf(test: TestEntry, document: DocumentText): ControlTest {
  const procedure = test.procedure?.text ?? '';
  const result = test.result?.text ?? '';
  const all = joinPassages([
    ...(test.procedure ? [test.procedure] : []),
    ...(test.result ? [test.result] : []),
  ]);
  return {
    procedure,
    kind: kindsOf(procedure),
    ...sizesOf(test),
    result,
    resultClass: classifyTest(test),
    evidence: evidenceFor(document, [all]),
  };
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
