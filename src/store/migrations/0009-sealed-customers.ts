import { type Kysely, sql } from 'kysely';

/** Who was answered is sealed from now on; names that were kept in the open are forgotten (the register has them). */
export const sealedCustomers = {
  up: async (database: Kysely<never>) => {
    await sql`ALTER TABLE answers ALTER COLUMN customer TYPE bytea USING NULL`.execute(database);
  },
};
