import { type Kysely, sql } from 'kysely';

/** Everybody who asked an expert the same thing: each is told, where they asked. */
export const askers = {
  up: async (database: Kysely<never>) => {
    await sql`ALTER TABLE review_requests ADD COLUMN askers jsonb NOT NULL DEFAULT '[]'`.execute(database);
  },
};
