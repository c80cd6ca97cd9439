import type { Policy } from '../model/policy.ts';
import type { Exception, Opinion } from '../model/soc-report.ts';
import { couldNotTell, defineCheck, flag, listed, pass } from './define-check.ts';

const criterionNumber = /\b(?:CC|PI|[ACP])\d(?:\.\d+)?\b/g;

export const opinionModified = defineCheck({
  id: 'opinion-modified',
  title: 'Opinion is modified',
  severity: 'high',
  needs: ['opinion', 'exceptions'],
  uses: [],
  why: 'The auditor could not say that description and controls are right in all material respects.',
  ask: 'What has been done about the matters in the basis paragraph, and who has tested it since?',
  run: ({ opinion, exceptions }, { policy }) => {
    if (!opinion.overall) return couldNotTell('opinion');
    const { value, evidence } = opinion.overall;
    if (value === 'unqualified') return pass;
    const touched = (['description', 'design', 'operation'] as const).filter((element) => {
      const kind = opinion[element]?.value;
      return kind !== undefined && kind !== 'unqualified';
    });
    const reliedOn = criteriaTouched(opinion, exceptions).filter((criterion) => reliesOn(policy, criterion));
    const { basis, scopeLimitation: limitation } = opinion;
    return flag({
      title: value === 'disclaimer' ? 'Disclaimer of opinion' : `Opinion is ${value}`,
      severity: value === 'qualified' && reliedOn.length === 0 ? 'high' : 'critical',
      detail: [
        touched.length > 0
          ? `It touches: ${touched.join(', ')}.`
          : 'The element it touches was not made out.',
        reliedOn.length > 0 ? `It touches what we rely on: ${listed(reliedOn)}.` : '',
        limitation ? 'A scope limitation is given as a reason.' : '',
      ]
        .filter(Boolean)
        .join(' '),
      evidence: [
        ...evidence,
        ...basis.flatMap((paragraph) => paragraph.evidence),
        ...(limitation?.evidence ?? []),
      ],
    });
  },
});

/** Criteria that the basis paragraphs name, or that the controls they name belong to. */
const criteriaTouched = ({ basis }: Opinion, exceptions: readonly Exception[]): string[] => {
  const text = basis.map(({ value }) => value).join(' ');
  const behind = exceptions.filter(({ controlId }) => controlId !== null && text.includes(controlId));
  return [...(text.match(criterionNumber) ?? []), ...behind.flatMap(({ criteria }) => criteria)];
};

/** A policy names a criterion (CC6.1) or a series (CC6). */
const reliesOn = ({ reliedOnCriteria }: Policy, criterion: string): boolean =>
  reliedOnCriteria.some((ours) => criterion === ours || criterion.startsWith(`${ours}.`));
