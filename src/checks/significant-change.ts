import { defineCheck, flagAll } from './define-check.ts';

export const significantChange = defineCheck({
  id: 'significant-change',
  title: 'Significant change in the period',
  severity: 'medium',
  needs: ['significantChanges'],
  uses: [],
  why: 'After a significant change the older part of the period says less about today.',
  ask: 'How was the change tested, and by whom?',
  run: ({ significantChanges }) =>
    flagAll(
      significantChanges.map((statement) => ({
        detail: statement.value,
        about: 'the change',
        evidence: statement.evidence,
      })),
    ),
});
