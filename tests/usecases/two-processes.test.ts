import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Answer } from '../../src/model/answer.ts';
import { openStore, type StoreLocation } from '../../src/store/open-store.ts';
import { answerUnsaved } from '../../src/usecases/answer-question.ts';
import { askExpert, decideReview } from '../../src/usecases/resolve-review.ts';
import { engines, type TestEngine } from '../store/engines.ts';
import { anEntry } from '../store/records.ts';

const tenant = 'acme';
const today = () => '2026-11-23';
let server: TestEngine;
let place: StoreLocation;
beforeAll(async () => {
  server = await engines[1].start();
  place = await server.newPlace();
});
afterAll(() => server.stop());

const startAsker = async () => {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('asking-process.ts', import.meta.url)), JSON.stringify(place)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('ready');
  return {
    ask: async (question: string): Promise<Answer> => {
      child.stdin.write(`${question}\n`);
      return Answer.parse(JSON.parse((await lines.next()).value ?? ''));
    },
    end: async () => {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
};

test('what an expert approves in one process is answered in another at once, and gone at once when retired', async () => {
  const store = await openStore(place);
  const entries = Array.from({ length: 12 }, (_, i) =>
    anEntry({ id: `e${i}`, title: `Control ${i}`, text: `Control ${i} covers visitors.`, sharing: 'nda' }),
  );
  await store.entries.put({ tenant, entries, by: 'ann' });
  const other = await startAsker();
  const question = 'Are penetration tests performed by an independent firm?';
  // The other process has an index by now, without the answer.
  expect((await other.ask(question)).outcome).toBe('abstained');

  const services = { store, today, model: null, embedder: null };
  const asking = { tenant, audience: 'nda', by: 'ann' } as const;
  const open = await answerUnsaved(services, { ...asking, question });
  await store.answers.save({ ...asking, answer: open, place: null, askedBy: 'ann', customer: null });
  const { request } = await askExpert({ store }, { ...asking, answerId: open.id });
  const text = 'Yes. Penetration tests are performed by an independent firm every year.';
  const { entry } = await decideReview(
    { store, today },
    { tenant, id: request.id, by: 'eve', decision: 'edit', text },
  );
  expect(await other.ask(question)).toMatchObject({
    outcome: 'answered',
    auto: true,
    citations: [{ entry: entry?.id }],
  });

  await store.entries.retire({ tenant, ids: [entry?.id ?? ''], by: 'eve' });
  expect(await other.ask(question)).toMatchObject({ outcome: 'abstained', citations: [] });
  await other.end();
  await store.close();
});
