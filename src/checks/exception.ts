import type { Exception } from '../model/soc-report.ts';
import { defineCheck, flagAll, notApplicable } from './define-check.ts';

/** Access, operations and monitoring, change, vendors, backup and recovery: where a deviation weighs most. */
const heavy = /^(CC4|CC6|CC7|CC8|CC9\.2|A1)(\.|$)/;

export const exception = defineCheck({
  id: 'exception',
  title: 'Exception in the tests of controls',
  severity: 'medium',
  needs: ['exceptions', 'testsOfControls'],
  uses: [],
  why: 'The control did not work as described for some of what the auditor looked at.',
  ask: 'What caused the exception, what was affected, and what has been done and tested since?',
  run: ({ exceptions, testsOfControls }) => {
    if (testsOfControls !== 'present' && exceptions.length === 0) return notApplicable;
    return flagAll(
      exceptions.map((found) => ({
        title: `Exception${found.controlId ? ` in ${found.controlId}` : ''}${counts(found)}`,
        severity: found.criteria.some((criterion) => heavy.test(criterion))
          ? ('high' as const)
          : ('medium' as const),
        detail: found.text,
        evidence: found.evidence,
      })),
    );
  },
});

const counts = ({ deviations, sampleSize }: Exception): string =>
  deviations === null
    ? ''
    : sampleSize === null
      ? `: ${deviations} deviation(s)`
      : `: ${deviations} of ${sampleSize}`;
