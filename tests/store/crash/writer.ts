import { openStore } from '../../../src/store/open-store.ts';
import { anEntry, anEvent, aPlace } from '../records.ts';

/**
 * A process that writes and works until it is killed. It says on standard output what it was promised:
 * `accepted ID`, `put N`.
 */
const [location = '{}', run = '0'] = process.argv.slice(2);
const store = await openStore(JSON.parse(location));
const tenant = 'acme';
const say = (line: string) => process.stdout.write(`${line}\n`);

await store.inbox.work({
  parallel: 4,
  handle: ({ id }) =>
    store.messages.remember({ tenant, key: id, message: { place: aPlace(), message: `for ${id}` } }),
  failed: async ({ id }) => void say(`failed ${id}`),
});

const acceptEvents = async () => {
  for (let number = 0; ; number += 1) {
    const id = `${run}-${number}`;
    await store.inbox.accept(anEvent(id, { tenant, conversation: `c${number % 5}` }));
    say(`accepted ${id}`);
  }
};
const putEntries = async () => {
  for (let number = 1; ; number += 1) {
    const text = `${Number(run) * 100_000 + number}`;
    const entries = Array.from({ length: 20 }, (_, index) => anEntry({ id: `e${index}`, text }));
    await store.entries.put({ tenant, entries, by: 'writer' });
    await store.audit.append({ tenant, actor: 'writer', action: 'put', subject: text, detail: {} });
    say(`put ${text}`);
  }
};
await Promise.all([acceptEvents(), putEntries()]);
