import { defineCheck, flagAll, notApplicable } from './define-check.ts';
import { controlName, exceptionTitle, traitOf, weighsHeavily } from './exception-weight.ts';

export const exception = defineCheck({
  id: 'exception',
  title: 'Exception in the tests of controls',
  severity: 'medium',
  needs: ['exceptions', 'controls', 'testsOfControls'],
  uses: [],
  why: 'The control did not work as described for some of what the auditor looked at.',
  ask: 'What caused the exception, what was affected, and what has been done and tested since?',
  run: ({ exceptions, controls, testsOfControls }, { policy }) => {
    if (testsOfControls !== 'present' && exceptions.length === 0) return notApplicable;
    return flagAll(
      exceptions
        .filter((found) => traitOf(found, policy) === 'ordinary')
        .map((found) => ({
          title: exceptionTitle(found),
          severity: weighsHeavily(found, controls) ? ('high' as const) : ('medium' as const),
          detail: found.text,
          about: controlName(found.controlId),
          evidence: found.evidence,
        })),
    );
  },
});
