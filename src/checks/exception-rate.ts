import { defineCheck, flagAll } from './define-check.ts';
import { controlName, exceptionTitle, traitOf, weighsHeavily } from './exception-weight.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export const exceptionRate = defineCheck({
  id: 'exception-rate',
  title: 'Exception with a high rate of deviation',
  severity: 'medium',
  needs: ['exceptions', 'controls'],
  uses: [],
  why: 'The rate in the sample and its upper bound (one-sided 90 %, Clopper-Pearson) say how bad it may be in the whole.',
  ask: 'What caused the exception, and was the whole population examined after it was found? With what result?',
  run: ({ exceptions, controls }, { policy }) =>
    flagAll(
      exceptions.flatMap((found) => {
        const { controlId, text, rate, upperBound90, evidence } = found;
        if (rate === null || upperBound90 === null || traitOf(found, policy) !== 'high-rate') return [];
        const severe = rate >= policy.exceptionRate || weighsHeavily(found, controls);
        return [
          {
            title: `${exceptionTitle(found)}, a high rate`,
            severity: severe ? ('high' as const) : ('medium' as const),
            detail: `${text} That is ${percent(rate)} of the sample; up to ${percent(upperBound90)} of all may deviate.`,
            about: controlName(controlId),
            evidence,
          },
        ];
      }),
    ),
});
