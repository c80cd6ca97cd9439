import { pino } from 'pino';
import { createConversation } from './bot/conversation.ts';
import { createInward } from './bot/inward.ts';
import { createOutbox } from './bot/outbox.ts';
import { openPlatforms } from './bot/platforms/index.ts';
import { createSecrets } from './bot/secrets.ts';
import { type Config, tenant } from './config.ts';
import { openHost } from './host.ts';
import { countEvents } from './metrics.ts';
import { readPermissions } from './settings-files.ts';
import { importExamples } from './usecases/import-examples.ts';
import { reportFiles } from './usecases/report-files/report-files.ts';
import type { Services } from './usecases/services.ts';

export type Serving = { readonly url: string; close(): Promise<void> };

/**
 * Joins everything into the running bot: platforms, one conversation, one outbox, workers, one HTTP host. Resolves when
 * the host listens; `close` lets the work under way end first.
 */
export const serve = async (services: Services, config: Config): Promise<Serving> => {
  const log = pino({ level: config.logLevel }, pino.destination(2));
  for (const { name, active } of services.jail.protections)
    if (!active) log.warn(`This machine offers no ${name}: the reading processes run without it.`);
  const imported = await importExamples(services, {
    tenant,
    folder: config.examples && `${config.examples}/controls`,
  });
  if (imported > 0) log.info(`Imported ${imported} entries of the example knowledge base.`);

  const permissions = readPermissions(config.permissionsFile);
  const secrets = createSecrets();
  const connected = await openPlatforms(config, {
    readFile: (file) => services.store.files.read(file),
    warn: (what, error) => log.warn({ err: error }, what),
  });
  const platforms = connected.map(({ platform }) => platform);
  const outbox = createOutbox({
    platforms,
    store: services.store,
    permissions,
    linkHosts: config.linkHosts,
    warn: (what, error) => log.warn({ err: error }, what),
  });
  const conversation = createConversation({
    services,
    outbox,
    platforms: new Map(platforms.map((platform) => [platform.name, platform])),
    permissions,
    channels: config.channels,
    secrets,
    prompts: config.prompts,
    reportFiles,
  });

  const inward = createInward(services, secrets);
  for (const platform of platforms) await platform.start(inward);
  const work = await services.store.inbox.work({
    parallel: 4,
    handle: countEvents((event, lease) => conversation.handle(event, lease)),
    failed: async (event, error) => {
      log.error(
        { err: error, event: event.id, platform: event.place.platform },
        'An event could not be handled.',
      );
      await conversation.failed(event, error);
    },
  });
  const host = await openHost({
    port: config.port,
    host: config.host,
    routers: connected.flatMap(({ router }) => (router ? [router] : [])),
    healthy: () => services.store.entries.revision(tenant).then(() => true),
  });
  log.info(
    `Vouch listens on ${host.url} (${platforms.map(({ name }) => name).join(', ') || 'no platform'}).`,
  );
  return {
    url: host.url,
    close: async () => {
      await host.close();
      for (const platform of platforms) await platform.stop();
      await work.stop();
    },
  };
};
