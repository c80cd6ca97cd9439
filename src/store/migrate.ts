import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { VouchError } from '../errors.ts';
import type { Database } from './database.ts';
import { first } from './migrations/0001-first.ts';
import { masterKey } from './migrations/0002-master-key.ts';
import { commitments } from './migrations/0003-commitments.ts';
import { fillings } from './migrations/0004-fillings.ts';
import { severalProcesses } from './migrations/0005-several-processes.ts';
import { installations } from './migrations/0006-installations.ts';
import { begunMessages } from './migrations/0007-begun-messages.ts';
import { askers } from './migrations/0008-askers.ts';
import { sealedCustomers } from './migrations/0009-sealed-customers.ts';

const migrations = {
  '0001-first': first,
  '0002-master-key': masterKey,
  '0003-commitments': commitments,
  '0004-fillings': fillings,
  '0005-several-processes': severalProcesses,
  '0006-installations': installations,
  '0007-begun-messages': begunMessages,
  '0008-askers': askers,
  '0009-sealed-customers': sealedCustomers,
};

/**
 * Brings the tables up to date; several processes may do so at once. Throws VouchError `misconfigured` when a newer Vouch
 * has written them, else the first migration's error.
 */
export const migrate = async (database: Database): Promise<void> => {
  if (await areUpToDate(database)) return;
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (isOfNewerVersion(error)) throw newerVersion(error);
  if (error !== undefined) throw error;
};

/** The migrator would find out by a lock and three readings of the whole catalogue, which every command would wait for. */
const areUpToDate = async (database: Database): Promise<boolean> => {
  const { rows: tables } = await sql`SELECT WHERE to_regclass('kysely_migration') IS NOT NULL`.execute(
    database,
  );
  if (tables.length === 0) return false;
  const { rows } = await sql<{ name: string }>`SELECT name FROM kysely_migration ORDER BY name`.execute(
    database,
  );
  return isDeepStrictEqual(
    rows.map(({ name }) => name),
    Object.keys(migrations),
  );
};

/** The migrator has no kind of its own for a migration that was run and is not among ours. */
const isOfNewerVersion = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('corrupted migrations: previously executed migration');

const newerVersion = (cause: unknown): VouchError =>
  new VouchError({
    code: 'misconfigured',
    message: 'A newer Vouch has written this data; this one cannot read it.',
    advice: 'Start that version or a later one, or choose another data folder with --data.',
    cause,
  });
