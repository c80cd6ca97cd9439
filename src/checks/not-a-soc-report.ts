import { defineCheck, flag, pass } from './define-check.ts';

export const notASocReport = defineCheck({
  id: 'not-a-soc-report',
  title: 'Not a SOC report',
  severity: 'critical',
  needs: ['kind'],
  uses: ['title'],
  appliesTo: () => true,
  why: 'Only a service auditor’s report gives assurance about controls. Other papers do not replace it.',
  ask: 'Please send your current SOC 2 Type 2 report, complete and signed.',
  run: ({ kind, title }) =>
    kind.value === 'other'
      ? flag({
          detail: title ? `It calls itself “${title.value}”.` : 'It is not a SOC 1, SOC 2 or SOC 3 report.',
          evidence: kind.evidence,
        })
      : pass,
});
