import { defineCheck, flag, inFull, listed, notApplicable, pass } from './define-check.ts';

export const subserviceNotInOpinion = defineCheck({
  id: 'subservice-not-in-opinion',
  title: 'Subservice organization not named in the opinion',
  severity: 'medium',
  needs: ['subserviceOrganizations'],
  uses: [],
  appliesTo: inFull,
  why: 'The opinion says which providers it leaves out or includes. One that only the description names is unclear.',
  ask: 'Was this provider carved out or included by the auditor?',
  run: ({ subserviceOrganizations }) => {
    // An opinion may speak of “subservice organizations” without naming any: then no single one is odd.
    if (!subserviceOrganizations.some((organization) => organization.namedInOpinion)) return notApplicable;
    const unnamed = subserviceOrganizations.filter((organization) => organization.namedInOpinion === false);
    if (unnamed.length === 0) return pass;
    const names = listed(unnamed.map(({ name }) => name));
    return flag({
      detail: `The description names ${names}; the opinion does not.`,
      about: names,
      evidence: unnamed.flatMap(({ evidence }) => evidence),
    });
  },
});
