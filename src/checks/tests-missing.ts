import { defineCheck, flag, notApplicable, pass } from './define-check.ts';

export const testsMissing = defineCheck({
  id: 'tests-missing',
  title: 'Tests of controls are not in this file',
  severity: 'critical',
  needs: ['kind', 'testsOfControls'],
  uses: ['type', 'opinion'],
  why: 'Without tests and results nobody can say whether there were exceptions.',
  ask: 'Please send the complete report, including the tests of controls and their results.',
  run: ({ kind, testsOfControls, type, opinion }) => {
    if (testsOfControls === 'not-expected') return notApplicable;
    if (testsOfControls === 'present') return pass;
    return flag({
      detail: 'A report of this kind and Type contains the auditor’s tests and results; none were found.',
      evidence: [...(type ?? kind).evidence.slice(0, 1), ...(opinion.operation?.evidence.slice(0, 1) ?? [])],
    });
  },
});
