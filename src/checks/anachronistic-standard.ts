import { defineCheck, flagAll } from './define-check.ts';

/** SAS 70 ended in 2011, SSAE 16 in 2017; SSAE 18 and later (AT-C sections) govern since. */
const ended = /\bSAS\s*(No\.\s*)?70\b|\bSSAE\s*(No\.\s*)?16\b/i;

export const anachronisticStandard = defineCheck({
  id: 'anachronistic-standard',
  title: 'Standard that no longer governs',
  severity: 'medium',
  needs: ['standards'],
  uses: [],
  why: 'A new report under an ended standard was copied from an old one, or not made by a practitioner of the field.',
  ask: 'Under which attestation standard was the examination performed?',
  run: ({ standards }) =>
    flagAll(
      standards
        .filter((standard) => ended.test(standard.value))
        .map((standard) => ({ detail: `The report names ${standard.value}.`, evidence: standard.evidence })),
    ),
});
