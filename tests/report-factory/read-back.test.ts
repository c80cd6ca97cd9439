import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/parsers/soc/read-report.ts';
import { layouts } from './layouts.ts';
import { makeReport } from './make-report.ts';
import type { Traits } from './traits.ts';
import { wordings } from './wording/wordings.ts';

const read = async (seed: number, traits: Partial<Traits>) => {
  const wording = wordings[seed % wordings.length];
  const layout = layouts.filter(({ tests }) => tests.style === 'table')[seed % 7];
  const { bytes, truth } = await makeReport({
    seed,
    traits,
    ...(wording && { wording }),
    ...(layout && { layout }),
  });
  return { truth, ...(await readReport({ name: 'made.pdf', bytes })) };
};

const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

describe('a made report, read back', () => {
  it.each(seeds)('is never called clean when it has exceptions (seed %i)', async (seed) => {
    const { report, notRead, truth } = await read(seed, { exceptions: 2, opinion: 'unqualified' });
    expect(truth.report?.exceptions.length).toBeGreaterThan(1);
    expect((report?.exceptions.length ?? 0) + notRead.length).toBeGreaterThan(0);
  });

  it.each(seeds)('is never called unqualified when it is qualified (seed %i)', async (seed) => {
    const { report } = await read(seed, { exceptions: 1, opinion: 'qualified' });
    expect(report?.opinion.overall?.value).not.toBe('unqualified');
  });

  it.each(seeds)('invents no exception where there is none (seed %i)', async (seed) => {
    const { report } = await read(seed, { exceptions: 0, opinion: 'unqualified' });
    expect(report?.exceptions).toEqual([]);
  });
});
