import { z } from 'zod';
import { type MicrosoftCloudName, microsoftClouds } from '../model/microsoft-cloud.ts';
import { groupsStep, tokenStep } from './examine-entra.ts';
import { off, type SetupStep, tryStep } from './setup-step.ts';

/** What of Teams' settings the doctor looks at. */
export type TeamsSetup = {
  readonly sdk: 'botbuilder' | 'agents';
  readonly appId: string;
  readonly appPassword: string | undefined;
  readonly appTenant: string | undefined;
  readonly tenants: readonly string[];
  readonly cloud: MicrosoftCloudName;
};

type Setup = {
  readonly teams: TeamsSetup | null;
  readonly publicUrl: string | undefined;
  /** The manifest that comes with Vouch, as it stands on this machine. */
  readonly teamsManifest: unknown;
  /** Groups of Entra that the permissions name. */
  readonly entraGroups: readonly string[];
  /** Where tokens are asked for, and groups, if not at Microsoft. */
  readonly instead?: { readonly login: string; readonly graph: string };
};

/** Teams step by step: the registration and its secret, who counts as a colleague, the way in, the manifest. */
export const examineTeams = async ({
  teams,
  publicUrl,
  teamsManifest,
  entraGroups,
  instead,
}: Setup): Promise<SetupStep[]> => {
  if (!teams) return [off('Teams', 'no TEAMS_APP_ID')];
  const cloud = { ...microsoftClouds[teams.cloud], ...instead };
  return [
    registrationStep(teams),
    await tokenStep(teams, cloud),
    tenantsStep(teams),
    ...(entraGroups.length === 0 ? [] : [await groupsStep(teams, cloud, entraGroups)]),
    await endpointStep(publicUrl),
    manifestStep(teams.appId, teamsManifest),
  ];
};

const registrationStep = ({ appId, sdk, cloud }: TeamsSetup): SetupStep =>
  z.guid().safeParse(appId).success
    ? {
        name: 'Teams',
        state: 'ok',
        detail: `app ${appId}, by ${sdk}${cloud === 'public' ? '' : `, in the cloud ${cloud}`}`,
        advice:
          sdk === 'botbuilder' ? 'botbuilder is out of support: TEAMS_SDK=agents takes its successor.' : null,
      }
    : {
        name: 'Teams',
        state: 'failed',
        detail: `TEAMS_APP_ID is “${appId}”, no id of a registration`,
        advice: 'Copy “Application (client) ID” from the registration in Entra ID.',
      };

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
