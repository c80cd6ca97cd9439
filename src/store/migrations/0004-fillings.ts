import { type Kysely, sql } from 'kysely';

/** Answers of questionnaires under way, one row each, sealed: work that was killed goes on after them. */
export const fillings = {
  up: async (database: Kysely<never>) => {
    await sql`
      CREATE TABLE filling_answers (
        tenant text NOT NULL,
        work text NOT NULL,
        number integer NOT NULL,
        body bytea NOT NULL,
        kept_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (tenant, work, number)
      )
    `.execute(database);
  },
};
