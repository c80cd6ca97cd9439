import type { ControlTest } from '../model/soc-report.ts';
import { defineCheck, flag, notApplicable, pass } from './define-check.ts';

const enoughTests = 10;

export const sameProcedure = defineCheck({
  id: 'same-procedure',
  title: 'The same test procedure for most controls',
  severity: 'high',
  needs: ['controls', 'testsOfControls'],
  uses: [],
  why: 'A procedure that fits every control describes none: nobody can see what was tested.',
  ask: 'What exactly did the auditor inspect for each of these controls?',
  run: ({ controls, testsOfControls }) => {
    const tests = controls.flatMap((control) => control.tests);
    if (testsOfControls !== 'present' || tests.length < enoughTests) return notApplicable;
    const [most] = groupByProcedure(tests).sort((a, b) => b.length - a.length);
    if (!most || most.length <= tests.length / 2) return pass;
    return flag({
      detail: `${most.length} of ${tests.length} tests have the same words.`,
      evidence: most.flatMap((test) => test.evidence.slice(0, 1)).slice(0, 3),
    });
  },
});

const groupByProcedure = (tests: readonly ControlTest[]): ControlTest[][] => {
  const groups = new Map<string, ControlTest[]>();
  for (const test of tests) {
    const words = test.procedure
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim();
    groups.set(words, [...(groups.get(words) ?? []), test]);
  }
  return [...groups.values()];
};
