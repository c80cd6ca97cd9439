import { defineCheck, flag, notApplicable, pass } from './define-check.ts';

export const notOneDeviation = defineCheck({
  id: 'not-one-deviation',
  title: 'Not one deviation in all tests',
  severity: 'low',
  needs: ['controls', 'exceptions', 'testsOfControls'],
  uses: ['type', 'reconciliation'],
  why: 'A spotless record is possible, and also what weak testing looks like. Alone it is only a reason to look closer.',
  ask: 'How many items were tested in all, and by which procedures?',
  run: ({ controls, exceptions, testsOfControls, type, reconciliation }) => {
    if (testsOfControls !== 'present' || type?.value !== 2 || !reconciliation?.agrees) return notApplicable;
    if (exceptions.length > 0) return pass;
    const tests = controls.flatMap((control) => control.tests);
    const unsized = tests.every((test) => test.sampleSize === null);
    return flag({
      ...(unsized && tests.length >= 10
        ? { severity: 'high' as const, title: 'Not one deviation, and no sample sizes' }
        : {}),
      detail: `${tests.length} tests of ${controls.length} controls were read; none reports a deviation.`,
      evidence: tests.flatMap((test) => test.evidence.slice(-1)).slice(0, 1),
    });
  },
});
