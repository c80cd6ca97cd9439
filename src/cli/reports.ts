import type { Command } from 'commander';
import { VouchError } from '../errors.ts';
import { tenant } from '../place-of.ts';
import { configFor, withServices } from './open-services.ts';
import { json, line, style } from './print.ts';

type Options = { tenant: string; data?: string; json?: boolean };

export const addReports = (program: Command): void => {
  const reports = program.command('reports').description('the reviews that the bot has kept');
  const command = (name: string, description: string): Command =>
    reports
      .command(name)
      .description(description)
      .option('--tenant <id>', 'Slack workspace or Teams tenant; without it, those of the local page', tenant)
      .option('--data <folder>', 'data folder')
      .option('--json', 'one JSON document on standard output');
  command('list', 'the newest hundred').action(runList);
  command('remove', 'delete a review for good').argument('<id>').action(runRemove);
};

const runList = async (options: Options) =>
  withServices(configFor(options), async ({ store }) => {
    const kept = await store.reports.list({ tenant: options.tenant, limit: 100 });
    if (options.json) return json(kept.map((report) => ({ schema: 'vouch.kept-report/1', ...report })));
    for (const { id, vendor, kind, periodEnd, verdict, decision } of kept)
      line(
        `${style('bold', id)}  ${[vendor ?? 'unknown supplier', kind, periodEnd, decision ?? verdict].filter(Boolean).join(', ')}`,
      );
    if (kept.length === 0) line('No report is kept.');
  });

const runRemove = async (id: string, options: Options) =>
  withServices(configFor(options), async ({ store }) => {
    if (!(await store.reports.remove({ tenant: options.tenant, id, by: 'command line' })))
      throw new VouchError({
        code: 'not-found',
        message: `There is no report “${id}”.`,
        advice: 'vouch reports list shows them all.',
      });
    if (options.json) json({ schema: 'vouch.remove/1', removed: id });
    else line('Removed.');
  });
