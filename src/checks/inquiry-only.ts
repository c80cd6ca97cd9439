import { defineCheck, flag, notApplicable, pass } from './define-check.ts';

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
    return flag({
      detail: `${asked.length} of ${controls.length} controls were tested by inquiry alone: ${asked.map((control) => control.id ?? 'without id').join(', ')}.`,
      evidence: asked.flatMap(({ tests }) => tests[0]?.evidence.slice(0, 1) ?? []),
    });
  },
});
