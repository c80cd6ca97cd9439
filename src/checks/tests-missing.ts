import { defineCheck, flag, notApplicable, pass } from './define-check.ts';
import { promisesTests } from './promises-tests.ts';

export const testsMissing = defineCheck({
  id: 'tests-missing',
  title: 'Tests of controls are not in this file',
  severity: 'critical',
  needs: ['kind', 'testsOfControls', 'contents'],
  uses: ['type', 'opinion'],
  why: 'Without tests and results nobody can say whether there were exceptions.',
  ask: 'Please send the complete report, including the tests of controls and their results.',
  run: ({ kind, testsOfControls, contents, type, opinion }) => {
    if (testsOfControls === 'not-expected') return notApplicable;
    if (testsOfControls === 'present') return pass;
    const promised = contents.filter(promisesTests);
    const also = promised.length > 0 ? ', though the contents list promises them' : '';
    return flag({
      detail: `A report of this kind and Type contains the auditor’s tests and results; none were found${also}.`,
      evidence: [
        ...(type ?? kind).evidence.slice(0, 1),
        ...(opinion.operation?.evidence.slice(0, 1) ?? []),
        ...promised.map(({ evidence }) => evidence),
      ],
    });
  },
});
