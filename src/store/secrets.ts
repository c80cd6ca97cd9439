import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { Engine } from './engine.ts';
import type { Vault } from './seal.ts';
import type { Secrets } from './store.ts';

/** Seconds a secret waits to be taken. */
const lifetime = 600;

/** One process keeps secrets in its memory only: they are never written down. */
const inMemory = (): Secrets => {
  const kept = new Map<string, string>();
  return {
    keep: async (secret) => {
      const name = randomUUID();
      kept.set(name, secret);
      setTimeout(() => kept.delete(name), lifetime * 1000).unref();
      return name;
    },
    take: async (name) => {
      const secret = kept.get(name) ?? null;
      kept.delete(name);
      return secret;
    },
  };
};

/** Several processes pass them on sealed: the one that opens the form is seldom the one that opens the report. */
const sealed = (database: Database, vault: Vault): Secrets => {
  const fresh = sql<boolean>`kept_at > clock_timestamp() - make_interval(secs => ${lifetime})`;
  return {
    keep: async (secret) => {
      await database.deleteFrom('secrets').where(sql<boolean>`NOT ${fresh}`).execute();
      const name = randomUUID();
      await database
        .insertInto('secrets')
        .values({ name, body: vault.seal(`secret/${name}`, secret) })
        .execute();
      return name;
    },
    take: async (name) => {
      const row = await database
        .deleteFrom('secrets')
        .where('name', '=', name)
        .returning(['body', fresh.as('fresh')])
        .executeTakeFirst();
      return row?.fresh ? vault.open(`secret/${name}`, row.body).toString() : null;
    },
  };
};

/** Passwords between the form they were typed into and the work that needs them. */
export const openSecrets = (engine: Engine, database: Database, vault: Vault): Secrets =>
  engine.kind === 'embedded' ? inMemory() : sealed(database, vault);
