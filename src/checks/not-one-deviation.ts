import { defineCheck, flag, notApplicable } from './define-check.ts';
import { areUnsized, isSpotless } from './spotless-tests.ts';

export const notOneDeviation = defineCheck({
  id: 'not-one-deviation',
  title: 'Not one deviation in all tests',
  severity: 'low',
  needs: ['controls', 'exceptions', 'testsOfControls'],
  uses: ['type', 'reconciliation'],
  why: 'A spotless record is possible, and also what weak testing looks like. Alone it is only a reason to look closer.',
  ask: 'How many items were tested in all, and by which procedures?',
  run: ({ controls, ...report }) => {
    if (!isSpotless(report)) return notApplicable;
    const tests = controls.flatMap((control) => control.tests);
    const unsized = areUnsized(tests);
    return flag({
      ...(unsized
        ? { severity: 'high' as const, title: 'Not one deviation in all tests, and no sample sizes' }
        : {}),
      detail: `${tests.length} tests of ${controls.length} controls were read; none reports a deviation${unsized ? ', and none says how many items were tested' : ''}.`,
      evidence: tests.flatMap((test) => test.evidence.slice(-1)).slice(0, 1),
    });
  },
});
