import { monthsBetween } from './calendar.ts';
import { defineCheck, flag, notApplicable, pass } from './define-check.ts';

export const periodShort = defineCheck({
  id: 'period-short',
  title: 'Short period',
  severity: 'medium',
  needs: ['periodStart', 'periodEnd'],
  uses: ['type'],
  why: 'Monthly and quarterly controls run only a few times in a short period: little could go wrong to be seen.',
  ask: 'Why was the period short, and when does the next, longer one end?',
  run: ({ periodStart, periodEnd, type }, { policy }) => {
    if (type?.value === 1) return notApplicable;
    const months = monthsBetween(periodStart.value, periodEnd.value);
    if (months >= policy.minimumPeriodMonths) return pass;
    return flag({
      ...(months <= 3 ? { severity: 'high' as const } : {}),
      detail: `The period is ${periodStart.value} to ${periodEnd.value}: ${months} month(s).`,
      evidence: [...periodStart.evidence.slice(0, 1), ...periodEnd.evidence.slice(0, 1)],
    });
  },
});
