import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { VouchError } from '../errors.ts';
import type { Database } from './database.ts';
import { makeDataFolder } from './make-data-folder.ts';

const keyLength = 32;

const createKeyFile = (file: string) => {
  try {
    // Exclusive: of two processes that start together, one makes the key and both read it.
    const descriptor = openSync(file, 'wx', 0o600);
    writeSync(descriptor, randomBytes(keyLength));
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
};

/**
 * The configured key, else the one in DIRECTORY/master.key, made on first use and readable by its owner only.
 * Throws VouchError `misconfigured` when it is not 32 bytes.
 */
export const readMasterKey = (configured: Uint8Array | null, directory: string): Uint8Array => {
  const file = join(directory, 'master.key');
  if (!configured) {
    makeDataFolder(directory);
    createKeyFile(file);
  }
  const key = configured ?? readFileSync(file);
  if (key.length === keyLength) return key;
  throw new VouchError({
    code: 'misconfigured',
    message: `The master key is ${key.length} bytes long instead of ${keyLength}.`,
    advice: configured
      ? 'Set a key of 32 random bytes.'
      : `Restore ${file} from a backup: without it, stored reports cannot be opened.`,
  });
};

/**
 * Throws VouchError `misconfigured` when what the database holds was sealed under another key. The first key to open a
 * database becomes its key.
 */
export const checkMasterKey = async (database: Database, key: Uint8Array): Promise<void> => {
  const fingerprint = createHmac('sha256', key).update('vouch master key').digest('hex');
  await database
    .insertInto('master_key')
    .values({ fingerprint })
    .onConflict((conflict) => conflict.column('only_one').doNothing())
    .execute();
  const known = await database.selectFrom('master_key').select('fingerprint').executeTakeFirstOrThrow();
  if (known.fingerprint === fingerprint) return;
  throw new VouchError({
    code: 'misconfigured',
    message: 'This is not the master key under which the stored reports were encrypted.',
    advice:
      'Start every Vouch process with the same master key: set it in the configuration, or restore the file master.key of the data folder.',
  });
};
