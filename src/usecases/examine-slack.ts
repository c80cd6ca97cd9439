import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { askSlack, copyToken } from './ask-slack.ts';
import { channelSteps, type NamedChannels } from './examine-slack-channels.ts';
import type { Services } from './services.ts';
import { off, type SetupStep, slip, tryStep } from './setup-step.ts';

/** What of Slack's settings the doctor looks at. */
export type SlackSetup = {
  readonly botToken: string | null;
  readonly install: { readonly workspaces: readonly string[] } | null;
  readonly signingSecret: string;
  readonly appToken: string | undefined;
  readonly apiUrl: string | undefined;
};

type Setup = {
  readonly slack: SlackSetup | null;
  readonly publicUrl: string | undefined;
  readonly tenant: string;
  /** What the manifest asks a workspace for. */
  readonly slackScopes: readonly string[];
  readonly channels: NamedChannels;
};

/** Slack step by step: its tokens and their scopes, and the way events come in. */
export const examineSlack = async (
  { store }: Pick<Services, 'store'>,
  { slack, publicUrl, tenant, slackScopes, channels }: Setup,
): Promise<SetupStep[]> => {
  if (!slack) return [off('Slack', 'no SLACK_SIGNING_SECRET with SLACK_BOT_TOKEN or SLACK_CLIENT_ID')];
  const tokens = slack.botToken === null ? await installedTokens(store, tenant) : [slack.botToken];
  const workspaces = slack.install?.workspaces ?? null;
  const ofTokens = await Promise.all(tokens.map((token) => tokenStep(slack, token, slackScopes)));
  const usable = tokens.filter((_token, index) => ofTokens[index]?.state === 'ok');
  return [
    ...(workspaces ? [workspacesStep(workspaces, tokens.length)] : []),
    ...ofTokens,
    ...(await channelSteps(slack, usable, channels)),
    slack.appToken ? await socketStep(slack, slack.appToken) : await eventsStep(slack, publicUrl),
  ];
};

const Installed = z.object({ bot: z.object({ token: z.string() }) });

const installedTokens = async ({ installations }: Services['store'], tenant: string): Promise<string[]> => {
  const ofSlack = { tenant, platform: 'slack' } as const;
  const workspaces = await installations.list(ofSlack);
  const bodies = await Promise.all(
    workspaces.map((workspace) => installations.find({ ...ofSlack, workspace })),
  );
  return bodies.flatMap((body) => (body === null ? [] : [Installed.parse(JSON.parse(body)).bot.token]));
};

const workspacesStep = (workspaces: readonly string[], installed: number): SetupStep =>
  workspaces.length === 0
    ? {
        name: 'Slack install',
        state: 'failed',
        detail: 'no workspace may install Vouch',
        advice: 'Name your workspaces (T…) or organization (E…) in SLACK_WORKSPACES.',
      }
    : {
        name: 'Slack install',
        state: 'ok',
        detail: `for ${workspaces.join(', ')}; ${installed} installed`,
        advice: installed === 0 ? 'Open /slack/install at the address of Vouch.' : null,
      };

const tokenStep = ({ apiUrl }: SlackSetup, token: string, needed: readonly string[]): Promise<SetupStep> =>
  tryStep(
    { name: 'Slack', advice: 'See that this machine reaches https://slack.com/api/ (proxy, firewall).' },
    async () => {
      if (!/^(xoxe\.)?xoxb-/.test(token))
        throw slip('SLACK_BOT_TOKEN is no token of a bot: those begin with xoxb-', copyToken);
      const { reply, scopes } = await askSlack({ apiUrl, method: 'auth.test', token });
      const missing = scopes === null ? [] : needed.filter((scope) => !scopes.includes(scope));
      if (missing.length > 0)
        throw slip(
          `${reply.team}: these scopes are missing: ${missing.join(', ')}`,
          'Add them under “OAuth & Permissions”, or paste manifests/slack.json again, and press “Reinstall”.',
        );
      return `${reply.user} in ${reply.team}`;
    },
  );

const socketStep = ({ apiUrl }: SlackSetup, appToken: string): Promise<SetupStep> =>
  tryStep(
    {
      name: 'Slack events',
      advice: 'Turn on Socket Mode and make an app-level token with connections:write for SLACK_APP_TOKEN.',
    },
    async () => {
      await askSlack({ apiUrl, method: 'apps.connections.open', token: appToken });
      return 'by Socket Mode';
    },
  );

/** Asks the public address what Slack asks it when the address is saved, signed in the same way. */
const eventsStep = async (
  { signingSecret }: SlackSetup,
  publicUrl: string | undefined,
): Promise<SetupStep> => {
  if (!publicUrl) return off('Slack events', 'not tried: VOUCH_PUBLIC_URL is not set');
  const url = new URL('/slack/events', publicUrl);
  return tryStep(
    {
      name: 'Slack events',
      advice: `Start Vouch, and see that ${url} leads to it; it is the request URL of the app’s settings.`,
    },
    async () => {
      const body = JSON.stringify({ type: 'url_verification', challenge: 'from the doctor' });
      const timestamp = Math.floor(Date.now() / 1000);
      const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-slack-request-timestamp': String(timestamp),
          'x-slack-signature': `v0=${signature}`,
        },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(10_000),
      });
      if (response.status === 401)
        throw slip(
          `${url} answers 401: it has another SLACK_SIGNING_SECRET`,
          'Copy “Signing Secret” from “Basic Information” of the app, and start Vouch anew.',
        );
      if (!(await response.text()).includes('from the doctor'))
        throw new Error(`${url} answers ${response.status}, not as Vouch would`);
      return `arrive at ${url}`;
    },
  );
};
