import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect } from 'kysely';
import type { Engine } from './engine.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

const transaction = new AsyncLocalStorage<true>();

/**
 * The query builder over an engine. Taking a second connection inside a transaction throws: on the embedded engine,
 * which has only one, it would wait for itself.
 */
export const openDatabase = ({ pool }: Engine): Database =>
  new Kysely({
    dialect: new PostgresDialect({
      pool: {
        options: pool.options,
        connect: async () => {
          if (transaction.getStore()) throw new Error('The outer database was used inside a transaction.');
          return pool.connect();
        },
        end: () => pool.end(),
      },
    }),
  });

/** Runs `work` in one transaction; only the handle it is given may be used inside. */
export const withTransaction = <Result>(
  database: Database,
  work: (database: Database) => Promise<Result>,
): Promise<Result> => database.transaction().execute((inner) => transaction.run(true, () => work(inner)));
