import { defineCheck, flag, notApplicable, pass } from './define-check.ts';

const enoughTests = 10;

export const noSampleSizes = defineCheck({
  id: 'no-sample-sizes',
  title: 'No sample sizes anywhere',
  severity: 'medium',
  needs: ['controls', 'testsOfControls'],
  uses: ['type'],
  why: 'Without sample sizes nobody can weigh a result, clean or not.',
  ask: 'How many items were tested for each control, out of how many?',
  run: ({ controls, testsOfControls, type }) => {
    const tests = controls.flatMap((control) => control.tests);
    if (testsOfControls !== 'present' || type?.value !== 2 || tests.length < enoughTests)
      return notApplicable;
    if (tests.some((test) => test.sampleSize !== null)) return pass;
    return flag({
      detail: `None of ${tests.length} tests names the number of items tested.`,
      evidence: tests.flatMap((test) => test.evidence.slice(0, 1)).slice(0, 3),
    });
  },
});
