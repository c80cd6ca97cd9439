import { daysBetween } from './calendar.ts';
import { couldNotTell, defineCheck, flag, pass } from './define-check.ts';

/** Samples up to the last day have to be drawn, tested and reviewed: a week is not enough. */
const soonestDays = 7;

export const reportDateImplausible = defineCheck({
  id: 'report-date-implausible',
  title: 'Report date does not fit the period',
  severity: 'high',
  needs: ['reportDate'],
  uses: ['periodEnd', 'asOf'],
  why: 'An auditor cannot sign before the period is over and the last samples are tested.',
  ask: 'How could the report be dated so early? Was the whole period examined?',
  run: ({ reportDate, periodEnd, asOf }) => {
    const end = periodEnd ?? asOf;
    if (!end) return couldNotTell('periodEnd');
    const days = daysBetween(end.value, reportDate.value);
    const evidence = [...reportDate.evidence.slice(0, 1), ...end.evidence.slice(0, 1)];
    if (days < 0)
      return flag({ detail: `It is dated ${reportDate.value}, before the end ${end.value}.`, evidence });
    if (periodEnd && days < soonestDays)
      return flag({ detail: `It is dated ${days} day(s) after the period ended on ${end.value}.`, evidence });
    return pass;
  },
});
