import { couldNotTell, defineCheck, flag, notApplicable, pass } from './define-check.ts';

/** Logical access, operations and change: the series that most user entities rely on. */
const reliedOn = /^CC[678]\./;
const many = 3;

export const cleanOpinionManyExceptions = defineCheck({
  id: 'clean-opinion-many-exceptions',
  title: 'Clean opinion over many deviations',
  severity: 'high',
  needs: ['opinion', 'exceptions'],
  uses: [],
  why: 'Several deviations in access, operations or change raise the question why the opinion is unmodified.',
  ask: 'How did the auditor conclude that the criteria were met in spite of these deviations?',
  run: ({ opinion, exceptions }) => {
    const heavy = exceptions.filter((exception) =>
      exception.criteria.some((criterion) => reliedOn.test(criterion)),
    );
    if (heavy.length < many) return pass;
    if (!opinion.overall) return couldNotTell('opinion');
    if (opinion.overall.value !== 'unqualified') return notApplicable;
    return flag({
      detail: `The opinion is unqualified, with ${heavy.length} deviations in access, operations or change.`,
      evidence: [
        ...opinion.overall.evidence.slice(0, 1),
        ...heavy.flatMap((exception) => exception.evidence.slice(0, 1)),
      ],
    });
  },
});
