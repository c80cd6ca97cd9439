import { defineCheck, flag, inFull, listed, notApplicable, pass } from './define-check.ts';

export const inclusiveWithoutAssertion = defineCheck({
  id: 'inclusive-without-assertion',
  title: 'Inclusive method without the provider’s assertion',
  severity: 'high',
  needs: ['subserviceOrganizations', 'sections'],
  uses: [],
  appliesTo: inFull,
  why: 'Under the inclusive method the subservice organization makes its own written assertion.',
  ask: 'Where is the assertion of the included provider?',
  run: ({ subserviceOrganizations, sections }) => {
    const inclusive = subserviceOrganizations.filter((organization) => organization.method === 'inclusive');
    if (inclusive.length === 0) return notApplicable;
    const assertions = sections.filter((section) => section.key === 'assertion');
    if (assertions.length > inclusive.length) return pass;
    const titles = assertions.map((section) => section.title.toLowerCase()).join(' ');
    const silent = inclusive.filter(
      ({ name }) => !titles.includes((name.split(/[\s,]/)[0] ?? name).toLowerCase()),
    );
    if (silent.length === 0) return pass;
    const names = listed(silent.map(({ name }) => name));
    return flag({
      detail: `No assertion of ${names} was found.`,
      about: names,
      evidence: silent.flatMap(({ evidence }) => evidence),
    });
  },
});
