import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { VouchError } from '../errors.ts';
import { type Database, openDatabase, withTransaction } from './database.ts';
import type { Engine } from './engine.ts';
import { type EventAddress, startJobs } from './jobs.ts';
import { migrate } from './migrate.ts';
import { openEmbedded } from './open-embedded.ts';
import { openServer } from './open-server.ts';
import type { Tables } from './tables.ts';

/** Tables that others refer to before those. */
const tables: readonly (keyof Tables)[] = [
  'master_key',
  'entry_versions',
  'revisions',
  'answers',
  'commitments',
  'feedback',
  'review_requests',
  'reports',
  'files',
  'filling_answers',
  'messages',
  'settings',
  'installations',
  'audit_lines',
  'audit_heads',
  'events',
];

/** Rows in one statement; few, because a row may hold a whole file. */
const batchSize = 100;

const refuseUnlessEmpty = async (database: Database): Promise<void> => {
  for (const table of tables) {
    const { rows } = await sql`SELECT FROM ${sql.table(table)} LIMIT 1`.execute(database);
    if (rows.length === 0) continue;
    throw new VouchError({
      code: 'bad-input',
      message: 'That database already holds data.',
      advice: 'Give the address of an empty database: nothing is ever written over.',
    });
  }
};

/** Rows travel as JSON text, which both engines write and read alike, sealed bytes included. */
const copyTable = async (from: Database, to: Database, name: keyof Tables): Promise<number> => {
  const table = sql.table(name);
  const { rows: places } = await sql<{ place: string }>`SELECT ctid::text AS place FROM ${table}`.execute(
    from,
  );
  for (let start = 0; start < places.length; start += batchSize) {
    const batch = places.slice(start, start + batchSize).map(({ place }) => place);
    const { rows } = await sql<{ row: string }>`
      SELECT row_to_json(source)::text AS row FROM ${table} AS source WHERE ctid = ANY(${batch}::tid[])
    `.execute(from);
    const json = `[${rows.map(({ row }) => row).join()}]`;
    await sql`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, ${json}::json)`.execute(
      to,
    );
  }
  return places.length;
};

/** Jobs of events that nobody has handled yet, in their order. */
const waitingJobs = async (from: Database) => {
  const { rows: schema } = await sql`SELECT FROM pg_tables WHERE schemaname = 'pgboss'`.execute(from);
  if (schema.length === 0) return [];
  const { rows } = await sql<{ key: string; data: EventAddress }>`
    SELECT singleton_key AS key, data FROM pgboss.job
    WHERE state IN ('created', 'retry', 'active') ORDER BY state = 'created', created_on
  `.execute(from);
  const rising = (index: number) => `${`${index}`.padStart(8, '0')}-0000-4000-8000-000000000000`;
  return rows.map((job, index) => ({ ...job, id: rising(index) }));
};

const copy = async (from: Database, server: Engine): Promise<number> => {
  const to = openDatabase(server);
  await migrate(from);
  await migrate(to);
  await refuseUnlessEmpty(to);
  const waiting = await waitingJobs(from);
  const jobs = await startJobs(server);
  try {
    return await withTransaction(to, async (inner) => {
      let rows = 0;
      for (const table of tables) rows += await copyTable(from, inner, table);
      for (const job of waiting) await jobs.send(inner, job);
      return rows;
    });
  } finally {
    await jobs.stop();
  }
};

/**
 * Copies everything of a data directory to an empty PostgreSQL database, in one transaction; the directory stays as it
 * is. Returns the number of rows. The server needs the same master key. Throws VouchError as `openStore` does, and
 * `bad-input` when the database is not empty.
 */
export const copyStore = async ({
  dataDirectory,
  databaseUrl,
}: {
  dataDirectory: string;
  databaseUrl: string;
}): Promise<number> => {
  // Opening a folder would make it, and copy nothing.
  if (!existsSync(join(dataDirectory, 'db')))
    throw new VouchError({
      code: 'not-found',
      message: `${dataDirectory} is no data folder of Vouch.`,
      advice: 'Give the folder with --data, or set VOUCH_DATA_DIR.',
    });
  const embedded = await openEmbedded(dataDirectory);
  try {
    const server = await openServer(databaseUrl);
    try {
      return await copy(openDatabase(embedded), server);
    } finally {
      await server.close();
    }
  } finally {
    await embedded.close();
  }
};
