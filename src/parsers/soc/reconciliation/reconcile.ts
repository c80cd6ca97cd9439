import type { Exception, Reconciliation } from '../../../model/soc-report.ts';
import { classifyResult } from '../controls/classify-result.ts';
import type { ControlEntry } from '../controls/control-entry.ts';
import type { ReportText } from '../report-text.ts';

/** Counts by which the tables prove themselves, and what does not agree. */
export function reconcile(
  _report: ReportText,
  entries: readonly ControlEntry[],
  _exceptions: readonly Exception[],
): Reconciliation {
  const tests = entries.flatMap((entry) => entry.tests);
  const results = tests.flatMap((test) => test.result ?? []);
  const disagreements: Reconciliation['disagreements'] = [];
  return {
    controlRows: entries.length,
    testRows: tests.length,
    resultRows: results.length,
    exceptionWordsInText: 0,
    exceptionResults: results.filter((result) => classifyResult(result.text) === 'exception').length,
    disagreements,
    agrees: disagreements.length === 0,
  };
}
