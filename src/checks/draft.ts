import { defineCheck, flag, pass } from './define-check.ts';

export const draft = defineCheck({
  id: 'draft',
  title: 'Draft report',
  severity: 'critical',
  needs: ['kind'],
  uses: ['draft'],
  appliesTo: () => true,
  why: 'A draft is not issued: opinion, exceptions and responses may still change.',
  ask: 'Please send the final, signed report.',
  run: ({ draft: mark }) =>
    mark ? flag({ detail: 'The file is marked as a draft.', evidence: mark.evidence }) : pass,
});
