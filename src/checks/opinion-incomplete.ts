import { couldNotTell, defineCheck, flag, pass } from './define-check.ts';

export const opinionIncomplete = defineCheck({
  id: 'opinion-incomplete',
  title: 'Opinion is silent on an element',
  severity: 'critical',
  needs: ['type', 'opinion'],
  uses: [],
  // Other kinds give one opinion on the whole.
  appliesTo: ({ kind }) => ['SOC 1', 'SOC 2', 'SOC 2+', 'ISAE 3402'].includes(kind.value),
  why: 'Type 1 must cover description and design, Type 2 also operating effectiveness.',
  ask: 'Where does the auditor give the opinion on the missing element?',
  run: ({ type, opinion }) => {
    const required = (['description', 'design', 'operation'] as const).slice(0, type.value === 1 ? 2 : 3);
    const silent = required.filter((element) => opinion[element] === null);
    if (silent.length === 0) return pass;
    // With no element found at all it is our reading that failed, not the auditor who was silent.
    if (!opinion.overall || silent.length === required.length) return couldNotTell('opinion');
    return flag({
      detail: `Type ${type.value} must cover ${required.join(', ')}; nothing was found on ${silent.join(', ')}.`,
      evidence: opinion.overall.evidence,
    });
  },
});
