// Fits the weights of the ranking: node scripts/fit-ranking.ts --sets DIR --cross FOLDER [--ridge 0.0002] [--write]
// DIR holds the sets that shared/eval/build.mjs builds, FOLDER what fit-meaning.ts --cross wrote. Learns from our own
// companies (scripts/training), each read with vectors that were learned without it, and from the sets of DIR. Prints,
// for each set, hit@1/3/10 with weights fitted without it; --write fits on all and writes
// src/knowledge/data/ranking.json. Deterministic.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildIndex } from '../src/knowledge/index/build-index.ts';
import type { TermVectors } from '../src/knowledge/index/meaning.ts';
import { candidatesOf } from '../src/knowledge/search/rank-entries.ts';
import { RANKING_FEATURES } from '../src/knowledge/search/ranking-features.ts';
import { analyseText } from '../src/knowledge/text/analyse-text.ts';
import { fitLogistic, type Row } from './fit-logistic.ts';
import { readFittingSets, weightOf } from './read-fitting-sets.ts';
import type { LabelledSet } from './read-labelled-set.ts';

const { values } = parseArgs({
  options: {
    sets: { type: 'string', default: '' },
    cross: { type: 'string', default: '' },
    ridge: { type: 'string', default: '0.0002' },
    write: { type: 'boolean' },
  },
});
/** The sign that reason demands: sharing a topic never counts against an entry. */
const AGAINST = new Set(['not-applicable', 'unwanted-aspects', 'unwanted-topics', 'weakest-term']);
const SIGNS: number[] = RANKING_FEATURES.map((name) => (AGAINST.has(name) ? -1 : 1));

type Question = {
  readonly set: string;
  readonly candidates: { readonly grade: number; readonly x: number[] }[];
};

const questionsOf = (set: LabelledSet, vectors: TermVectors): Question[] => {
  const index = buildIndex(set.entries, { vectors });
  return set.questions
    .filter(({ kind }) => kind !== 'unanswerable')
    .map(({ text, grades }) => ({
      set: set.name,
      candidates: candidatesOf(index, analyseText(text, index.lexicon)).map(({ entry, features }) => ({
        grade: grades[entry.id] ?? 0,
        x: features,
      })),
    }));
};

/** Differences of feature values between a better and a worse candidate of the same question; each question of a set weighs the same. */
const pairRows = (questions: readonly Question[]): Row[] =>
  questions.flatMap(({ set, candidates }) => {
    const pairs = candidates.flatMap((a) =>
      candidates.filter((b) => a.grade > b.grade).map((b) => ({ a, b, weight: a.grade === 2 ? 1 : 0.3 })),
    );
    const all = pairs.reduce((sum, { weight }) => sum + weight, 0);
    return pairs.map(({ a, b, weight }) => ({
      x: a.x.map((value, i) => value - (b.x[i] ?? 0)),
      right: true,
      weight: (weight / all) * weightOf(set),
    }));
  });

const fit = (questions: readonly Question[]): number[] =>
  fitLogistic(pairRows(questions), { ridge: Number(values.ridge), bias: false, signs: SIGNS }).weights;

const hits = (questions: readonly Question[], weights: readonly number[]): string => {
  const counts = [0, 0, 0];
  let n = 0;
  for (const { candidates } of questions) {
    if (!candidates.some(({ grade }) => grade === 2)) continue;
    n += 1;
    const rank = candidates
      .map(({ grade, x }) => ({
        grade,
        score: x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0),
      }))
      .sort((a, b) => b.score - a.score)
      .findIndex(({ grade }) => grade === 2);
    [1, 3, 10].forEach((k, i) => {
      if (rank < k) counts[i] = (counts[i] ?? 0) + 1;
    });
  }
  return counts.map((count) => (count / n).toFixed(3)).join(' ');
};

const sets = readFittingSets(values).map(({ set, vectors }) => ({
  name: set.name,
  questions: questionsOf(set, vectors),
}));
for (const { name, questions } of sets) {
  const weights = fit(sets.flatMap((other) => (other.name === name ? [] : other.questions)));
  console.log(`without ${name}: n=${questions.length} hit@1/3/10 ${hits(questions, weights)}`);
}
const weights = fit(sets.flatMap(({ questions }) => questions));
const named = Object.fromEntries(
  RANKING_FEATURES.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(3))]),
);
console.log(named);
if (values.write)
  writeFileSync(
    new URL('../src/knowledge/data/ranking.json', import.meta.url),
    `${JSON.stringify({ fittedOn: sets.map(({ name }) => name), ridge: Number(values.ridge), weights: named }, null, 2)}\n`,
  );
