// node --expose-gc benchmarks/search/measure-vouch.ts [size]
// Build time, memory, upserts, and latency of searches and answers (the least of three rounds): one line of JSON.
import { answer } from '../../src/knowledge/answer/answer-question.ts';
import { buildIndex, updateIndex } from '../../src/knowledge/index/build-index.ts';
import { search } from '../../src/knowledge/search/search.ts';
import { leastTimes, percentile } from './least-times.ts';
import { makeCorpus } from './make-corpus.ts';

const size = Number(process.argv[2] ?? 10_000);
const { entries, questions } = makeCorpus(size);
const collect = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
};
const rounded = (value: number): number => Number(value.toFixed(2));
const before = collect();
const started = performance.now();
const index = buildIndex(entries);
const build = performance.now() - started;
const after = collect();
const searches = await leastTimes(questions, ({ text }) =>
  search(index, text, { limit: 10, audience: 'public' }),
);
const answers = await leastTimes(questions, ({ text }) =>
  answer({ index, question: text, audience: 'public', today: '2026-01-01', model: null }),
);
const upserts = entries.slice(0, 1000).map((entry) => {
  const from = performance.now();
  updateIndex(index, { put: [{ ...entry, text: `${entry.text} Changed.` }] });
  return performance.now() - from;
});
console.log(
  JSON.stringify({
    size,
    buildSeconds: rounded(build / 1000),
    residentMegabytes: Math.round(after),
    indexMegabytes: Math.round(after - before),
    searchMedian: rounded(percentile(searches, 0.5)),
    searchP95: rounded(percentile(searches, 0.95)),
    answerP95: rounded(percentile(answers, 0.95)),
    upsertMedian: rounded(percentile(upserts, 0.5)),
    upsertP99: rounded(percentile(upserts, 0.99)),
    upsertMax: rounded(Math.max(...upserts)),
  }),
);
