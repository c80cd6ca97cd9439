import { type Command, Option } from 'commander';
import { type Role, roles } from '../role.ts';
import { configFor, withServices } from './open-services.ts';
import { line } from './print.ts';
import { reportFailure } from './report-failure.ts';

export const addServe = (program: Command): void => {
  program
    .command('serve')
    .description('run the bot: Slack, Teams and the local chat page, with health and metrics')
    .option('--data <folder>', 'data folder')
    .addOption(
      new Option('--role <role>', 'with DATABASE_URL: take events in, answer them, or both')
        .choices(roles)
        .default('both'),
    )
    .action(async (options: { data?: string; role: Role }) => {
      const { serve } = await import('../main.ts');
      const config = configFor(options);
      await withServices({ ...config, prepareFor: 'read-report', stays: true }, async (services) => {
        const serving = await serve(services, config, options.role);
        line(`Vouch is ready: ${options.role === 'both' ? 'open ' : ''}${serving.url}`);
        const failure = await ended();
        line('Stopping; work under way is ended first.');
        await serving.close();
        if (failure) process.exitCode = reportFailure(failure.error);
      });
    });
};

/** Resolves when the process is asked to stop, or when an error reached nobody: then it must not go on (security rule 9). */
const ended = (): Promise<{ error: unknown } | null> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(null));
    for (const fault of ['unhandledRejection', 'uncaughtException'] as const)
      process.once(fault, (error: unknown) => resolve({ error }));
  });
