import type { Control, ReportKind, SocReport } from '../../model/soc-report.ts';

const WITH_TESTS: readonly ReportKind[] = ['SOC 1', 'SOC 2', 'SOC 2+', 'ISAE 3402', 'SOC for Supply Chain'];

/** Whether this file holds the tests of controls; a Type 2 that holds none lacks a section, it is not clean. */
export const testsState = (found: {
  kind: ReportKind;
  type: 1 | 2 | null;
  controls: readonly Control[];
}): SocReport['testsOfControls'] => {
  if (found.controls.some(({ tests }) => tests.length > 0)) return 'present';
  return found.type !== 1 && WITH_TESTS.includes(found.kind) ? 'missing' : 'not-expected';
};
