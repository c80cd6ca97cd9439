import { type Database, withTransaction } from './database.ts';
import type { Jobs } from './jobs.ts';
import type { Peers } from './peers.ts';

/**
 * Gives back the events of processes that have died, so that others take them at once and not only when their lease
 * lapses. Both in one transaction: an event that another has taken since is no longer theirs.
 */
export const freeEventsOfTheDead = async ({
  database,
  jobs,
  peers,
}: {
  database: Database;
  jobs: Jobs;
  peers: Peers;
}): Promise<void> => {
  const holders = await database
    .selectFrom('events')
    .select('worker')
    .distinct()
    .where('state', '=', 'waiting')
    .where('worker', 'is not', null)
    .execute();
  const workers = holders.flatMap(({ worker }) => (worker === null ? [] : [worker]));
  const gone = workers.length === 0 ? [] : await peers.gone(database, workers);
  if (gone.length === 0) return;
  await withTransaction(database, async (inner) => {
    const events = await inner
      .updateTable('events')
      .set({ worker: null })
      .where('state', '=', 'waiting')
      .where('worker', 'in', gone)
      .returning(['platform', 'tenant', 'id'])
      .execute();
    for (const event of events) await jobs.release(inner, event);
  });
};
