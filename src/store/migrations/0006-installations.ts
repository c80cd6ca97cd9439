import { type Kysely, sql } from 'kysely';

/** Workspaces and organizations that installed the app of a chat platform; their tokens lie sealed in `body`. */
export const installations = {
  up: async (database: Kysely<never>) => {
    await sql`
      CREATE TABLE installations (
        tenant text NOT NULL,
        platform text NOT NULL,
        workspace text NOT NULL,
        body bytea NOT NULL,
        installed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant, platform, workspace)
      )
    `.execute(database);
  },
};
