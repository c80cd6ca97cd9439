import { monthsBetween } from './calendar.ts';
import { couldNotTell, defineCheck, flag, pass } from './define-check.ts';

/** Reports come once a year: this much past the age we accept, even a late next one should have come. */
const lateMonths = 3;

export const reportStale = defineCheck({
  id: 'report-stale',
  title: 'Stale report',
  severity: 'high',
  needs: [],
  uses: ['periodEnd', 'asOf'],
  why: 'A report speaks of its period only. The older it is, the less it says about today.',
  ask: 'Please send your newest report, or say when it will be issued.',
  run: ({ periodEnd, asOf }, { policy, today }) => {
    const end = periodEnd ?? asOf;
    if (!end) return couldNotTell('periodEnd');
    const months = monthsBetween(end.value, today);
    if (months < policy.maximumAgeMonths) return pass;
    return flag({
      ...(months >= policy.maximumAgeMonths + lateMonths ? { severity: 'critical' as const } : {}),
      detail: `What it covers ended on ${end.value}, ${months} months ago; we accept less than ${policy.maximumAgeMonths}.`,
      evidence: end.evidence.slice(0, 2),
    });
  },
});
