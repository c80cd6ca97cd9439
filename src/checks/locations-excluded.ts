import { defineCheck, flagAll } from './define-check.ts';

export const locationsExcluded = defineCheck({
  id: 'locations-excluded',
  title: 'Locations are excluded',
  severity: 'high',
  needs: ['locationsExcluded'],
  uses: [],
  why: 'What is run at an excluded location was not examined.',
  ask: 'What is done for us at the excluded locations?',
  run: ({ locationsExcluded }) =>
    flagAll(
      locationsExcluded.map((statement) => ({
        detail: statement.value,
        about: 'the statement',
        evidence: statement.evidence,
      })),
    ),
});
