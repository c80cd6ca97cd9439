import { defineCheck, flag, listed, notApplicable, pass } from './define-check.ts';
import { controlName } from './exception-weight.ts';

export const inquiryOnly = defineCheck({
  id: 'inquiry-only',
  title: 'Controls tested by inquiry alone',
  severity: 'high',
  needs: ['controls', 'testsOfControls'],
  uses: [],
  why: 'Asking is never enough by itself to show that a control worked (AT-C 205).',
  ask: 'What else did the auditor do to test these controls?',
  run: ({ controls, testsOfControls }) => {
    if (testsOfControls !== 'present') return notApplicable;
    const asked = controls.filter(
      ({ tests }) =>
        tests.length > 0 &&
        tests.every(({ kind }) => kind.length > 0 && kind.every((step) => step === 'inquiry')),
    );
    if (asked.length === 0) return pass;
    const names = listed(asked.map(({ id }) => controlName(id)));
    return flag({
      detail: `${asked.length} of ${controls.length} controls were tested by inquiry alone: ${names}.`,
      about: names,
      evidence: asked.flatMap(({ tests }) => tests[0]?.evidence.slice(0, 1) ?? []),
    });
  },
});
