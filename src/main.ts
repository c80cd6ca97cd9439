import { openBot } from './bot/open-bot.ts';
import { groupsOf } from './bot/permissions.ts';
import { openPlatforms } from './bot/platforms/index.ts';
import type { Config } from './config.ts';
import { VouchError } from './errors.ts';
import { openHost } from './host.ts';
import { countEvents } from './metrics.ts';
import { openLog } from './open-log.ts';
import { tenant } from './place-of.ts';
import type { Role } from './role.ts';
import { readOwners, readPermissions } from './settings-files.ts';
import { importExamples } from './usecases/import-examples.ts';
import { reportFiles } from './usecases/report-files/report-files.ts';
import type { Services } from './usecases/services.ts';

export type Serving = { readonly url: string; close(): Promise<void> };

const hour = 3_600_000;

/**
 * Joins everything into the running service: store, bot, workers, one HTTP host. Resolves when the host listens;
 * `close` lets the work under way end first. Throws VouchError `misconfigured` when roles are parted without a server.
 */
export const serve = async (services: Services, config: Config, role: Role = 'both'): Promise<Serving> => {
  if (role !== 'both' && !config.databaseUrl) throw noServer(role);
  const log = openLog(config.logLevel);
  const warn = (what: string, error: unknown): void => log.warn(error === null ? {} : { err: error }, what);
  for (const { name, active } of services.jail.protections)
    if (!active) log.warn(`This machine offers no ${name}: the reading processes run without it.`);
  const folder = config.examples && `${config.examples}/controls`;
  const { added, skipped } = await importExamples(services, { tenant, folder });
  if (added > 0) log.info(`Imported ${added} entries of the example knowledge base.`);
  for (const { file, reason } of skipped) log.warn(`The example ${file} was not imported: ${reason}`);

  const permissions = readPermissions(config.permissionsFile);
  const connected = await openPlatforms(platformsFor(role, config), {
    readFile: (file) => services.store.files.read(file),
    installations: services.store.installations,
    groups: groupsOf(permissions),
    warn,
  });
  const bot = openBot({
    services,
    platforms: connected.map(({ platform }) => platform),
    permissions,
    channels: { ...config.channels, owners: readOwners(config.ownersFile) },
    prompts: config.prompts,
    linkHosts: config.linkHosts,
    reportFiles,
    warn,
  });
  await bot.start();
  const host = await openHost({
    port: config.port,
    host: config.host,
    // A worker is asked only whether it lives.
    routers: role === 'worker' ? [] : connected.flatMap(({ router }) => (router ? [router] : [])),
    healthy: () => services.store.entries.revision(tenant).then(() => true),
  }).catch(async (error: unknown) => {
    await bot.stop();
    throw error;
  });
  const work =
    role === 'bot'
      ? null
      : await services.store.inbox.work({
          parallel: 4,
          handle: countEvents((event, lease) => bot.handle(event, lease)),
          failed: bot.failed,
        });
  const reminders = work && setInterval(() => void bot.remind(tenant), hour).unref();
  log.info(`Vouch listens on ${host.url} (${connected.map(({ platform }) => platform.name).join(', ')}).`);
  return {
    url: host.url,
    close: async () => {
      clearInterval(reminders ?? undefined);
      await host.close();
      await bot.stop();
      await work?.stop();
    },
  };
};

/** What parted roles connect: the local page lives in one process, and nothing comes in where a worker speaks. */
const platformsFor = (role: Role, config: Config): Config => {
  if (role === 'both') return config;
  const { slack } = config;
  return {
    ...config,
    web: null,
    slack: slack && role === 'worker' ? { ...slack, appToken: undefined } : slack,
  };
};

const noServer = (role: Role): VouchError =>
  new VouchError({
    code: 'misconfigured',
    message: `A process that is only a ${role} needs a PostgreSQL server to share with the others.`,
    advice: 'Set DATABASE_URL, or start Vouch without --role.',
  });
