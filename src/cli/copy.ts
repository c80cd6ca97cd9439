import type { Command } from 'commander';
import { configFor } from './open-services.ts';
import { line } from './print.ts';

export const addCopy = (program: Command): void => {
  program
    .command('copy')
    .description('copy everything of the data folder to an empty PostgreSQL server')
    .requiredOption('--to <url>', 'the server, postgres://user:password@host/database')
    .option('--data <folder>', 'data folder')
    .action(async (options: { to: string; data?: string }) => {
      const { copyStore } = await import('../store/copy-store.ts');
      const { dataDirectory } = configFor(options);
      const rows = await copyStore({ dataDirectory, databaseUrl: options.to });
      line(`${rows} rows copied; ${dataDirectory} is unchanged.`);
      line(
        'Set DATABASE_URL to the server, and VOUCH_MASTER_KEY to the key of this folder (base64 of master.key).',
      );
    });
};
