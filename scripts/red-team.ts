// Makes reports whose exception or modified opinion is hard to read, reads each as the product does, and counts those
// that come out clean: node scripts/red-team.ts [--only WORD] [--seeds N] [--exceptions N] [--keep DIR]
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judgeMutant } from '../tests/parsers/red-team/judge-mutant.ts';
import { type MutantOrder, makeMutant } from '../tests/parsers/red-team/make-mutant.ts';
import type { Mutation } from '../tests/parsers/red-team/mutation.ts';
import { mutations } from '../tests/parsers/red-team/mutations.ts';
import { layouts } from '../tests/report-factory/layouts.ts';
import { wordings } from '../tests/report-factory/wording/wordings.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seeds: { type: 'string', default: '3' },
    exceptions: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
});
const exceptions = Number(values.exceptions);
const chosen = mutations.filter(({ name }) => name.includes(values.only ?? ''));
/** The first seed whose report is read without a doubt while nothing is hidden, by layout, wording and what is hidden. */
const sound = new Map<string, number | null>();
const soundSeed = async (order: Omit<MutantOrder, 'seed' | 'mutation'>, of: Mutation['of']) => {
  const key = `${order.layout.name} ${order.wording.name} ${of}`;
  const known = sound.get(key);
  if (known !== undefined) return known;
  for (let seed = 100; seed < 106; seed += 1) {
    const { bytes, toldOn } = await makeMutant({
      ...order,
      traits: { exceptions },
      seed,
      mutation: { name: 'plain', of },
    });
    const { fate, read } = await judgeMutant(bytes, { of, toldOn, exceptions });
    if (fate === 'told' && read.notRead.length === 0) {
      sound.set(key, seed);
      return seed;
    }
    unsound += 1;
  }
  sound.set(key, null);
  return null;
};

let unsound = 0;
/** A picture for a cover is a doubt of its own. */
const plainCovers = layouts.map((layout) => ({ ...layout, pictureCover: false }));
const fates = new Map<string, number>();
const lost: string[] = [];
const unnamed: string[] = [];
for (const [turn, mutation] of chosen.entries()) {
  for (let round = 0; round < Number(values.seeds); round += 1) {
    const at = turn * 7 + round * 3;
    const layout = plainCovers[at % plainCovers.length];
    const wording = wordings[(turn + round) % wordings.length];
    if (!layout || !wording) continue;
    const seed = await soundSeed({ layout, wording }, mutation.of);
    if (seed === null) continue;
    const { bytes, toldOn } = await makeMutant({ seed, layout, wording, mutation, traits: { exceptions } });
    const { fate, verdict, pageNamed, read } = await judgeMutant(bytes, {
      of: mutation.of,
      toldOn,
      exceptions,
    });
    fates.set(fate, (fates.get(fate) ?? 0) + 1);
    if (fate === 'doubted' && !pageNamed) unnamed.push(mutation.name);
    const name = `${mutation.name} · ${layout.name} · ${wording.name} · ${seed}`;
    if (fate === 'FALSE CLEAN') {
      const { report, notRead } = read;
      lost.push(
        `${name}: ${verdict}, opinion ${report?.opinion.overall?.value ?? '-'}, ${report?.exceptions.length} exceptions, tests ${report?.testsOfControls}, not read ${JSON.stringify(notRead)}, pages ${toldOn}`,
      );
    }
    if (values.keep) {
      await mkdir(values.keep, { recursive: true });
      await writeFile(join(values.keep, `${name.replaceAll(/[^\w-]+/g, '_')}.pdf`), bytes);
    }
  }
}
for (const [fate, count] of [...fates].sort()) console.log(fate.padEnd(12), count);
console.log(
  'layouts and wordings left out:',
  [...sound]
    .filter(([, seed]) => seed === null)
    .map(([key]) => key)
    .join('; '),
);
console.log('reports read with a doubt though nothing was hidden, left out:', unsound);
console.log('doubted, but another page named:', unnamed.length, unnamed.join('; '));
console.log(lost.join('\n'));
