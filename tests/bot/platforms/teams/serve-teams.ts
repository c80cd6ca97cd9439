import { openBot } from '../../../../src/bot/open-bot.ts';
import { Permissions } from '../../../../src/bot/permissions.ts';
import type { SdkName } from '../../../../src/bot/platforms/teams/sdk.ts';
import { createTeamsPlatform } from '../../../../src/bot/platforms/teams/teams.ts';
import { openHost } from '../../../../src/host.ts';
import { reportFiles } from '../../../../src/usecases/report-files/report-files.ts';
import { openServices } from '../../open-bench.ts';
import { openTeams } from './open-teams.ts';

/** The bot behind its HTTP door with inbox and workers, as it serves, and Teams played around it. */
export const serveTeams = async (sdk: SdkName = 'botbuilder') => {
  const teams = await openTeams();
  const bench = await openServices();
  const { services } = bench;
  const { platform, router } = await createTeamsPlatform({
    ...teams.options,
    sdk,
  });
  const bot = openBot({
    services,
    platforms: [platform],
    permissions: Permissions.parse({}),
    channels: { summaries: null, reviews: null, owners: {} },
    prompts: [],
    linkHosts: [],
    reportFiles,
    warn: () => {},
  });
  await bot.start();
  const host = await openHost({ port: 0, host: '127.0.0.1', routers: [router], healthy: async () => true });
  const work = await services.store.inbox.work({ parallel: 4, handle: bot.handle, failed: bot.failed });
  return {
    teams,
    services,
    /** Sends an activity with a good token or with this `authorization` header; returns the status. */
    post: async (
      activity: Record<string, unknown>,
      authorization: string | null = `Bearer ${teams.token()}`,
    ): Promise<number> => {
      const response = await fetch(`${host.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
        body: JSON.stringify(activity),
      });
      await response.arrayBuffer();
      return response.status;
    },
    close: async () => {
      await work.stop();
      await host.close();
      await bot.stop();
      await bench.close();
      await teams.close();
    },
  };
};
