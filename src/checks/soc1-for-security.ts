import { defineCheck, flag, notApplicable, pass } from './define-check.ts';

export const soc1ForSecurity = defineCheck({
  id: 'soc1-for-security',
  title: 'SOC 1 offered for a security question',
  severity: 'high',
  needs: ['kind'],
  uses: [],
  why: 'SOC 1 covers controls over financial reporting. It is not examined against the Trust Services Criteria.',
  ask: 'Please send your SOC 2 Type 2 report.',
  run: ({ kind }, { policy }) => {
    if (policy.kinds.includes('SOC 1')) return notApplicable;
    return kind.value === 'SOC 1'
      ? flag({
          detail: `We require ${policy.kinds.join(' or ')}; this is a SOC 1 report.`,
          evidence: kind.evidence,
        })
      : pass;
  },
});
