import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDeviations, countFaults } from '../../../../src/parsers/soc/exceptions/count-deviations.ts';

const cases: readonly (readonly [string, number | null, number | null])[] = [
  ['For 2 of 25 changes, approval was missing.', 2, 25],
  ['Two of the twenty-five tickets lacked approval.', 2, 25],
  ['For three (3) out of 45 findings, remediation was late.', 3, 45],
  ['1 out of a sample of 40 backups failed.', 1, 40],
  ['For 3 of 20 slips drawn, one signature was missing.', 3, 20],
  ['For 3 users sampled of 25, access was not removed.', 3, 25],
  ['Of the 25 changes sampled, 2 were not approved.', 2, 25],
  ['For a sample of 40 leavers, we noted that one was not removed in time.', 1, 40],
  ['2/25 tickets were not signed.', 2, 25],
  ['8% of 25 changes were not approved.', 2, 25],
  ['For 10% (2 of 20) of the days, the failed backup was not investigated.', 2, 20],
  ['For 12 of 1,204 accounts, no owner was recorded.', 12, 1204],
  ['For a sample of twenty-five (25) of 312 leavers, two (2) were not disabled in time.', 2, 25],
  ['Of a sample of 25 from a population of 312 leavers, 2 were late.', 2, 25],
  ['We selected 25 of 312 changes and noted that 3 lacked approval.', 3, 25],
  ['For 6 of 45 selected changes (from a population of 900), testing was missing.', 6, 45],
  ['Two of the four quarterly reviews were not performed.', 2, 4],
  ['One out of 25 (4 %) new hires did not finish the training.', 1, 25],
  ['1 (one) of 25 (twenty-five) forms was not signed.', 1, 25],
  ['1 of 1 yearly reviews was not performed.', 1, 1],
  ['Sample: 25; Exceptions: 2', 2, 25],
  ['Deviations: 2; sample size: 25', 2, 25],
  ['25 tested, 2 exceptions', 2, 25],
  ['We tested 25 and found 2 late.', 2, 25],
  ['Testing of 45 changes identified 6 without approval.', 6, 45],
  ['Out of 25 leavers sampled, 2 kept access.', 2, 25],
  ['Ten percent of 40 changes were not approved.', 4, 40],
  ['Exception rate 8% (n=25)', 2, 25],
  ['The policy asks for two signatures; for 1 of 25 changes, only one signed.', 1, 25],
  ['The policy requires 2 of 3 approvers; for 1 of 25 changes, only one approved.', 1, 25],
  ['Exception 2 of 3: For 1 of 25 leavers, access was late.', 1, 25],
  ['For two leavers, access was removed late.', null, null],
  ['A sample of 25 of 312 users was reviewed.', null, null],
  ['The review for the second quarter was not performed.', null, null],
  ['The finding was closed 31 days after the target date of June 30, 2026.', null, null],
  ['Access was not removed until June 30 of 2026.', null, null],
  ['Encryption was not configured under section 4.2 of the standard.', null, null],
];

describe('countDeviations', () => {
  it.each(cases)('%s', (text, deviations, sampleSize) => {
    expect(countDeviations(text)).toEqual({ deviations, sampleSize });
  });

  it('takes the sample size of the procedure for "one of the sampled"', () => {
    expect(countDeviations('One of the sampled users kept access.', 25)).toEqual({
      deviations: 1,
      sampleSize: 25,
    });
  });

  it.each([
    'For 23 of 25 leavers access was removed; for the remaining 2, it was late.',
    'Passed for 23 of 25, failed for 2',
  ])('counts the rest where those are counted that passed: %s', (text) => {
    expect(countFaults(text, null)).toEqual({ deviations: 2, sampleSize: 25 });
  });

  it('reads any k of n however it is said', () => {
    const phrases = [
      (k: number, n: number) => `For ${k} of ${n} users sampled, access was not removed.`,
      (k: number, n: number) => `${k} out of ${n} changes selected were not approved.`,
      (k: number, n: number) => `We noted that ${k} of the ${n} sampled tickets lacked evidence.`,
      (k: number, n: number) => `${k} from a sample of ${n} reviews were late.`,
      (k: number, n: number) => `Of ${n} laptops tested, ${k} were not encrypted.`,
    ];
    const counts = fc
      .integer({ min: 2, max: 500 })
      .chain((n) => fc.tuple(fc.integer({ min: 1, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(fc.constantFrom(...phrases), counts, (phrase, [k, n]) => {
        expect(countDeviations(phrase(k, n))).toEqual({ deviations: k, sampleSize: n });
      }),
    );
  });
});
