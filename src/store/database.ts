import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect } from 'kysely';
import type { PoolClient } from 'pg';
import type { Engine } from './engine.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

const transaction = new AsyncLocalStorage<true>();

/**
 * Takes a connection, to be released. Throws inside a transaction: on the embedded engine, which has only one
 * connection, the transaction would wait for itself.
 */
export const connect = async ({ pool }: Engine): Promise<PoolClient> => {
  if (transaction.getStore()) throw new Error('The outer database was used inside a transaction.');
  return pool.connect();
};

/** The query builder over an engine. */
export const openDatabase = (engine: Engine): Database =>
  new Kysely({
    dialect: new PostgresDialect({
      pool: {
        options: engine.pool.options,
        connect: () => connect(engine),
        end: () => engine.pool.end(),
      },
    }),
  });

/** Runs `work` in one transaction; only the handle it is given may be used inside. */
export const withTransaction = <Result>(
  database: Database,
  work: (database: Database) => Promise<Result>,
): Promise<Result> => database.transaction().execute((inner) => transaction.run(true, () => work(inner)));
