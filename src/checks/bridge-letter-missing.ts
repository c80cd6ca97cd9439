import { monthsBetween } from './calendar.ts';
import { couldNotTell, defineCheck, flag, notApplicable, pass } from './define-check.ts';

export const bridgeLetterMissing = defineCheck({
  id: 'bridge-letter-missing',
  title: 'Period ended over three months ago and no bridge letter',
  severity: 'medium',
  needs: ['kind'],
  uses: ['periodEnd', 'type'],
  why: 'Between period end and today nobody has said anything about the controls.',
  ask: 'Please send a bridge letter from the end of the period to today.',
  run: ({ kind, periodEnd, type }, { policy, today }) => {
    if (!/^(SOC|ISAE)/.test(kind.value) || type?.value === 1) return notApplicable;
    if (!periodEnd) return couldNotTell('periodEnd');
    const months = monthsBetween(periodEnd.value, today);
    // Past the maximum age a letter no longer helps: report-stale says so.
    if (months < policy.bridgeLetterAfterMonths || months >= policy.maximumAgeMonths) return pass;
    return flag({
      detail: `The period ended on ${periodEnd.value}, ${months} months ago.`,
      evidence: periodEnd.evidence.slice(0, 1),
    });
  },
});
