import pg from 'pg';
import { VouchError } from '../errors.ts';
import type { Engine } from './engine.ts';

/** Connects to a PostgreSQL server (15 or newer). Throws VouchError `unavailable` when it does not answer. */
export const openServer = async (databaseUrl: string): Promise<Engine> => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, connectionTimeoutMillis: 10_000 });
  // An idle connection that breaks is replaced by the pool; without a listener its error would end the process.
  pool.on('error', () => undefined);
  try {
    await pool.query('SELECT 1');
  } catch (cause) {
    await pool.end();
    throw new VouchError({
      code: 'unavailable',
      message: 'The PostgreSQL server does not answer.',
      advice:
        'Check that it runs, that its address (DATABASE_URL, or --to) is right and that this machine may connect to it.',
      cause,
    });
  }
  return { kind: 'server', pool, close: () => pool.end() };
};
