import { defineCheck, flag, listed, notApplicable, pass } from './define-check.ts';
import { controlName } from './exception-weight.ts';

/** What happens seldom has few items: small samples are right there, wherever the rhythm is told. */
const seldom =
  /\b(annual(ly)?|yearly|quarter(s|ly)?|(semi|bi)-?annual(ly)?|half[- ]years?|months?|monthly|(once|twice|times) (a|per|each|every|in a) (year|quarter|month)|(each|every|per) (year|quarter|month))\b/i;

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
    const small = controls.flatMap(({ id, text, tests }) =>
      tests
        .filter(
          ({ procedure, sampleSize, population }) =>
            sampleSize !== null &&
            sampleSize >= 2 &&
            sampleSize <= policy.smallSample &&
            (population === null ? !seldom.test(`${text} ${procedure}`) : population > sampleSize * 2),
        )
        .map((test) => ({ id, ...test })),
    );
    if (small.length === 0) return pass;
    const names = listed(small.map(({ id }) => controlName(id)));
    const sizes = small.map((test) => test.sampleSize ?? 0);
    const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
    return flag({
      detail: `${small.length} ${small.length === 1 ? 'test rests' : 'tests rest'} on ${least === most ? least : `${least} to ${most}`} items: ${names}.`,
      about: names,
      evidence: small.flatMap((test) => test.evidence.slice(0, 1)).slice(0, 10),
    });
  },
});
