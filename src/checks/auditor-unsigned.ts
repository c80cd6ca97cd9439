import { defineCheck, flag, pass } from './define-check.ts';

export const auditorUnsigned = defineCheck({
  id: 'auditor-unsigned',
  title: 'Opinion is not signed by a firm',
  severity: 'critical',
  needs: ['auditor', 'auditorSigned'],
  uses: [],
  why: 'An opinion that nobody signed is no opinion.',
  ask: 'Please send the report with the service auditor’s signature.',
  run: ({ auditor, auditorSigned }) =>
    auditorSigned.value
      ? pass
      : flag({
          detail: `${auditor.value} is named, but its signature was not found.`,
          evidence: auditorSigned.evidence,
        }),
});
