import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDeviations } from '../../../../src/parsers/soc/exceptions/count-deviations.ts';

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
