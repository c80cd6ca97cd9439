import { openStore } from '../../src/store/open-store.ts';
import { engines } from '../../tests/store/engines.ts';
import { anEntry, anEvent } from '../../tests/store/records.ts';

/*
 * The embedded engine against a real PostgreSQL server on the same machine, in one run:
 * `node benchmarks/store/measure.ts [ENTRIES] [EVENTS]`. Milliseconds; the ratio is embedded over server.
 */
const [entryCount, eventCount] = [Number(process.argv[2] ?? 20_000), Number(process.argv[3] ?? 500)];
const tenant = 'acme';
const entries = Array.from({ length: entryCount }, (_, index) =>
  anEntry({
    id: `e${index}`,
    text: `All staff use multi-factor authentication. ${'Statement. '.repeat(30)}${index}`,
  }),
);

const measure = async ({ start }: (typeof engines)[number]) => {
  const engine = await start();
  const place = await engine.newPlace();
  const taken: Record<string, number> = {};
  const time = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const from = performance.now();
    const result = await work();
    taken[name] = performance.now() - from;
    return result;
  };
  await (await openStore(place)).close();
  const store = await time('reopen', () => openStore(place));
  await time(`import ${entryCount} entries`, () => store.entries.put({ tenant, entries, by: 'ann' }));
  await time('import them again', () => store.entries.put({ tenant, entries, by: 'ann' }));
  await time('list them', () => store.entries.list({ tenant, audience: 'internal' }));
  await store.inbox.accept(anEvent('first'));
  const waits: number[] = [];
  await time(`accept ${eventCount} events`, async () => {
    for (let index = 0; index < eventCount; index += 1) {
      const from = performance.now();
      await store.inbox.accept(anEvent(`${index}`, { conversation: `c${index % 20}` }));
      waits.push(performance.now() - from);
    }
  });
  taken['slowest acceptance of 100'] = waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? 0;
  await time(`handle ${eventCount} events`, async () => {
    let handled = 0;
    const { promise, resolve } = Promise.withResolvers<void>();
    const handle = async () => {
      handled += 1;
      if (handled > eventCount) resolve();
    };
    const worker = await store.inbox.work({ parallel: 4, handle, failed: async () => {} });
    await promise;
    await worker.stop();
  });
  await store.close();
  await engine.stop();
  return taken;
};

const [embedded, server] = [await measure(engines[0]), await measure(engines[1])];
const rows = Object.entries(embedded).map(([name, milliseconds]) => {
  const other = server[name] ?? Number.NaN;
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    measure: name,
    embedded: round(milliseconds),
    server: round(other),
    ratio: round(milliseconds / other),
  };
});
console.table(rows);
