// node --expose-gc benchmarks/search/compare.ts [--size 10000] [--sets DIR]
// The same entries and questions through Vouch's search, MiniSearch, Orama and PostgreSQL full text (PGlite), in one
// run: found at rank 1, 3, 10, time of building and of searching (the least of three rounds), and the ratios to ours.
// With --sets the labelled sets that shared/eval/build.mjs builds are searched as well.
import { parseArgs } from 'node:util';
import { readLabelledSet } from '../../scripts/read-labelled-set.ts';
import type { Entry } from '../../src/model/entry.ts';
import { ENGINES, type Engine } from './engines.ts';
import { leastTimes, percentile } from './least-times.ts';
import { makeCorpus } from './make-corpus.ts';

const { values } = parseArgs({
  options: { size: { type: 'string', default: '10000' }, sets: { type: 'string' } },
});

type Corpus = {
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly questions: readonly { readonly text: string; readonly right: ReadonlySet<string> }[];
};

const madeUp = (size: number): Corpus => {
  const { entries, questions } = makeCorpus(size);
  return {
    name: `made up, ${size} entries`,
    entries,
    questions: questions.map(({ text, entry }) => ({ text, right: new Set([entry]) })),
  };
};

const labelled = (folder: string, name: string): Corpus => {
  const { entries, questions } = readLabelledSet(folder, name);
  return {
    name,
    entries,
    questions: questions
      .filter(({ kind }) => kind === 'answerable')
      .map(({ text, grades }) => ({
        text,
        right: new Set(Object.keys(grades).filter((id) => grades[id] === 2)),
      })),
  };
};

type Measured = { engine: string; found: string; build: number; p50: number; p95: number; megabytes: number };

const residentMegabytes = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
};

const measure = async (engine: Engine, { entries, questions }: Corpus): Promise<Measured> => {
  const before = residentMegabytes();
  const started = performance.now();
  const find = await engine.build(entries);
  const build = performance.now() - started;
  const megabytes = residentMegabytes() - before;
  const found = [0, 0, 0];
  for (const { text, right } of questions) {
    const ids = await find(text);
    const rank = ids.findIndex((id) => right.has(id));
    [1, 3, 10].forEach((depth, i) => {
      if (rank >= 0 && rank < depth) found[i] = (found[i] ?? 0) + 1;
    });
  }
  const times = await leastTimes(questions, ({ text }) => find(text));
  return {
    engine: engine.name,
    found: found.map((count) => (count / questions.length).toFixed(3)).join(' / '),
    build,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    megabytes,
  };
};

const corpora = [
  madeUp(Number(values.size)),
  ...(values.sets ? ['F-vsa', 'F-pa'].map((name) => labelled(values.sets ?? '', name)) : []),
];
for (const corpus of corpora) {
  const results: Measured[] = [];
  for (const engine of ENGINES) results.push(await measure(engine, corpus));
  const [ours] = results;
  console.log(`\n${corpus.name}: ${corpus.questions.length} questions`);
  console.table(
    results.map(({ engine, found, build, p50, p95, megabytes }) => ({
      engine,
      'found at 1 / 3 / 10': found,
      'build ms': Math.round(build),
      'p50 ms': Number(p50.toFixed(2)),
      'p95 ms': Number(p95.toFixed(2)),
      'p95 to ours': Number((p95 / (ours?.p95 ?? p95)).toFixed(1)),
      MB: Math.round(megabytes),
    })),
  );
}
