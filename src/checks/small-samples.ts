import { defineCheck, flag, notApplicable, pass } from './define-check.ts';

/** What happens seldom has few items: small samples are right there. */
const seldom = /\b(annual|yearly|quarter|semi-?annual|bi-?annual|month)/i;

export const smallSamples = defineCheck({
  id: 'small-samples',
  title: 'Small samples',
  severity: 'medium',
  needs: ['controls', 'testsOfControls'],
  uses: [],
  why: 'Five clean items of many still allow that more than a third deviate (one-sided 90 % bound).',
  ask: 'How large were the populations behind the small samples?',
  run: ({ controls, testsOfControls }, { policy }) => {
    if (testsOfControls !== 'present') return notApplicable;
    const small = controls
      .filter((control) => !seldom.test(control.text))
      .flatMap((control) => control.tests)
      .filter(
        ({ sampleSize, population }) =>
          sampleSize !== null &&
          sampleSize >= 2 &&
          sampleSize <= policy.smallSample &&
          (population === null || population > sampleSize * 2),
      );
    if (small.length === 0) return pass;
    const sizes = small.map((test) => test.sampleSize ?? 0);
    return flag({
      detail: `${small.length} test(s) rest on ${Math.min(...sizes)} to ${Math.max(...sizes)} items.`,
      evidence: small.flatMap((test) => test.evidence.slice(0, 1)).slice(0, 10),
    });
  },
});
