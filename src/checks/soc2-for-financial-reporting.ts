import { defineCheck, flag, notApplicable, pass } from './define-check.ts';

export const soc2ForFinancialReporting = defineCheck({
  id: 'soc2-for-financial-reporting',
  title: 'SOC 2 offered for financial reporting',
  severity: 'high',
  needs: ['kind'],
  uses: [],
  why: 'User auditors rely on SOC 1 for controls over financial reporting. SOC 2 has no control objectives for it.',
  ask: 'Please send your SOC 1 Type 2 report.',
  run: ({ kind }, { policy }) => {
    if (!policy.kinds.includes('SOC 1') || policy.kinds.some((wanted) => wanted.startsWith('SOC 2')))
      return notApplicable;
    return kind.value === 'SOC 2' || kind.value === 'SOC 2+'
      ? flag({
          detail: `We require a SOC 1 report; this is a ${kind.value} report.`,
          evidence: kind.evidence,
        })
      : pass;
  },
});
