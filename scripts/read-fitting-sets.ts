import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readVectors, shippedVectors, type TermVectors } from '../src/knowledge/index/meaning.ts';
import { type LabelledSet, readLabelledSet } from './read-labelled-set.ts';

const OF_EVALUATION = ['F-vsa', 'F-pa', 'tsc_to_strongdm', 'polarity-a', 'polarity-b'];
/** Real questions over real entries are few and count for more than ours. */
const REAL = 4;

/** How much a question of a set counts in a fit. */
export const weightOf = (set: string): number =>
  set.startsWith('polarity') ? 0.5 : OF_EVALUATION.includes(set) ? REAL : 1;

const companies = fileURLToPath(new URL('training/companies', import.meta.url));

/**
 * Our own companies, each with the vectors learned without it (`cross`, written by fit-meaning.ts), and the sets of
 * the evaluation that are there, with the vectors that ship. Throws when vectors are missing.
 */
export const readFittingSets = ({
  sets,
  cross,
}: {
  sets: string;
  cross: string;
}): { set: LabelledSet; vectors: TermVectors }[] => [
  ...readdirSync(companies)
    .sort()
    .map((name) => ({
      set: readLabelledSet(companies, name),
      vectors: readVectors(JSON.parse(readFileSync(join(cross, `${name}.json`), 'utf8'))),
    })),
  ...OF_EVALUATION.filter((name) => existsSync(join(sets, name))).map((name) => ({
    set: readLabelledSet(sets, name),
    vectors: shippedVectors(),
  })),
];
