import { monthsBetween } from './calendar.ts';
import { defineCheck, flagAll, notApplicable } from './define-check.ts';

/** Things that happen in every company in the course of half a year. */
const always =
  /\b(new hires?|new employees?|onboard|terminat(ed|ion)|leavers?|offboard|departed|access requests?|code changes?|changes? to (the )?(production|system|application))\b/i;

export const noOccurrenceImplausible = defineCheck({
  id: 'no-occurrence-implausible',
  title: '“Did not occur” for something that always occurs',
  severity: 'high',
  needs: ['controls', 'periodStart', 'periodEnd'],
  uses: [],
  why: 'In half a year people join and leave and systems change. A control that never ran was perhaps not looked for.',
  ask: 'Was there really no occurrence in the period? How did the auditor establish that?',
  run: ({ controls, periodStart, periodEnd }) => {
    if (monthsBetween(periodStart.value, periodEnd.value) < 6) return notApplicable;
    return flagAll(
      controls
        .filter((control) => always.test(control.text))
        .flatMap((control) =>
          control.tests
            .filter((test) => test.resultClass === 'no-occurrence')
            .map((test) => ({
              detail: `${control.id ?? 'A control'}: ${test.result}`,
              evidence: test.evidence,
            })),
        ),
    );
  },
});
