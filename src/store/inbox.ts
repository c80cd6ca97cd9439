import type { IncomingEvent } from '../model/event.ts';
import { createBell } from './bell.ts';
import { type Database, withTransaction } from './database.ts';
import { sha256 } from './digest.ts';
import type { EventAddress, Jobs } from './jobs.ts';
import type { Peers } from './peers.ts';
import type { Vault } from './seal.ts';
import type { Inbox } from './store.ts';
import { placeOfEvent, workInbox } from './work-inbox.ts';

/** What arrived and still has to be handled. `jobs` starts the queue on first use. */
export const openInbox = ({
  database,
  vault,
  jobs,
  peers,
}: {
  database: Database;
  vault: Vault;
  jobs: () => Promise<Jobs>;
  peers: Peers;
}): Inbox => {
  const bell = createBell();

  const accept = async (event: IncomingEvent) => {
    const queue = await jobs();
    const { platform, tenant, conversation } = event.place;
    const address: EventAddress = { platform, tenant, id: event.id };
    const outcome = await withTransaction(database, async (inner) => {
      const { numInsertedOrUpdatedRows } = await inner
        .insertInto('events')
        .values({
          ...address,
          body: vault.seal(placeOfEvent(address), JSON.stringify(event)),
          state: 'waiting',
          attempts: 0,
        })
        .onConflict((conflict) => conflict.columns(['platform', 'tenant', 'id']).doNothing())
        .executeTakeFirst();
      if (!numInsertedOrUpdatedRows) return 'duplicate';
      await queue.send(inner, {
        key: sha256(JSON.stringify([platform, tenant, conversation])),
        data: address,
      });
      await peers.call(inner, 'inbox');
      return 'new';
    });
    bell.ring();
    return outcome;
  };

  return {
    accept,
    work: async (handlers) => {
      await peers.hear('inbox', bell.ring);
      const worker = await peers.join();
      return workInbox({ database, vault, jobs: await jobs(), bell, peers, worker }, handlers);
    },
  };
};
