// Makes pairs of knowledge bases that differ only in what an audience may not see and counts pairs whose answers,
// searches and shown entries differ by a byte: node scripts/non-interference.ts [--pairs 2000] [--seed 1]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../src/store/open-store.ts';
import { exampleEntries } from '../tests/knowledge/example-entries.ts';
import { isUntouched, makePair } from '../tests/knowledge/non-interference.ts';
import { seededRandom } from '../tests/report-factory/random.ts';

const { values } = parseArgs({
  options: { pairs: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});
const random = seededRandom(Number(values.seed));
const entries = await exampleEntries();
const dataDirectory = mkdtempSync(join(tmpdir(), 'vouch-pairs-'));
const store = await openStore({ dataDirectory });
const tally = { pairs: 0, questions: 0, secrets: 0, differing: 0 };
for (let i = 0; i < Number(values.pairs); i += 1) {
  const pair = makePair(entries, random);
  tally.pairs += 1;
  tally.questions += pair.questions.length;
  tally.secrets += pair.secret.length;
  if (!(await isUntouched(store, { name: `pair-${i}`, pair }))) tally.differing += 1;
}
await store.close();
rmSync(dataDirectory, { recursive: true });
console.log(JSON.stringify(tally));
process.exitCode = tally.differing > 0 ? 1 : 0;
