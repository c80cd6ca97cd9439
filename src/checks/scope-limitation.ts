import { defineCheck, flag, notApplicable, pass } from './define-check.ts';

export const scopeLimitation = defineCheck({
  id: 'scope-limitation',
  title: 'Scope limitation',
  severity: 'high',
  needs: ['opinion'],
  uses: [],
  why: 'The auditor could not get the evidence that was wanted.',
  ask: 'What could the auditor not examine, and why?',
  run: ({ opinion: { overall, scopeLimitation: limitation } }) => {
    if (!limitation) return pass;
    // Where it modified the opinion, opinion-modified gives it as the reason.
    if (overall && overall.value !== 'unqualified') return notApplicable;
    return flag({ detail: limitation.value, evidence: limitation.evidence });
  },
});
