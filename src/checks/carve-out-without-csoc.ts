import { couldNotTell, defineCheck, flag, inFull, listed, notApplicable, pass } from './define-check.ts';
import { isSameName } from './same-name.ts';

export const carveOutWithoutCsoc = defineCheck({
  id: 'carve-out-without-csoc',
  title: 'Carved-out provider without assumed controls',
  severity: 'high',
  needs: ['subserviceOrganizations', 'csocs'],
  uses: ['providerControlsMention'],
  // The summary that a SOC 3 report is does not list them.
  appliesTo: inFull,
  why: 'What is carved out must be assumed somewhere: the complementary subservice organization controls say what.',
  ask: 'Which controls do you assume at this provider, and how do you monitor them?',
  run: ({ subserviceOrganizations, csocs, providerControlsMention }) => {
    const carvedOut = subserviceOrganizations.filter((organization) => organization.method === 'carve-out');
    if (carvedOut.length === 0) return notApplicable;
    // Reports often list the assumed controls once for all providers, without naming one.
    if (csocs.some((control) => control.provider === null)) return notApplicable;
    if (csocs.length === 0 && providerControlsMention) return couldNotTell('csocs');
    const silent = carvedOut.filter(
      ({ name }) => !csocs.some(({ provider }) => isSameName(provider ?? '', name)),
    );
    if (silent.length === 0) return pass;
    const names = listed(silent.map(({ name }) => name));
    return flag({
      detail: `No control assumed at ${names} was found.`,
      about: names,
      evidence: silent.flatMap(({ evidence }) => evidence),
    });
  },
});
