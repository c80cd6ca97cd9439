import type { Control, Exception, Reconciliation, ReportKind, SocReport } from '../../../model/soc-report.ts';
import { readExceptions } from '../exceptions/read-exceptions.ts';
import { resolveReferences } from '../exceptions/resolve-references.ts';
import { reconcile } from '../reconciliation/reconcile.ts';
import type { ReportText } from '../report-text.ts';
import { addMappedCriteria } from './criteria-mapping.ts';
import { groupEntries, mergeGroup } from './merge-controls.ts';
import { readEntries } from './read-entries.ts';

/** Kinds of report whose Type 2 must hold the auditor's tests and their results. */
const TESTED: readonly ReportKind[] = [
  'SOC 1',
  'SOC 2',
  'SOC 2+',
  'ISAE 3402',
  'ISAE 3000',
  'SOC for Supply Chain',
];

/** Everything that the section on controls and tests says. */
export type TestsOfControls = {
  readonly testsOfControls: SocReport['testsOfControls'];
  readonly controls: Control[];
  readonly exceptions: Exception[];
  readonly reconciliation: Reconciliation | null;
};

/** Reads controls, tests, results and exceptions, and proves the counts; kind and Type say what must be there. */
export function readTestsOfControls(
  report: ReportText,
  { kind, type }: { kind: ReportKind | null; type: 1 | 2 | null },
): TestsOfControls {
  const { tested, listed } = readEntries(report);
  const present = tested.some((entry) => entry.tests.some((test) => test.result !== null));
  const found = present ? tested : type === 2 ? [] : [...tested, ...listed];
  const entries = resolveReferences(addMappedCriteria(found, report), report);
  const groups = groupEntries(entries);
  const expected = type === 2 && (kind === null || TESTED.includes(kind));
  const exceptions = readExceptions(report, groups);
  return {
    testsOfControls: present ? 'present' : expected ? 'missing' : 'not-expected',
    controls: groups.map((group) => mergeGroup(group, report.document)),
    exceptions,
    reconciliation: present ? reconcile(report, { entries, exceptions }) : null,
  };
}
