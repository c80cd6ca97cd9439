import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect } from 'kysely';
import type { PoolClient } from 'pg';
import type { Engine } from './engine.ts';
import type { Tables } from './tables.ts';

/** The query builder over the tables; inside a transaction, only the handle it gives. */
export type Database = Kysely<Tables>;

/** The engine whose transaction the running code is in. */
const transaction = new AsyncLocalStorage<Engine | undefined>();
const engines = new WeakMap<Database, Engine>();

/**
 * Takes a connection, to be released. Throws inside a transaction: on the embedded engine, which has only one
 * connection, the transaction would wait for itself.
 */
export const connect = async (engine: Engine): Promise<PoolClient> => {
  if (transaction.getStore() === engine) throw new Error('The outer database was used inside a transaction.');
  return engine.pool.connect();
};

/** The query builder over an engine. */
export const openDatabase = (engine: Engine): Database => {
  const pool = {
    options: engine.pool.options,
    connect: () => connect(engine),
    end: () => engine.pool.end(),
  };
  const database: Database = new Kysely({ dialect: new PostgresDialect({ pool }) });
  engines.set(database, engine);
  return database;
};

/** Runs `work` in one transaction; only the handle it is given may be used inside. */
export const withTransaction = <Result>(
  database: Database,
  work: (database: Database) => Promise<Result>,
): Promise<Result> =>
  database.transaction().execute((inner) => transaction.run(engines.get(database), () => work(inner)));
