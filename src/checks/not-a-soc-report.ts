import { defineCheck, flag, pass } from './define-check.ts';

export const notASocReport = defineCheck({
  id: 'not-a-soc-report',
  title: 'Not a SOC report',
  severity: 'critical',
  needs: ['kind', 'opinion', 'testsOfControls'],
  uses: ['title'],
  appliesTo: () => true,
  why: 'Only a service auditor’s report gives assurance about controls. Other papers do not replace it.',
  ask: 'Please send your current SOC 2 Type 2 report, complete and signed.',
  run: ({ kind, opinion, testsOfControls, title }) => {
    if (kind.value !== 'other') return pass;
    const called = title ? `It calls itself “${title.value}”.` : 'It does not say which kind it is.';
    // An opinion or tests of controls make it an auditor's report, whose kind then was not made out.
    if (opinion.overall || testsOfControls === 'present')
      return flag({
        title: 'Kind of report not made out',
        severity: 'high',
        detail: called,
        ask: 'Which kind of report is this: SOC 1, SOC 2 or SOC 3, and of which Type?',
        evidence: kind.evidence,
      });
    return flag({ detail: called, evidence: kind.evidence });
  },
});
