import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { VouchError } from '../errors.ts';

/**
 * Takes the data directory for this process alone; the returned function gives it back. Throws VouchError `busy` when
 * another process has it. The embedded engine has no lock of its own, and two processes on one directory lose rows.
 * An exclusive SQLite transaction serves because the operating system frees it however the process ends.
 */
export const lockDirectory = (directory: string): (() => void) => {
  const lock = new DatabaseSync(join(directory, 'lock.sqlite'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new VouchError({
      code: 'busy',
      message: `Another Vouch is using the data folder ${directory}.`,
      advice:
        'Stop the other one, give this one another folder with --data, or set DATABASE_URL so that both share a PostgreSQL server.',
      cause,
    });
  }
  return () => lock.close();
};
