// node --expose-gc benchmarks/search/measure-vouch.ts [size]
// Build time, memory, search and answer latency, upserts: prints one line of JSON.
import { answer } from '../../src/knowledge/answer-question.ts';
import { buildIndex, updateIndex } from '../../src/knowledge/build-index.ts';
import { search } from '../../src/knowledge/search.ts';
import { makeCorpus } from './make-corpus.ts';

const size = Number(process.argv[2] ?? 10_000);
const { entries, questions } = makeCorpus(size);
const collect = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
};
const percentile = (times: number[], share: number): number =>
  Number((times.sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(2));
const before = collect();
const started = performance.now();
const index = buildIndex(entries);
const build = performance.now() - started;
const after = collect();
const time = async (run: (text: string) => unknown): Promise<number[]> => {
  const times: number[] = [];
  for (const { text } of questions) {
    const from = performance.now();
    await run(text);
    times.push(performance.now() - from);
  }
  return times;
};
for (const { text } of questions.slice(0, 20)) search(index, text, { limit: 10, audience: 'public' });
const searches = await time((text) => search(index, text, { limit: 10, audience: 'public' }));
const answers = await time((question) =>
  answer({ index, question, audience: 'public', today: '2026-01-01', model: null }),
);
const upserts = entries.slice(0, 1000).map((entry) => {
  const from = performance.now();
  updateIndex(index, { put: [{ ...entry, text: `${entry.text} Changed.` }] });
  return performance.now() - from;
});
console.log(
  JSON.stringify({
    size,
    buildSeconds: Number((build / 1000).toFixed(2)),
    residentMegabytes: Math.round(after),
    indexMegabytes: Math.round(after - before),
    searchMedian: percentile(searches, 0.5),
    searchP95: percentile(searches, 0.95),
    answerP95: percentile(answers, 0.95),
    upsertMedian: percentile(upserts, 0.5),
    upsertMax: percentile(upserts, 0.9999),
  }),
);
