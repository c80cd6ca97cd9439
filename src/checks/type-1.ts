import { defineCheck, flag, inFull, pass } from './define-check.ts';

export const type1 = defineCheck({
  id: 'type-1',
  title: 'Type 1 where Type 2 is expected',
  severity: 'high',
  needs: ['type'],
  uses: [],
  appliesTo: (paper, { type }) => inFull(paper) && type === 2,
  why: 'Type 1 is a picture of one day. It does not say whether the controls worked over time.',
  ask: 'When will a Type 2 report be available, and for which period?',
  run: ({ type }) =>
    type.value === 1
      ? flag({ detail: 'The auditor gives no opinion on operating effectiveness.', evidence: type.evidence })
      : pass,
});
