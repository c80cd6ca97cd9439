import { monthsBetween } from './calendar.ts';
import { couldNotTell, defineCheck, flag, listed, notApplicable, overAPeriod, pass } from './define-check.ts';
import { controlName } from './exception-weight.ts';

/** Things that happen in every company in the course of half a year. */
const always =
  /\b(new hires?|new employees?|newly hired|onboard\w*|terminat(ed|ion)s?|leavers?|offboard\w*|departed|separated|access requests?|code changes?|changes? to (the )?(production|system|application)s?)\b/i;

export const noOccurrenceImplausible = defineCheck({
  id: 'no-occurrence-implausible',
  title: '“Did not occur” for something that always occurs',
  severity: 'high',
  needs: ['controls'],
  uses: ['periodStart', 'periodEnd'],
  appliesTo: overAPeriod,
  why: 'In half a year people join and leave and systems change. A control that never ran was perhaps not looked for.',
  ask: 'Was there really no occurrence in the period? How did the auditor establish that?',
  run: ({ controls, periodStart, periodEnd }) => {
    const claimed = controls
      .filter((control) => always.test(control.text))
      .flatMap(({ id, tests }) =>
        tests.filter(({ resultClass }) => resultClass === 'no-occurrence').map((test) => ({ id, ...test })),
      );
    if (claimed.length === 0) return pass;
    if (!periodStart || !periodEnd) return couldNotTell('periodStart', 'periodEnd');
    if (monthsBetween(periodStart.value, periodEnd.value) < 6) return notApplicable;
    const names = listed(claimed.map(({ id }) => controlName(id)));
    return flag({
      detail: `The tests say that nothing of the kind occurred for ${names}.`,
      about: names,
      evidence: claimed.flatMap(({ evidence }) => evidence),
    });
  },
});
