import { couldNotTell, defineCheck, flag, notApplicable, pass } from './define-check.ts';
import { criteriaOf } from './trust-services-criteria.ts';

export const criterionWithoutControl = defineCheck({
  id: 'criterion-without-control',
  title: 'Criterion in scope without a control',
  severity: 'high',
  needs: ['kind', 'categories', 'controls', 'criteriaNotRelevant', 'testsOfControls'],
  uses: ['reconciliation'],
  why: 'Every criterion in scope must be met by at least one control, or be declared not relevant.',
  ask: 'Which control meets this criterion, and where is its test?',
  run: ({ kind, categories, controls, criteriaNotRelevant, testsOfControls, reconciliation }) => {
    if (!kind.value.startsWith('SOC 2') || testsOfControls !== 'present') return notApplicable;
    const covered = new Set([
      ...controls.flatMap((control) => control.criteria),
      ...criteriaNotRelevant.map((statement) => statement.criterion),
    ]);
    const inScope = criteriaOf(categories.map((category) => category.value));
    const missing = inScope.filter((criterion) => !covered.has(criterion));
    if (missing.length === 0) return pass;
    // Where the tables did not reconcile, most criteria are missing, or all we have is the first one that a control's
    // number names, the gap is in our reading.
    const mapped = controls.some(({ id, criteria }) =>
      criteria.some((criterion) => !id?.startsWith(criterion)),
    );
    if (!reconciliation?.agrees || !mapped || missing.length > inScope.length / 4)
      return couldNotTell('criteria of the controls');
    return flag({
      detail: `No control was found for ${missing.join(', ')}.`,
      about: missing.join(', '),
      evidence: categories.flatMap((category) => category.evidence.slice(0, 1)),
    });
  },
});
