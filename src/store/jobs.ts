import { type Db, fromKysely, PgBoss } from 'pg-boss';
import { connect, type Database } from './database.ts';
import type { Engine } from './engine.ts';
import type { Tables } from './tables.ts';

/** What a job holds: which event to handle, and none of its words. */
export type EventAddress = Pick<Tables['events'], 'platform' | 'tenant' | 'id'>;

/** A job as it was taken; `retryCount` says in which attempt, so that a lapsed one cannot end a newer one. */
export type EventJob = { readonly id: string; readonly retryCount: number; readonly data: EventAddress };

/** The queue of inbox events: in order, and one at a time, by key. */
export type Jobs = {
  /** Joins the caller's transaction. Jobs of one key sent in one transaction come in the order of their ids (UUIDs). */
  send(database: Database, job: { key: string; data: EventAddress; id?: string }): Promise<void>;
  fetch(limit: number): Promise<readonly EventJob[]>;
  /** Joins the caller's transaction; false when the job is no longer the caller's. */
  complete(database: Database, job: EventJob): Promise<boolean>;
  /** Gives the job back for another attempt, a second later; false when it is no longer the caller's. */
  fail(database: Database, job: EventJob): Promise<boolean>;
  /** Gives back, in the caller's transaction, the job of this event that a process which has died had taken. */
  release(database: Database, event: EventAddress): Promise<void>;
  /** Says that the worker lives; false when the job is no longer the caller's. */
  touch(job: EventJob): Promise<boolean>;
  /** Between two touches; null where a worker that died cannot leave anything behind. */
  readonly heartbeatSeconds: number | null;
  stop(): Promise<void>;
};

const queue = 'inbox';

/** After so long without a sign of life a worker's jobs go to others; pg-boss takes no shorter. */
const lapseSeconds = 10;

/**
 * pg-boss over the store's own pool. A script that fails half-way leaves its connection inside a failed transaction:
 * it is rolled back here, because the embedded engine has no other connection to hand out.
 */
const jobDatabase = (engine: Engine): Db => ({
  executeSql: async (text, values) => {
    const client = await connect(engine);
    try {
      return await client.query(text, values);
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  },
});

/** pg-boss answers with a count that its types leave out. */
const tookEffect = (response: object): boolean => 'affected' in response && response.affected !== 0;

/** Gives back the jobs under way, all of them or those whose data are `data`. */
const releaseActive = async (boss: PgBoss, db: Db = boss.getDb(), data: object = {}) => {
  const { rows } = await db.executeSql(
    `SELECT id FROM pgboss.job WHERE name = $1 AND state = 'active' AND data @> $2::jsonb`,
    [queue, JSON.stringify(data)],
  );
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await boss.fail(queue, ids, null, { db });
};

/** Starts the job queue, making its tables when missing. */
export const startJobs = async (engine: Engine): Promise<Jobs> => {
  const embedded = engine.kind === 'embedded';
  // Looks for workers that went silent, which the embedded engine cannot have.
  const superviseIntervalSeconds = embedded ? 60 : 2;
  const boss = new PgBoss({
    db: jobDatabase(engine),
    backend: embedded ? 'pglite' : 'postgres',
    schedule: false,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    superviseIntervalSeconds,
    monitorIntervalSeconds: superviseIntervalSeconds,
    openTelemetry: { enabled: false },
  });
  // Failures of its own upkeep, which it repeats; what callers ask of it is thrown to them.
  boss.on('error', (error) => process.emitWarning(error));
  await boss.start();
  await boss.createQueue(queue, {
    policy: 'key_strict_fifo',
    // Attempts are counted by the inbox, which must get the job once more to tell people that it failed.
    retryLimit: 1000,
    retryDelay: 1,
    expireInSeconds: 3600,
    deleteAfterSeconds: 3600,
    ...(embedded ? {} : { heartbeatSeconds: lapseSeconds }),
  });
  // What is under way on the embedded engine, which is this process's alone, a process that died had taken.
  if (embedded) await releaseActive(boss);

  return {
    send: async (database, { key, data, id }) => {
      const options = { singletonKey: key, db: fromKysely(database) };
      await boss.send(queue, data, id === undefined ? options : { ...options, id });
    },
    fetch: (limit) => boss.fetch<EventAddress>(queue, { batchSize: limit }),
    complete: async (database, job) =>
      tookEffect(await boss.complete(queue, job, null, { db: fromKysely(database) })),
    // Without the error, which may quote a restricted report.
    fail: async (database, job) =>
      tookEffect(await boss.fail(queue, job, null, { db: fromKysely(database) })),
    release: (database, { platform, tenant, id }) =>
      releaseActive(boss, fromKysely(database), { platform, tenant, id }),
    touch: async (job) => tookEffect(await boss.touch(queue, job)),
    heartbeatSeconds: embedded ? null : lapseSeconds / 3,
    stop: () => boss.stop({ graceful: false }),
  };
};
