import { defineCheck, flag, pass } from './define-check.ts';

export const auditorUnsigned = defineCheck({
  id: 'auditor-unsigned',
  title: 'Opinion is not signed by a firm',
  severity: 'critical',
  needs: ['auditorSigned'],
  uses: ['auditor'],
  why: 'An opinion that nobody signed is no opinion.',
  ask: 'Please send the report with the service auditor’s signature.',
  run: ({ auditor, auditorSigned }) =>
    auditorSigned.value
      ? pass
      : flag({
          detail: auditor
            ? `${auditor.value} is named, but its signature was not found.`
            : 'No firm is named, and nobody has signed.',
          evidence: auditorSigned.evidence,
        }),
});
