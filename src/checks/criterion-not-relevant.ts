import { defineCheck, flagAll } from './define-check.ts';

export const criterionNotRelevant = defineCheck({
  id: 'criterion-not-relevant',
  title: 'Criterion set aside without a reason',
  severity: 'medium',
  needs: ['criteriaNotRelevant'],
  uses: [],
  why: 'A criterion may be not relevant to a system, but the description has to say why.',
  ask: 'Why is this criterion not relevant to the system?',
  run: ({ criteriaNotRelevant }) =>
    flagAll(
      criteriaNotRelevant
        .filter((statement) => statement.reason === null)
        .map(({ criterion, evidence }) => ({ detail: `${criterion} is declared not relevant.`, evidence })),
    ),
});
