import { defineCheck, flagAll } from './define-check.ts';

export const incidentDisclosed = defineCheck({
  id: 'incident-disclosed',
  title: 'Security incident disclosed',
  severity: 'high',
  needs: ['incidents'],
  uses: [],
  why: 'An incident in the period shows where controls did not hold.',
  ask: 'What happened, were our data touched, and what was changed since?',
  run: ({ incidents }) =>
    flagAll(
      incidents.map((statement) => ({
        detail: statement.value,
        about: 'the incident',
        evidence: statement.evidence,
      })),
    ),
});
