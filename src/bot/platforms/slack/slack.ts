import { App, type Context, ExpressReceiver, SocketModeReceiver, webApi } from '@slack/bolt';
import { Router } from 'express';
import type { Platform } from '../../platform.ts';
import { boltLog, type Warn } from './bolt-log.ts';
import { explainSlack } from './explain-slack.ts';
import type { Known } from './incoming.ts';
import { findToken, type Install, installOptions } from './install.ts';
import { workspaceOf } from './installations.ts';
import { acknowledgeLast, listen } from './listen.ts';
import { createOutgoing } from './outgoing.ts';
import { createWorkspaces, type Where } from './workspaces.ts';

export type SlackOptions = {
  readonly signingSecret: string;
  /** The token of the only workspace; null where workspaces install Vouch by themselves. */
  readonly botToken: string | null;
  readonly install?: Install | null;
  /** Set for Socket Mode: then nothing listens for Slack over HTTP but the pages of an installation. */
  readonly appToken: string | undefined;
  /** Another Web API than Slack's own: then files lie there too. */
  readonly apiUrl: string | undefined;
  readonly tenant: string;
  /** The user groups that the permissions name. */
  readonly groups?: readonly string[];
  /** Takes what Bolt warns of; without it Bolt writes its own lines. */
  readonly warn?: Warn;
};

/**
 * Slack through Bolt. Listeners only translate and write to the inbox: with `processBeforeResponse`, Slack gets its 200
 * when the event is on disk and a 500, hence a retry, when it is not.
 */
export const createSlackPlatform = async (
  options: SlackOptions,
): Promise<{ platform: Platform; router: Router | null }> => {
  const { signingSecret, botToken, install = null, appToken, apiUrl, tenant, groups = [] } = options;
  const log = options.warn ? { logger: boltLog(options.warn) } : {};
  const webApiOptions = { ...log, ...(apiUrl ? { slackApiUrl: apiUrl } : {}) };
  // The inbox tries again; a client that retries for half an hour by itself would hold its worker.
  const clientOptions = {
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 1 },
    timeout: 15_000,
    ...webApiOptions,
  };
  const clientOf = (token: string, retries = 1) =>
    new webApi.WebClient(token, { ...clientOptions, retryConfig: { retries } });
  const router = appToken && !install ? null : Router();
  const http = router
    ? new ExpressReceiver({
        ...log,
        signingSecret,
        processBeforeResponse: true,
        router,
        ...(appToken ? { endpoints: {} } : {}),
        ...(install ? installOptions(install, { clientOptions, clientOf, apiUrl }) : {}),
      })
    : null;
  const socket = appToken
    ? new SocketModeReceiver({ ...log, appToken, installerOptions: { clientOptions: webApiOptions } })
    : null;
  const receiver = socket ?? http;
  const installer = http?.installer;
  const app = new App({
    ...log,
    ...(botToken === null ? {} : { token: botToken }),
    // A receiver over HTTP brings its own.
    ...(socket && installer ? { authorize: installer.authorize } : {}),
    ...(receiver ? { receiver } : {}),
    deferInitialization: true,
    ignoreSelf: true,
    clientOptions,
  });
  acknowledgeLast(app);

  const workspaceAt = createWorkspaces({
    tokenOf: async (where) =>
      botToken ?? (installer && install ? findToken(installer, { kept: install.kept, where }) : ''),
    clientOf,
    ours: install?.workspaces ?? [],
    groups,
  });
  const knownIn = async (context: Context): Promise<Known> => {
    const where = install ? whereFrom(context) : {};
    const { people } = await workspaceAt(where);
    const receivedAt = new Date().toISOString();
    return { tenant, where, receivedAt, ...people };
  };
  const outgoing = createOutgoing({ workspaceAt, fileHosts: apiUrl ? [new URL(apiUrl).host] : undefined });
  const platform: Platform = {
    name: 'slack',
    // A message a second in a channel, short bursts aside (docs.slack.dev, rate limits): an answer need not wait for its placeholder.
    pace: { burst: 3, everyMilliseconds: 1000 },
    start: async (inward, showing) => {
      const forget = async (context: Context) => install?.kept.remove(workspaceOf(context));
      listen(app, { inward, showing: showing ?? null, openForm: outgoing.openForm, knownIn, forget });
      await explainSlack(() => app.init());
      if (socket) await app.start();
    },
    stop: async () => {
      if (socket) await app.stop();
    },
    ...outgoing,
  };
  return { platform, router };
};

const whereFrom = (context: Context): Where => ({
  workspace: workspaceOf(context),
  ...(context.teamId === undefined ? {} : { team: context.teamId }),
});
