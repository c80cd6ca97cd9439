import { Migrator } from 'kysely/migration';
import type { Database } from './database.ts';
import { first } from './migrations/0001-first.ts';
import { masterKey } from './migrations/0002-master-key.ts';

/** Brings the tables up to date; several processes may do so at once. Throws the first migration's error. */
export const migrate = async (database: Database): Promise<void> => {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ '0001-first': first, '0002-master-key': masterKey }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
};
