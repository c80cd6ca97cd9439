import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { DurableFileSystem, durableStartParameters } from './durable-file-system.ts';
import type { Engine } from './engine.ts';
import { lockDirectory } from './lock-directory.ts';
import { makeDataFolder } from './make-data-folder.ts';

/**
 * Opens PostgreSQL inside this process on DIRECTORY/db, made when missing. Throws VouchError `busy` when another process
 * has the directory.
 */
export const openEmbedded = async (directory: string): Promise<Engine> => {
  makeDataFolder(directory);
  const unlock = lockDirectory(directory);
  try {
    const engine = await PGlite.create({
      fs: new DurableFileSystem(join(directory, 'db')),
      startParams: durableStartParameters(PGlite.defaultStartParams),
    });
    // One connection, never given up: the engine has only this session, and the pool queues whoever wants it.
    const pool = new pg.Pool({ ...createPgConfig(engine), max: 1, idleTimeoutMillis: 0 });
    return {
      kind: 'embedded',
      pool,
      close: async () => {
        await pool.end();
        await engine.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
};
