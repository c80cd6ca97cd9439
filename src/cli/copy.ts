import type { Command } from 'commander';
import { configFor } from './open-services.ts';
import { json, line } from './print.ts';

export const addCopy = (program: Command): void => {
  program
    .command('copy')
    .description('copy everything of the data folder to an empty PostgreSQL server')
    .requiredOption('--to <url>', 'the server, postgres://user:password@host/database')
    .option('--data <folder>', 'data folder')
    .option('--json', 'one JSON document on standard output')
    .action(async (options: { to: string; data?: string; json?: boolean }) => {
      const { copyStore } = await import('../store/copy-store.ts');
      const { dataDirectory } = configFor(options);
      const rows = await copyStore({ dataDirectory, databaseUrl: options.to });
      if (options.json) return json({ schema: 'vouch.copy/1', rows });
      line(`${rows} rows copied; ${dataDirectory} is unchanged.`);
      line(
        'Set DATABASE_URL to the server, and VOUCH_MASTER_KEY to the key of this folder (base64 of master.key).',
      );
    });
};
