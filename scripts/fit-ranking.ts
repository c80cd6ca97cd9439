// Fits the weights of the ranking: node scripts/fit-ranking.ts --sets DIR [--ridge 0.002] [--write]
// DIR holds the sets that shared/eval/build.mjs builds. Prints, for each set, hit@1/3/10 with weights fitted on the
// others only (leave one set out); --write fits on all and writes src/knowledge/data/ranking.json. Deterministic.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyseText } from '../src/knowledge/analyse-text.ts';
import { buildIndex } from '../src/knowledge/build-index.ts';
import { candidatesOf } from '../src/knowledge/rank-entries.ts';
import { RANKING_FEATURES } from '../src/knowledge/ranking-features.ts';
import { fitLogistic, type Row } from './fit-logistic.ts';
import { type LabelledSet, readLabelledSet } from './read-labelled-set.ts';

const { values } = parseArgs({
  options: {
    sets: { type: 'string' },
    ridge: { type: 'string', default: '0.002' },
    write: { type: 'boolean' },
  },
});
const folder = values.sets ?? '';
const GROUPS = [['F-vsa'], ['F-pa'], ['tsc_to_strongdm'], ['polarity-a', 'polarity-b']];
/** The sign that reason demands: sharing a topic never counts against an entry. */
const AGAINST = new Set(['not-applicable', 'unwanted-aspects']);
const SIGNS: number[] = RANKING_FEATURES.map((name) => (AGAINST.has(name) ? -1 : 1));

type Question = {
  readonly set: string;
  readonly candidates: { readonly grade: number; readonly x: number[] }[];
};

const questionsOf = (set: LabelledSet): Question[] => {
  const index = buildIndex(set.entries);
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

/** Differences of feature values between a better and a worse candidate of the same question, each question weighing the same. */
const pairRows = (questions: readonly Question[]): Row[] =>
  questions.flatMap(({ candidates }) => {
    const pairs = candidates.flatMap((a) =>
      candidates.filter((b) => a.grade > b.grade).map((b) => ({ a, b, weight: a.grade === 2 ? 1 : 0.3 })),
    );
    const all = pairs.reduce((sum, { weight }) => sum + weight, 0);
    return pairs.map(({ a, b, weight }) => ({
      x: a.x.map((value, i) => value - (b.x[i] ?? 0)),
      right: true,
      weight: weight / all,
    }));
  });

const fit = (questions: readonly Question[]): number[] =>
  fitLogistic(pairRows(questions), { ridge: Number(values.ridge), bias: false, signs: SIGNS, steps: 400 })
    .weights;

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

const sets = GROUPS.map((names) => names.flatMap((name) => questionsOf(readLabelledSet(folder, name))));
GROUPS.forEach((names, i) => {
  const weights = fit(sets.flatMap((questions, j) => (j === i ? [] : questions)));
  const mine = sets[i] ?? [];
  for (const name of names) {
    const part = mine.filter(({ set }) => set === name);
    console.log(`left out ${name}: n=${part.length} hit@1/3/10 among candidates ${hits(part, weights)}`);
  }
});
const weights = fit(sets.flat());
const named = Object.fromEntries(
  RANKING_FEATURES.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(3))]),
);
console.log(named);
if (values.write)
  writeFileSync(
    new URL('../src/knowledge/data/ranking.json', import.meta.url),
    `${JSON.stringify({ fittedOn: GROUPS.flat(), ridge: Number(values.ridge), weights: named }, null, 2)}\n`,
  );
