import { defineCheck, flag, notApplicable, pass } from './define-check.ts';
import { areUnsized, isSpotless } from './spotless-tests.ts';

export const noSampleSizes = defineCheck({
  id: 'no-sample-sizes',
  title: 'No sample sizes anywhere',
  severity: 'medium',
  needs: ['controls', 'exceptions', 'testsOfControls'],
  uses: ['type', 'reconciliation'],
  why: 'Without sample sizes nobody can weigh a result, clean or not.',
  ask: 'How many items were tested for each control, out of how many?',
  run: ({ controls, ...report }) => {
    if (report.testsOfControls !== 'present' || report.type?.value !== 2) return notApplicable;
    const tests = controls.flatMap((control) => control.tests);
    // Where nothing deviated either, not-one-deviation tells both.
    if (!areUnsized(tests) || isSpotless(report)) return pass;
    return flag({
      detail: `None of ${tests.length} tests names the number of items tested.`,
      evidence: tests.flatMap((test) => test.evidence.slice(0, 1)).slice(0, 3),
    });
  },
});
