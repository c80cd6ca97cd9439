import { type Kysely, sql } from 'kysely';

/** What customers were told. `customer_key` finds a customer's lines, whose names and words lie sealed in `body`. */
export const commitments = {
  up: async (database: Kysely<never>) => {
    await sql`
      CREATE TABLE commitments (
        tenant text NOT NULL,
        id text NOT NULL,
        customer_key text NOT NULL,
        body bytea NOT NULL,
        told_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (tenant, id)
      )
    `.execute(database);
    await sql`CREATE INDEX commitments_by_customer ON commitments (tenant, customer_key, told_at)`.execute(
      database,
    );
  },
};
