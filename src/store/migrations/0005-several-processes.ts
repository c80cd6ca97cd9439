import { type Kysely, sql } from 'kysely';

/** What several processes on one server must share: which of them works on an event, and passwords on their way. */
export const severalProcesses = {
  up: async (database: Kysely<never>) => {
    await sql`ALTER TABLE events ADD COLUMN worker integer`.execute(database);
    await sql`
      CREATE TABLE secrets (
        name text PRIMARY KEY,
        body bytea NOT NULL,
        kept_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )
    `.execute(database);
  },
};
