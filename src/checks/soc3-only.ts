import { defineCheck, flag, notApplicable, pass } from './define-check.ts';

export const soc3Only = defineCheck({
  id: 'soc3-only',
  title: 'SOC 3 only',
  severity: 'high',
  needs: ['kind'],
  uses: [],
  why: 'SOC 3 is for general use and shows neither tests nor results, so exceptions cannot be seen.',
  ask: 'Please send the SOC 2 Type 2 report behind this SOC 3 report, under NDA if needed.',
  run: ({ kind }, { policy }) => {
    if (policy.kinds.includes('SOC 3')) return notApplicable;
    return kind.value === 'SOC 3'
      ? flag({ detail: 'A SOC 3 report has no tests of controls and no results.', evidence: kind.evidence })
      : pass;
  },
});
