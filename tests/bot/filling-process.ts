import { Policy } from '../../src/model/policy.ts';
import { createJail } from '../../src/parsers/jail/pool.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Services } from '../../src/usecases/services.ts';
import { message } from './happenings.ts';
import { openConversation } from './open-bench.ts';

/**
 * A process that takes one questionnaire in and works on it until it is killed or done. It says on standard output
 * `kept N N …` for the answers that are on disk now, and at last `filled` with what the card counts.
 */
const [dataDirectory = '', csv = ''] = process.argv.slice(2);
const store = await openStore({ dataDirectory });
const jail = await createJail({ size: 1 });
const say = (line: string) => process.stdout.write(`${line}\n`);
const fillings: Services['store']['fillings'] = {
  ...store.fillings,
  keep: async (record) => {
    await store.fillings.keep(record);
    say(`kept ${record.answers.map(({ number }) => number).join(' ')}`);
  },
};
const services: Services = {
  store: { ...store, fillings },
  jail,
  model: null,
  embedder: null,
  policy: Policy.parse({}),
  today: () => '2026-11-23',
};
const { platform, conversation } = openConversation(services);
const bytes = new TextEncoder().encode(csv);
platform.sent.set('form', bytes);
const files = [{ name: 'form.csv', mimeType: null, bytes: bytes.byteLength, handle: { id: 'form' } }];
await store.inbox.accept(message('', { id: 'the-event', files }));
const done = Promise.withResolvers<void>();
const worker = await store.inbox.work({
  parallel: 1,
  handle: async (event, lease) => {
    await conversation.handle(event, lease);
    done.resolve();
  },
  failed: async (_event, error) => done.reject(error),
});
await done.promise;
await worker.stop();
say(`filled ${platform.files.length} ${platform.said.at(-1)?.card.summary}`);
await jail.close();
await store.close();
