import { z } from 'zod';
import { off, type SetupStep, tryStep } from './setup-step.ts';

/** What of Teams' settings the doctor looks at. */
export type TeamsSetup = {
  readonly sdk: 'botbuilder' | 'agents';
  readonly appId: string;
  readonly appPassword: string | undefined;
  readonly appTenant: string | undefined;
  readonly tenants: readonly string[];
};

type Setup = {
  readonly teams: TeamsSetup | null;
  readonly publicUrl: string | undefined;
  /** The manifest that comes with Vouch, as it stands on this machine. */
  readonly teamsManifest: unknown;
  /** Where tokens are asked for, if not at Microsoft. */
  readonly loginUrl?: string;
};

/** Teams step by step: the registration and its secret, who counts as a colleague, the way in, the manifest. */
export const examineTeams = async ({
  teams,
  publicUrl,
  teamsManifest,
  loginUrl = 'https://login.microsoftonline.com',
}: Setup): Promise<SetupStep[]> =>
  teams
    ? [
        registrationStep(teams),
        await tokenStep(teams, loginUrl),
        tenantsStep(teams),
        await endpointStep(publicUrl),
        manifestStep(teams.appId, teamsManifest),
      ]
    : [off('Teams', 'no TEAMS_APP_ID')];

const registrationStep = ({ appId, sdk }: TeamsSetup): SetupStep =>
  z.guid().safeParse(appId).success
    ? {
        name: 'Teams',
        state: 'ok',
        detail: `app ${appId}, by ${sdk}`,
        advice:
          sdk === 'botbuilder' ? 'botbuilder is out of support: TEAMS_SDK=agents takes its successor.' : null,
      }
    : {
        name: 'Teams',
        state: 'failed',
        detail: `TEAMS_APP_ID is “${appId}”, no id of a registration`,
        advice: 'Copy “Application (client) ID” from the registration in Entra ID.',
      };

/** What Entra's error numbers mean for us (AADSTS, Microsoft identity platform). */
const explained: Record<string, string> = {
  7000215: 'TEAMS_APP_PASSWORD is not this registration’s: copy the value of the secret, not its id',
  7000222: 'TEAMS_APP_PASSWORD has expired: make a new client secret',
  700016: 'no registration with TEAMS_APP_ID in that tenant: check both, and set TEAMS_APP_TENANT',
  90002: 'TEAMS_APP_TENANT is no tenant',
  900023: 'TEAMS_APP_TENANT is no tenant',
};
const Refusal = z.object({ error: z.string(), error_codes: z.array(z.int()).default([]) });

const tokenStep = (
  { appId, appPassword, appTenant = 'botframework.com' }: TeamsSetup,
  loginUrl: string,
): Promise<SetupStep> =>
  tryStep(
    {
      name: 'Teams token',
      advice: 'Check TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_APP_TENANT (README.md, “Teams”).',
    },
    async () => {
      if (!appPassword) throw new Error('TEAMS_APP_PASSWORD is not set');
      const response = await fetch(`${loginUrl}/${encodeURIComponent(appTenant)}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: appId,
          client_secret: appPassword,
          scope: 'https://api.botframework.com/.default',
        }),
        redirect: 'error',
        signal: AbortSignal.timeout(10_000),
      });
      if (response.ok) return 'Entra gives one for this id and secret';
      const { error, error_codes } = Refusal.parse(await response.json());
      const known = error_codes.map((code) => explained[code]).find((words) => words !== undefined);
      throw new Error(known ?? `Entra answers: ${error} ${error_codes.join(', ')}`);
    },
  );

/** Without a tenant nobody can be told from an outsider, and everybody gets public answers only. */
const tenantsStep = ({ appTenant, tenants }: TeamsSetup): SetupStep =>
  appTenant || tenants.length > 0
    ? {
        name: 'Teams people',
        state: 'ok',
        detail: `colleagues are of ${[...new Set([...(appTenant ? [appTenant] : []), ...tenants])].join(', ')}`,
        advice: tenants.length === 0 ? 'TEAMS_TENANTS would keep other tenants out altogether.' : null,
      }
    : {
        name: 'Teams people',
        state: 'failed',
        detail: 'no tenant is set, so everybody counts as an outsider',
        advice: 'Set TEAMS_APP_TENANT or TEAMS_TENANTS to your Entra tenant.',
      };

/** Knocks without a token, as a stranger would: the door must be there, and shut. */
const endpointStep = async (publicUrl: string | undefined): Promise<SetupStep> => {
  const name = 'Teams endpoint';
  if (!publicUrl) return off(name, 'not tried: VOUCH_PUBLIC_URL is not set');
  const url = new URL('/api/messages', publicUrl);
  return tryStep(
    {
      name,
      advice: `Start Vouch, and see that ${url} leads to it; it is the messaging endpoint of the Azure Bot.`,
    },
    async () => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
        redirect: 'error',
        signal: AbortSignal.timeout(10_000),
      });
      if (response.status === 401) return `messages arrive at ${url}, and strangers are refused`;
      throw new Error(`${url} answers ${response.status}, not 401 as Vouch would`);
    },
  );
};

const Manifest = z.object({
  id: z.string(),
  bots: z.array(z.object({ botId: z.string() })).min(1),
  composeExtensions: z.array(z.object({ botId: z.string() })).default([]),
});

/** The file may be a template whose copy is filled in elsewhere: only a wrong id is a fault. */
const manifestStep = (appId: string, manifest: unknown): SetupStep => {
  const name = 'Teams manifest';
  const parsed = Manifest.safeParse(manifest);
  if (!parsed.success) return off(name, 'manifests/teams/manifest.json could not be read');
  const { id, bots, composeExtensions } = parsed.data;
  const ids = [id, ...[...bots, ...composeExtensions].map(({ botId }) => botId)];
  const empty = ids.filter((one) => /^[0-]+$/.test(one)).length;
  if (empty === ids.length) return off(name, 'manifests/teams/manifest.json is not filled in yet');
  const wrong = ids.slice(1).filter((one) => one.toLowerCase() !== appId.toLowerCase());
  if (wrong.length === 0 && empty === 0) return { name, state: 'ok', detail: 'names this app', advice: null };
  return {
    name,
    state: 'failed',
    detail: `manifests/teams/manifest.json names ${[...new Set(wrong)].join(', ') || 'no app'}`,
    advice: `Write ${appId} for every botId, and an id of its own or the same for “id”.`,
  };
};
