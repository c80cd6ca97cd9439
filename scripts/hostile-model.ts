// Lets a model double reply with hostile answers and counts what leaves without an entry that vouches for it:
// node scripts/hostile-model.ts [--replies 100000] [--seed 1]
import { parseArgs } from 'node:util';
import { answer } from '../src/knowledge/answer/answer-question.ts';
import { buildIndex } from '../src/knowledge/index/build-index.ts';
import { CANARIES, hostileModel, unsupportedIn } from '../tests/knowledge/answer/hostile-replies.ts';
import { exampleEntries } from '../tests/knowledge/example-entries.ts';
import { seededRandom } from '../tests/report-factory/random.ts';

const { values } = parseArgs({
  options: { replies: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});
const random = seededRandom(Number(values.seed));
const entries = await exampleEntries();
const visible = entries.filter(({ sharing }) => sharing !== 'internal');
const byId = new Map(visible.map((entry) => [entry.id, entry]));
const index = buildIndex(visible);
const questions = entries.map(({ question, title }) => question ?? `Do you have ${title.toLowerCase()}?`);

let replies = 0;
const model = hostileModel(random);
const counted = {
  ...model,
  complete: (request: Parameters<typeof model.complete>[0]) => {
    replies += 1;
    return model.complete(request);
  },
};
const tally = { answers: 0, byModel: 0, said: 0, unsupported: 0, canaries: 0 };
while (replies < Number(values.replies)) {
  const question = random.pick(questions);
  const given = await answer({ index, question, audience: 'nda', today: '2026-11-23', model: counted });
  tally.answers += 1;
  if (given.mode === 'model') tally.byModel += 1;
  if (given.answer !== null) tally.said += 1;
  // General explanations come from the program itself and are never the model's.
  if (given.citations.every(({ entry }) => !entry.startsWith('general:')))
    tally.unsupported += unsupportedIn(given, byId).length;
  const out = JSON.stringify({ ...given, question: '' });
  tally.canaries += CANARIES.filter((canary) => out.includes(canary)).length;
}
console.log(JSON.stringify({ replies, questions: questions.length, entries: visible.length, ...tally }));
process.exitCode = tally.unsupported + tally.canaries > 0 ? 1 : 0;
