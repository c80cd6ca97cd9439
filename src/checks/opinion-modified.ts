import { couldNotTell, defineCheck, flag, pass } from './define-check.ts';

export const opinionModified = defineCheck({
  id: 'opinion-modified',
  title: 'Opinion is modified',
  severity: 'high',
  needs: ['opinion'],
  uses: [],
  why: 'The auditor could not say that description and controls are right in all material respects.',
  ask: 'What has been done about the matters in the basis paragraph, and who has tested it since?',
  run: ({ opinion }) => {
    if (!opinion.overall) return couldNotTell('opinion');
    const { value, evidence } = opinion.overall;
    if (value === 'unqualified') return pass;
    const touched = (['description', 'design', 'operation'] as const).filter((element) => {
      const kind = opinion[element]?.value;
      return kind !== undefined && kind !== 'unqualified';
    });
    return flag({
      title: value === 'disclaimer' ? 'Disclaimer of opinion' : `Opinion is ${value}`,
      severity: value === 'qualified' ? 'high' : 'critical',
      detail:
        touched.length > 0
          ? `It touches: ${touched.join(', ')}.`
          : 'The element it touches was not made out.',
      evidence: [...evidence, ...opinion.basis.flatMap((paragraph) => paragraph.evidence)],
    });
  },
});
