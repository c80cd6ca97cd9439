import { monthsBetween } from './calendar.ts';
import { couldNotTell, defineCheck, flag, listed, notApplicable, overAPeriod, pass } from './define-check.ts';
import { controlName } from './exception-weight.ts';

/** Things that happen in every company in the course of half a year: people join, leave and get access, software changes. */
const always =
  /\b(new(ly)? (hires?|hired|employees?|personnel|staff|joiners?|users?)|joiners?|onboard\w*|leavers?|offboard\w*|(terminated|departed|departing|separated) (employees?|personnel|staff|users?|individuals|workforce)|(employee|personnel|staff|user)s? terminations?|access requests?|requests? for access|(application|system|code|software|production) changes?|changes? to (the )?(production|systems?|applications?|software))\b/i;

/** What makes the same words seldom: an emergency, a contract's end, people from outside. */
const seldom =
  /\b(emergenc(y|ies)|hot ?fix(es)?|contracts?|contractors?|customers?|clients?|vendors?|suppliers?|visitors?)\b/i;

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
      .filter(({ text }) => always.test(text) && !seldom.test(text))
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
