import { defineCheck, flagAll } from './define-check.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export const exceptionRate = defineCheck({
  id: 'exception-rate',
  title: 'High rate of deviation',
  severity: 'medium',
  needs: ['exceptions'],
  uses: [],
  why: 'The rate in the sample and its upper bound (one-sided 90 %, Clopper-Pearson) say how bad it may be in the whole.',
  ask: 'Was the whole population examined after the exception was found? With what result?',
  run: ({ exceptions }, { policy }) =>
    flagAll(
      exceptions.flatMap(({ controlId, rate, upperBound90, evidence }) => {
        if (rate === null || upperBound90 === null) return [];
        if (rate < policy.exceptionRate && upperBound90 < policy.exceptionUpperBound) return [];
        return [
          {
            ...(rate >= policy.exceptionRate ? { severity: 'high' as const } : {}),
            detail: `${controlId ?? 'The control'}: ${percent(rate)} of the sample deviated; up to ${percent(upperBound90)} of all may.`,
            evidence,
          },
        ];
      }),
    ),
});
