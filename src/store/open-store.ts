import { type Database, openDatabase } from './database.ts';
import { openEntries } from './entries.ts';
import { migrate } from './migrate.ts';
import { openEmbedded } from './open-embedded.ts';
import { openServer } from './open-server.ts';
import type { Store } from './store.ts';

/** Where the store lives: the server of `databaseUrl` when given, else the data directory. */
export type StoreLocation = {
  readonly dataDirectory: string;
  readonly databaseUrl?: string | null;
  /** 32 bytes; when null, a key file in the data directory serves, made on first use. */
  readonly masterKey?: Uint8Array | null;
  /** A prepared embedded database (tar) to start a new data directory from. */
  readonly snapshot?: Blob;
};

/**
 * Opens the store and brings its tables up to date. Throws VouchError `busy` when another process uses the data
 * directory, `unavailable` when the server does not answer, `misconfigured` when the master key is not 32 bytes.
 */
export const openStore = async (location: StoreLocation): Promise<Pick<Store, 'entries' | 'close'>> => {
  const engine = location.databaseUrl
    ? await openServer(location.databaseUrl)
    : await openEmbedded({
        directory: location.dataDirectory,
        ...(location.snapshot ? { snapshot: location.snapshot } : {}),
      });
  const database: Database = openDatabase(engine);
  try {
    await migrate(database);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return { entries: openEntries(database), close: () => engine.close() };
};
