import { monthsBetween } from './calendar.ts';
import { couldNotTell, defineCheck, flag, pass } from './define-check.ts';

export const bridgeLetterMissing = defineCheck({
  id: 'bridge-letter-missing',
  title: 'Months since the report, and no bridge letter',
  severity: 'medium',
  needs: [],
  uses: ['periodEnd', 'asOf'],
  why: 'Between the day that the report reaches and today nobody has said anything about the controls.',
  ask: 'Please send a bridge letter from the end of the period (or the as-of date) to today.',
  run: ({ periodEnd, asOf }, { policy, today }) => {
    const end = periodEnd ?? asOf;
    if (!end) return couldNotTell('periodEnd');
    const months = monthsBetween(end.value, today);
    // Past the maximum age a letter no longer helps: report-stale says so.
    if (months < policy.bridgeLetterAfterMonths || months >= policy.maximumAgeMonths) return pass;
    return flag({
      detail: `${periodEnd ? 'The period ended on' : 'The report is as of'} ${end.value}, ${months} months ago; a letter is wanted after ${policy.bridgeLetterAfterMonths}.`,
      evidence: end.evidence.slice(0, 1),
    });
  },
});
