// Fits the confidence: node scripts/fit-confidence.ts --sets DIR --cross FOLDER [--ridge 0.003] [--write]
// Rows: every question of every set as it is (right when the first candidate has grade 2), and every answerable
// question of the larger sets with its graded entries taken out (always wrong). Prints AUROC,
// calibration and false drafts for each set with weights fitted without it; --write fits on all and writes
// src/knowledge/data/confidence.json. Deterministic.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildIndex } from '../src/knowledge/index/build-index.ts';
import type { TermVectors } from '../src/knowledge/index/meaning.ts';
import { classifyQuestion } from '../src/knowledge/question/classify-question.ts';
import { CONFIDENCE_FEATURES, confidenceFeatures } from '../src/knowledge/search/confidence-features.ts';
import { rankEntries } from '../src/knowledge/search/rank-entries.ts';
import { wantedBy } from '../src/knowledge/search/ranking-features.ts';
import { analyseText } from '../src/knowledge/text/analyse-text.ts';
import { fitLogistic, type Logistic, probability, type Row } from './fit-logistic.ts';
import { readFittingSets, weightOf } from './read-fitting-sets.ts';
import type { LabelledSet } from './read-labelled-set.ts';

const { values } = parseArgs({
  options: {
    sets: { type: 'string', default: '' },
    cross: { type: 'string', default: '' },
    ridge: { type: 'string', default: '0.003' },
    write: { type: 'boolean' },
  },
});
/** Its labels are not exhaustive, so that its "wrong" is not known to be wrong. */
const PARTLY_LABELLED = 'tsc_to_strongdm';
/** Sets of one fact each are easy, and nothing is taken out of them. */
const isEasy = (set: string): boolean => set.startsWith('polarity');

type Case = Row & { readonly set: string; readonly kind: string; readonly removed: boolean };

const casesOf = (set: LabelledSet, vectors: TermVectors): Case[] => {
  const { name } = set;
  const weight = weightOf(name);
  const whole = buildIndex(set.entries, { vectors });
  const one = (text: string, index: typeof whole): { x: number[]; first: string | undefined } => {
    const analysed = analyseText(text, index.lexicon);
    const candidates = rankEntries(index, analysed, 10);
    const x = confidenceFeatures(candidates, {
      wanted: wantedBy(analysed, index),
      kind: classifyQuestion(text),
      index,
    });
    return { x, first: candidates[0]?.entry.id };
  };
  const natural = set.questions.map(({ text, kind, grades }): Case => {
    const { x, first } = one(text, whole);
    return { set: name, kind, removed: false, x, right: grades[first ?? ''] === 2, weight };
  });
  if (isEasy(name)) return natural;
  const removed = set.questions
    .filter(({ kind }) => kind === 'answerable')
    .map(({ text, grades, kind }): Case => {
      const { x } = one(
        text,
        buildIndex(
          set.entries.filter(({ id }) => grades[id] === undefined),
          { vectors },
        ),
      );
      return { set: name, kind, removed: true, x, right: false, weight: 0.7 * weight };
    });
  return [...natural, ...removed];
};

const auroc = (right: readonly number[], wrong: readonly number[]): number => {
  let wins = 0;
  for (const a of right) for (const b of wrong) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (right.length * wrong.length);
};

const report = (cases: readonly Case[], model: Logistic): string => {
  const scored = cases.map((one) => ({ ...one, score: probability(model, one.x) }));
  const natural = scored.filter(({ removed }) => !removed);
  const of = (list: typeof scored): number[] => list.map(({ score }) => score);
  const unanswerable = natural.filter(({ kind }) => kind === 'unanswerable');
  const gone = scored.filter(({ removed }) => removed);
  let calibration = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inBin = natural.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === bin);
    if (inBin.length === 0) continue;
    const mean = of(inBin).reduce((a, b) => a + b, 0) / inBin.length;
    const share = inBin.filter(({ right }) => right).length / inBin.length;
    calibration += (inBin.length / natural.length) * Math.abs(mean - share);
  }
  const at60 = of(natural).sort((a, b) => b - a)[Math.floor(natural.length * 0.6)] ?? 0;
  const share = (list: typeof scored, at: number): string =>
    list.length === 0 ? '-' : (list.filter(({ score }) => score >= at).length / list.length).toFixed(3);
  const line = (at: number): string =>
    `answered ${share(natural, at)} false unanswerable ${share(unanswerable, at)} removed ${share(gone, at)}`;
  return [
    `n=${natural.length}+${gone.length}`,
    `AUROC right ${auroc(of(natural.filter(({ right }) => right)), of(natural.filter(({ right }) => !right))).toFixed(3)}`,
    `answerable ${auroc(of(natural.filter(({ kind }) => kind === 'answerable')), of(unanswerable)).toFixed(3)}`,
    `ECE ${calibration.toFixed(3)}`,
    `at 60% (${at60.toFixed(2)}): ${line(at60)}`,
    ...[0.3, 0.4, 0.5, 0.6].map((at) => `at ${at}: ${line(at)}`),
  ].join('\n    ');
};

const sets = readFittingSets(values)
  .filter(({ set }) => set.name !== PARTLY_LABELLED)
  .map(({ set, vectors }) => ({ name: set.name, cases: casesOf(set, vectors) }));
/** The sign that reason demands; with so few rows the data alone would learn the accidents of one knowledge base. */
const AGAINST = new Set(['not-applicable', 'unknown-topics', 'form-missing']);
const SIGNS = CONFIDENCE_FEATURES.map((name) => (AGAINST.has(name) ? -1 : 1));
const logit = ({ weights, bias }: Logistic, x: readonly number[]): number =>
  x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias);

/**
 * Two steps: with the removed-entry rows the features learn to tell right from wrong; then scale and bias alone are
 * set on questions as they come, so that the score is a probability.
 */
const fit = (cases: readonly Case[]): Logistic => {
  const rough = fitLogistic(cases, { ridge: Number(values.ridge), signs: SIGNS });
  const natural = cases.filter(({ removed, set }) => !removed && !isEasy(set));
  const scaled = fitLogistic(
    natural.map((one) => ({ ...one, x: [logit(rough, one.x)] })),
    { ridge: 0.0001 },
  );
  const scale = scaled.weights[0] ?? 1;
  return { weights: rough.weights.map((weight) => weight * scale), bias: rough.bias * scale + scaled.bias };
};
for (const { name, cases } of sets) {
  const model = fit(sets.flatMap((other) => (other.name === name ? [] : other.cases)));
  console.log(`without ${name}: ${report(cases, model)}`);
}
const model = fit(sets.flatMap(({ cases }) => cases));
const weights = Object.fromEntries(
  CONFIDENCE_FEATURES.map((name, i) => [name, Number((model.weights[i] ?? 0).toFixed(3))]),
);
console.log({ bias: model.bias, ...weights });
if (values.write)
  writeFileSync(
    new URL('../src/knowledge/data/confidence.json', import.meta.url),
    `${JSON.stringify({ fittedOn: sets.map(({ name }) => name), ridge: Number(values.ridge), bias: Number(model.bias.toFixed(3)), weights }, null, 2)}\n`,
  );
