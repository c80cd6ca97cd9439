import type { Flag } from '../model/finding.ts';
import { monthsBetween } from './calendar.ts';
import { defineCheck, flagAll, notApplicable } from './define-check.ts';

/** About three months is the most a representation can bridge (design/soc-reports.md, section 1). */
const longestMonths = 3;

export const bridgeLetterWeak = defineCheck({
  id: 'bridge-letter-weak',
  title: 'Bridge letter cannot carry the gap',
  severity: 'high',
  needs: ['kind'],
  uses: ['bridgeLetter'],
  appliesTo: () => true,
  why: 'A bridge letter covers a short gap, bears a date, and is signed by management.',
  ask: 'Please send a dated letter from management for the time since your last period, or the new report.',
  run: ({ kind, bridgeLetter }) => {
    if (kind.value !== 'bridge letter' || !bridgeLetter) return notApplicable;
    const { from, to, date, changesReported, signedByAuditor, evidence } = bridgeLetter;
    const flags: Flag[] = [];
    if (from && to && monthsBetween(from, to) > longestMonths)
      flags.push({
        title: 'Bridge letter covers more than three months',
        detail: `It covers ${from} to ${to}.`,
        evidence,
      });
    if (!date)
      flags.push({ title: 'Bridge letter has no date', detail: 'No date of signing was found.', evidence });
    if (signedByAuditor)
      flags.push({
        title: 'Bridge letter signed by the auditor',
        detail: 'Auditors do not issue bridge letters.',
        evidence,
      });
    if (changesReported)
      flags.push({
        title: 'Bridge letter reports changes',
        detail: 'Management reports changes since the period.',
        evidence,
      });
    return flagAll(flags);
  },
});
