import { type Kysely, sql } from 'kysely';

/** A message that was begun and not yet recorded has no reference: the process may have died in between. */
export const begunMessages = {
  up: async (database: Kysely<never>) => {
    await sql`ALTER TABLE messages ALTER COLUMN message DROP NOT NULL`.execute(database);
  },
};
