import { defineCheck, flagAll } from './define-check.ts';

export const locationsExcluded = defineCheck({
  id: 'locations-excluded',
  title: 'Locations are excluded',
  severity: 'high',
  needs: ['locationsExcluded', 'subserviceOrganizations'],
  uses: [],
  why: 'What is run at an excluded location was not examined.',
  ask: 'What is done for us at the excluded locations?',
  run: ({ locationsExcluded, subserviceOrganizations }) =>
    flagAll(
      locationsExcluded
        // A provider whose controls are left out is carved out; that is no location of the supplier's own.
        .filter(({ value }) => !subserviceOrganizations.some(({ name }) => value.includes(name)))
        .map(({ value, evidence }) => ({ detail: value, about: 'the statement', evidence })),
    ),
});
