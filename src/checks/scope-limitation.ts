import { defineCheck, flag, pass } from './define-check.ts';

export const scopeLimitation = defineCheck({
  id: 'scope-limitation',
  title: 'Scope limitation',
  severity: 'high',
  needs: ['opinion'],
  uses: [],
  why: 'The auditor could not get the evidence that was wanted.',
  ask: 'What could the auditor not examine, and why?',
  run: ({ opinion: { scopeLimitation: limitation } }) =>
    limitation ? flag({ detail: limitation.value, evidence: limitation.evidence }) : pass,
});
