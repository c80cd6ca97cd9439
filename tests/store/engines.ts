import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../src/store/engine.ts';
import { openEmbedded } from '../../src/store/open-embedded.ts';
import { openServer } from '../../src/store/open-server.ts';
import type { StoreLocation } from '../../src/store/open-store.ts';
import { newDataDirectory } from './data-directory.ts';
import { startPostgres } from './postgres-server.ts';

/** Something that has places for stores: the embedded engine, or a real server. */
export type TestEngine = {
  newPlace(): Promise<StoreLocation>;
  /** The directory that holds every byte it keeps of a place. */
  storedIn(place: StoreLocation): string;
  stop(): Promise<void>;
};

const startEmbedded = async (): Promise<TestEngine> => {
  const directories: string[] = [];
  return {
    newPlace: async () => {
      const dataDirectory = await newDataDirectory();
      directories.push(dataDirectory);
      return { dataDirectory };
    },
    storedIn: ({ dataDirectory }) => dataDirectory,
    stop: async () => {
      for (const directory of directories) rmSync(directory, { recursive: true });
    },
  };
};

const startServer = async (): Promise<TestEngine> => {
  const server = await startPostgres();
  const dataDirectory = mkdtempSync(join(tmpdir(), 'vouch-keys-'));
  return {
    newPlace: async () => ({ dataDirectory, databaseUrl: await server.newDatabase() }),
    storedIn: () => server.directory,
    stop: async () => {
      await server.stop();
      rmSync(dataDirectory, { recursive: true });
    },
  };
};

/** Both engines: the same tests run on each. */
export const engines = [
  { name: 'embedded PostgreSQL', start: startEmbedded },
  { name: 'a PostgreSQL server', start: startServer },
] as const;

/** The bare engine under a closed store, for looking at and tampering with what it wrote. */
export const openEngine = ({ databaseUrl, dataDirectory }: StoreLocation): Promise<Engine> =>
  databaseUrl ? openServer(databaseUrl) : openEmbedded(dataDirectory);
