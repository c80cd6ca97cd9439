import { defineCheck, flagAll } from './define-check.ts';

export const subserviceNotInOpinion = defineCheck({
  id: 'subservice-not-in-opinion',
  title: 'Subservice organization not named in the opinion',
  severity: 'medium',
  needs: ['subserviceOrganizations'],
  uses: [],
  why: 'The opinion says which providers it leaves out or includes. One that only the description names is unclear.',
  ask: 'Was this provider carved out or included by the auditor?',
  run: ({ subserviceOrganizations }) => {
    // An opinion may speak of “subservice organizations” without naming any: then no single one is odd.
    if (!subserviceOrganizations.some((organization) => organization.namedInOpinion))
      return { outcome: 'not-applicable' };
    return flagAll(
      subserviceOrganizations
        .filter((organization) => organization.namedInOpinion === false)
        .map(({ name, evidence }) => ({ detail: `${name} stands in the description only.`, evidence })),
    );
  },
});
