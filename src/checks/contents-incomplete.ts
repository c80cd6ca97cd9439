import { defineCheck, flag, notApplicable, pass } from './define-check.ts';
import { promisesTests } from './promises-tests.ts';

export const contentsIncomplete = defineCheck({
  id: 'contents-incomplete',
  title: 'Sections missing against the contents list',
  severity: 'critical',
  needs: ['contents', 'testsOfControls'],
  uses: [],
  why: 'Part of the report was not sent. What stands in it, exceptions included, cannot be known.',
  ask: 'Please send the complete report with every section of its contents list.',
  run: ({ contents, testsOfControls }) => {
    if (contents.length === 0) return notApplicable;
    const missing = contents.filter(
      // Missing tests are told by tests-missing.
      (entry) => !entry.present && !(testsOfControls === 'missing' && promisesTests(entry)),
    );
    if (missing.length === 0) return pass;
    return flag({
      detail: `The contents list promises what this file lacks: ${missing.map((entry) => entry.title).join('; ')}.`,
      evidence: missing.map((entry) => entry.evidence),
    });
  },
});
