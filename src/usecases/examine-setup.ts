import type { Services } from './services.ts';

/** One step of `vouch doctor`: `state` off means not configured, which is no fault. */
export type SetupStep = {
  readonly name: string;
  readonly state: 'ok' | 'off' | 'failed';
  readonly detail: string;
  readonly advice: string | null;
};

/** What of the configuration the doctor looks at. */
export type Setup = {
  readonly dataDirectory: string;
  readonly databaseUrl: string | undefined;
  readonly openai: object | null;
  readonly slack: { readonly botToken: string | null; readonly apiUrl: string | undefined } | null;
  readonly teams: {
    readonly appId: string;
    readonly appTenant: string | undefined;
    readonly tenants: readonly string[];
  } | null;
};

/** Tries each part of a set-up once and says what to do about what fails. Never throws, never prints a secret. */
export const examineSetup = async (services: Services, config: Setup): Promise<SetupStep[]> => [
  await tryStep('Store', async () => {
    await services.store.entries.revision('local');
    return config.databaseUrl ? 'PostgreSQL server' : `embedded, in ${config.dataDirectory}`;
  }),
  await tryStep('Parser jail', async () => {
    const result = await services.jail.run('read-report', {
      name: 'probe.pdf',
      bytes: new TextEncoder().encode('probe'),
    });
    if (result.outcome !== 'ok' || result.value.outcome !== 'not-a-pdf')
      throw new Error('the probe was not refused');
    const missing = services.jail.protections.filter(({ active }) => !active).map(({ name }) => name);
    return missing.length === 0
      ? 'every protection is on'
      : `works; not available on this machine: ${missing.join(', ')}`;
  }),
  config.openai
    ? await tryStep('Model', async () => {
        await services.model?.complete(probe);
        return `${services.model?.name} answers`;
      })
    : off('Model', 'no OPENAI_API_KEY: answers are quotations only'),
  config.slack
    ? await tryStep('Slack', () => slackTeam(config.slack?.apiUrl, config.slack?.botToken ?? ''))
    : off('Slack', 'no SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET'),
  config.teams ? teamsStep(config.teams) : off('Teams', 'no TEAMS_APP_ID'),
];

/** Without a tenant nobody can be told from an outsider, and everybody gets public answers only. */
const teamsStep = ({ appId, appTenant, tenants }: NonNullable<Setup['teams']>): SetupStep =>
  appTenant || tenants.length > 0
    ? { name: 'Teams', state: 'ok', detail: `app ${appId}`, advice: null }
    : {
        name: 'Teams',
        state: 'failed',
        detail: 'no tenant is set, so everybody counts as an outsider',
        advice: 'Set TEAMS_APP_TENANT or TEAMS_TENANTS to your Entra tenant.',
      };

const probe = {
  task: 'probe',
  instructions: 'Return {"ok": true}.',
  input: 'probe',
  schema: {
    name: 'probe',
    json: {
      type: 'object',
      properties: { ok: { type: 'boolean' } },
      required: ['ok'],
      additionalProperties: false,
    },
  },
};

const advice: Record<string, string> = {
  Store:
    'Check that the data folder can be written and that no other Vouch uses it, or that DATABASE_URL is right.',
  'Parser jail': 'Reinstall with npm ci, and look at the log of the reading process.',
  Model: 'Check OPENAI_API_KEY, OPENAI_BASE_URL and OPENAI_MODEL.',
  Slack: 'Check SLACK_BOT_TOKEN, and that the app is installed in the workspace (README.md, “Slack”).',
};

const tryStep = async (name: string, step: () => Promise<string>): Promise<SetupStep> => {
  try {
    return { name, state: 'ok', detail: await step(), advice: null };
  } catch (error) {
    return {
      name,
      state: 'failed',
      detail: error instanceof Error ? error.message : 'no answer',
      advice: advice[name] ?? null,
    };
  }
};

const off = (name: string, detail: string): SetupStep => ({ name, state: 'off', detail, advice: null });

const slackTeam = async (apiUrl = 'https://slack.com/api/', token: string): Promise<string> => {
  const response = await fetch(new URL('auth.test', apiUrl), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
  });
  const reply = (await response.json()) as { ok?: boolean; error?: string; team?: string; user?: string };
  if (!reply.ok) throw new Error(`Slack answers: ${reply.error ?? response.status}`);
  return `${reply.user} in ${reply.team}`;
};
