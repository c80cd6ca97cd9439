import { createInterface } from 'node:readline';
import { openStore } from '../../src/store/open-store.ts';
import { answerUnsaved } from '../../src/usecases/answer-question.ts';

// A process of its own on the store of its argument: answers each line of standard input with a line of JSON.
const store = await openStore(JSON.parse(process.argv[2] ?? '{}'));
const services = { store, model: null, embedder: null, today: () => '2026-11-23' };
process.stdout.write('ready\n');
for await (const question of createInterface({ input: process.stdin })) {
  const answer = await answerUnsaved(services, { tenant: 'acme', audience: 'nda', question });
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await store.close();
