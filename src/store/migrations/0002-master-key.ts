import { type Kysely, sql } from 'kysely';

/** One row that tells under which master key the rest is sealed. */
export const masterKey = {
  up: async (database: Kysely<never>) => {
    await sql`
      CREATE TABLE master_key (
        only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
        fingerprint text NOT NULL
      )
    `.execute(database);
  },
};
