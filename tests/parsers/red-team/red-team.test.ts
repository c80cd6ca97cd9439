import { describe, expect, it } from 'vitest';
import { layouts } from '../../report-factory/layouts.ts';
import { wordings } from '../../report-factory/wording/wordings.ts';
import { judgeMutant } from './judge-mutant.ts';
import { makeMutant } from './make-mutant.ts';
import type { Mutation } from './mutation.ts';
import { mutations } from './mutations.ts';

const layout = layouts.find(({ name }) => name === 'ruled');
const wording = wordings.find(({ name }) => name === 'platform');
/** All of them, over all layouts and wordings, are tried by `scripts/red-team.ts`; here one in so many. */
const oneIn = 11;

const judge = async (mutation: Mutation) => {
  if (!layout || !wording) throw new Error('The layout or the wording has another name now');
  const { bytes, toldOn } = await makeMutant({ seed: 101, layout, wording, mutation });
  return judgeMutant(bytes, { of: mutation.of, toldOn });
};

describe('an exception or a modified opinion that is hard to read', () => {
  it.each(['exception', 'opinion'] as const)(
    'is told, and nothing doubted, where it is not: %s',
    async (of) => {
      const { fate, read } = await judge({ name: 'plain', of });
      expect(fate).toBe('told');
      expect(read.notRead).toEqual([]);
    },
  );

  it.each(mutations.filter((_, index) => index % oneIn === 0))(
    'never passes for clean – $name',
    async (mutation) => {
      expect((await judge(mutation)).fate).not.toBe('FALSE CLEAN');
    },
  );
});
