import { defineCheck, flag, listed, pass } from './define-check.ts';

export const criterionNotRelevant = defineCheck({
  id: 'criterion-not-relevant',
  title: 'Criterion set aside without a reason',
  severity: 'medium',
  needs: ['criteriaNotRelevant'],
  uses: [],
  why: 'A criterion may be not relevant to a system, but the description has to say why.',
  ask: 'Why is this criterion not relevant to the system?',
  run: ({ criteriaNotRelevant }) => {
    const unexplained = criteriaNotRelevant.filter(({ reason }) => reason === null);
    if (unexplained.length === 0) return pass;
    const names = listed(unexplained.map(({ criterion }) => criterion));
    return flag({
      detail: `Declared not relevant, without a reason: ${names}.`,
      about: names,
      evidence: unexplained.flatMap(({ evidence }) => evidence),
    });
  },
});
