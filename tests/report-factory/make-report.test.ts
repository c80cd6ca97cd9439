import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layouts } from './layouts.ts';
import { makeReport } from './make-report.ts';
import { type Paper, plainTraits, type Traits } from './traits.ts';
import { wordings } from './wording/wordings.ts';

const make = (seed: number, traits: Partial<Traits>) =>
  makeReport({ seed, traits: { ...plainTraits, ...traits } });

describe('makeReport', () => {
  it('gives the same file and truth for the same seed', async () => {
    const [one, other] = [await makeReport({ seed: 7 }), await makeReport({ seed: 7 })];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    expect(one.truth).toEqual(other.truth);
  });

  it('finds every quote of its truth on a page, whatever the seed, wording and layout', async () => {
    const order = fc.record({
      seed: fc.nat(),
      wording: fc.constantFrom(...wordings),
      layout: fc.constantFrom(...layouts),
    });
    await fc.assert(
      fc.asyncProperty(order, async (choice) => {
        const { truth } = await makeReport(choice);
        expect(truth.unlocated).toEqual([]);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it.each<{ traits: Partial<Traits>; controlIds: number }>([
    { traits: { exceptions: 3 }, controlIds: 3 },
    { traits: { exceptions: 3, type: 1 }, controlIds: 0 },
    { traits: { exceptions: 2, kind: 'SOC 1' }, controlIds: 2 },
    { traits: { exceptions: 2, kind: 'SOC 3' }, controlIds: 0 },
    { traits: { exceptions: 2, testsMissing: true }, controlIds: 0 },
  ])('states the exceptions that are printed: %o', async ({ traits, controlIds }) => {
    const { truth } = await make(3, traits);
    expect(new Set(truth.report?.exceptions.map((exception) => exception.controlId)).size).toBe(controlIds);
  });

  it('changes nothing but the expectations when words for a machine are added', async () => {
    const clean = await make(5, {});
    const injected = await make(5, { injection: 'white' });
    expect(injected.truth.report?.exceptions).toEqual(clean.truth.report?.exceptions);
    expect(injected.truth.mustFind).not.toEqual(clean.truth.mustFind);
  });

  it.each<Paper>(['bridge letter', 'certificate', 'template', 'SAS 70'])(
    'makes a %s, which has no report in its truth',
    async (paper) => {
      const { truth } = await make(2, { paper });
      expect(truth.report).toBeNull();
      expect(truth.expectedOutcome).toContain('not-a-soc-report');
    },
  );
});
