import { monthsBetween } from './calendar.ts';
import { defineCheck, flag, overAPeriod, pass } from './define-check.ts';

export const periodShort = defineCheck({
  id: 'period-short',
  title: 'Short period',
  severity: 'medium',
  needs: ['periodStart', 'periodEnd'],
  uses: [],
  appliesTo: overAPeriod,
  why: 'Monthly and quarterly controls run only a few times in a short period: little could go wrong to be seen.',
  ask: 'Why was the period short, and when does the next, longer one end?',
  run: ({ periodStart, periodEnd }, { policy }) => {
    const months = monthsBetween(periodStart.value, periodEnd.value);
    if (months >= policy.minimumPeriodMonths) return pass;
    return flag({
      // Under half of what we require (three months of six), a quarterly control may not have run at all.
      ...(months < policy.minimumPeriodMonths / 2 ? { severity: 'high' as const } : {}),
      detail: `The period, ${periodStart.value} to ${periodEnd.value}, has ${months} whole ${months === 1 ? 'month' : 'months'}; we require ${policy.minimumPeriodMonths}.`,
      evidence: [...periodStart.evidence.slice(0, 1), ...periodEnd.evidence.slice(0, 1)],
    });
  },
});
