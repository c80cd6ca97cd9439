import { monthsBetween } from './calendar.ts';
import { defineCheck, flag, overAPeriod, pass } from './define-check.ts';

export const bridgeLetterMissing = defineCheck({
  id: 'bridge-letter-missing',
  title: 'Period ended months ago and no bridge letter',
  severity: 'medium',
  needs: ['periodEnd'],
  uses: [],
  appliesTo: overAPeriod,
  why: 'Between period end and today nobody has said anything about the controls.',
  ask: 'Please send a bridge letter from the end of the period to today.',
  run: ({ periodEnd }, { policy, today }) => {
    const months = monthsBetween(periodEnd.value, today);
    // Past the maximum age a letter no longer helps: report-stale says so.
    if (months < policy.bridgeLetterAfterMonths || months >= policy.maximumAgeMonths) return pass;
    return flag({
      detail: `The period ended on ${periodEnd.value}, ${months} months ago; a letter is wanted after ${policy.bridgeLetterAfterMonths}.`,
      evidence: periodEnd.evidence.slice(0, 1),
    });
  },
});
