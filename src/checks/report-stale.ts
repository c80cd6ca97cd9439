import { monthsBetween } from './calendar.ts';
import { couldNotTell, defineCheck, flag, notApplicable, pass } from './define-check.ts';

/** Past this, even a late next report should have come. */
const criticalAfterMonths = 15;

export const reportStale = defineCheck({
  id: 'report-stale',
  title: 'Stale report',
  severity: 'high',
  needs: ['kind'],
  uses: ['periodEnd', 'asOf'],
  why: 'A report speaks of its period only. The older it is, the less it says about today.',
  ask: 'Please send your newest report, or say when it will be issued.',
  run: ({ kind, periodEnd, asOf }, { policy, today }) => {
    if (kind.value === 'bridge letter' || kind.value === 'other') return notApplicable;
    const end = periodEnd ?? asOf;
    if (!end) return couldNotTell('periodEnd');
    const months = monthsBetween(end.value, today);
    if (months < policy.maximumAgeMonths) return pass;
    return flag({
      ...(months >= criticalAfterMonths ? { severity: 'critical' as const } : {}),
      detail: `What it covers ended on ${end.value}, ${months} months ago.`,
      evidence: end.evidence.slice(0, 2),
    });
  },
});
