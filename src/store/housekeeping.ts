import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { Engine } from './engine.ts';

const everyMilliseconds = 3_600_000;
/** How long the id of a handled event is kept: no platform repeats an event after days. */
const rememberEvents = '30 days';
/** How long a file, and the answers to it, wait for somebody to go on: a password, a column, a second filling. */
const keepFiles = '7 days';

/** Forgets handled events of long ago, files that nobody went on with and, on the embedded engine, which has no autovacuum, frees dead rows. */
export const keepHouse = async (engine: Engine, database: Database): Promise<void> => {
  await database
    .deleteFrom('events')
    .where('state', '=', 'done')
    .where('received_at', '<', sql<Date>`now() - ${rememberEvents}::interval`)
    .execute();
  await database
    .deleteFrom('files')
    .where('report_id', 'is', null)
    .where('kept_at', '<', sql<Date>`now() - ${keepFiles}::interval`)
    .execute();
  await database
    .deleteFrom('filling_answers')
    .where('kept_at', '<', sql<Date>`now() - ${keepFiles}::interval`)
    .execute();
  if (engine.kind === 'embedded') await sql`VACUUM (ANALYZE)`.execute(database);
};

/** Keeps house every hour; the returned function ends it. */
export const scheduleHousekeeping = (engine: Engine, database: Database): (() => void) => {
  // What fails now is done an hour later.
  const keep = () => keepHouse(engine, database).catch((error) => process.emitWarning(error));
  const timer = setInterval(keep, everyMilliseconds).unref();
  return () => clearInterval(timer);
};
