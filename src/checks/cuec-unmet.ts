import type { Flag } from '../model/finding.ts';
import type { UserEntityControl } from '../model/user-entity-control.ts';
import { defineCheck, flagAll, notApplicable } from './define-check.ts';

export const cuecUnmet = defineCheck({
  id: 'cuec-unmet',
  title: 'User entity controls that our own controls do not meet',
  severity: 'high',
  needs: ['cuecs'],
  uses: [],
  why: 'The auditor’s opinion holds only together with the controls that the supplier leaves to its customers.',
  ask: 'Which of the user entity controls apply to the way we use the service?',
  run: (_report, { userEntityControls }) => {
    if (userEntityControls?.outcome !== 'matched') return notApplicable;
    const of = (wanted: UserEntityControl['outcome']) =>
      userEntityControls.controls.filter(({ outcome }) => outcome === wanted);
    const denied = of('not-met');
    const unknown = of('not-found');
    const flags: Flag[] = denied.map(({ text, control, evidence }) => ({
      detail: `“${text}” Our own controls say: “${control?.quote}” (${control?.title}).`,
      evidence,
    }));
    if (unknown.length > 0)
      flags.push({
        // What a search by words did not find may well exist: weaker than what our own controls deny.
        severity: 'medium',
        title: 'User entity controls for which no control of ours was found',
        detail: `No control of ours was found for ${unknown.length} of the ${userEntityControls.controls.length} user entity controls: run them, or write down where it is done.`,
        evidence: unknown.flatMap(({ evidence }) => evidence.slice(0, 1)),
      });
    return flagAll(flags);
  },
});
