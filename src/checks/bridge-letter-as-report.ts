import { defineCheck, flag, pass } from './define-check.ts';

export const bridgeLetterAsReport = defineCheck({
  id: 'bridge-letter-as-report',
  title: 'A bridge letter is not a report',
  severity: 'critical',
  needs: ['kind'],
  uses: [],
  appliesTo: () => true,
  why: 'A bridge letter comes from management, not from the auditor. It represents, it gives no assurance.',
  ask: 'Please send the SOC report that this letter refers to.',
  run: ({ kind }) =>
    kind.value === 'bridge letter'
      ? flag({
          detail: 'The file is a bridge (gap) letter without the report it extends.',
          evidence: kind.evidence,
        })
      : pass,
});
