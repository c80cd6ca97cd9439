import { z } from 'zod';
import type { MicrosoftCloud } from '../model/microsoft-cloud.ts';
import { type SetupStep, slip, tryStep } from './setup-step.ts';

/** The app registration in Entra. */
type Registration = {
  readonly appId: string;
  readonly appPassword: string | undefined;
  readonly appTenant: string | undefined;
};

/** What Entra's error numbers mean for us (AADSTS, Microsoft identity platform). */
const explained: Record<string, string> = {
  7000215: 'TEAMS_APP_PASSWORD is not this registration’s: copy the value of the secret, not its id',
  7000222: 'TEAMS_APP_PASSWORD has expired: make a new client secret',
  700016: 'no registration with TEAMS_APP_ID in that tenant: check both, and set TEAMS_APP_TENANT',
  90002: 'TEAMS_APP_TENANT is no tenant',
  900023: 'TEAMS_APP_TENANT is no tenant',
};
const Refusal = z.object({
  error: z.string().default('not as Entra does'),
  error_codes: z.array(z.int()).default([]),
});

const reach = (service: string): string =>
  `See that this machine reaches ${service} (proxy, firewall), and that TEAMS_CLOUD is right.`;

/** Whether Entra gives a token for the id and its secret. */
export const tokenStep = (teams: Registration, cloud: MicrosoftCloud): Promise<SetupStep> =>
  tryStep({ name: 'Teams token', advice: reach(cloud.login) }, async () => {
    await askToken(teams, { cloud, service: cloud.botService });
    return 'Entra gives one for this id and secret';
  });

const Token = z.object({ access_token: z.string() });

const askToken = async (
  { appId, appPassword, appTenant }: Registration,
  { cloud, service }: { cloud: MicrosoftCloud; service: string },
): Promise<string> => {
  if (!appPassword)
    throw slip('TEAMS_APP_PASSWORD is not set', 'Copy the value of a client secret of the registration.');
  const tenant = encodeURIComponent(appTenant ?? cloud.botTenant);
  const response = await fetch(`${cloud.login}/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: appPassword,
      scope: `${service}/.default`,
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
  });
  if (response.ok) return Token.parse(await response.json()).access_token;
  const { error, error_codes } = Refusal.parse(await response.json().catch(() => ({})));
  const known = error_codes.map((code) => explained[code]).find((words) => words !== undefined);
  throw slip(
    known ?? `Entra answers: ${error} ${error_codes.join(', ')}`,
    'Check TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_APP_TENANT (README.md, “Teams”).',
  );
};

/** Groups that Entra does not tell of are nobody: whoever relies on them would look for the reason elsewhere. */
export const groupsStep = (
  teams: Registration,
  cloud: MicrosoftCloud,
  groups: readonly string[],
): Promise<SetupStep> =>
  tryStep({ name: 'Teams groups', advice: reach(cloud.graph) }, async () => {
    if (!teams.appTenant)
      throw slip('Entra does not know whose groups', 'Set TEAMS_APP_TENANT to your Entra tenant.');
    const token = await askToken(teams, { cloud, service: cloud.graph });
    for (const group of groups) {
      const response = await fetch(
        `${cloud.graph}/v1.0/groups/${encodeURIComponent(group)}/transitiveMembers?$select=id&$top=1`,
        {
          headers: { authorization: `Bearer ${token}` },
          redirect: 'error',
          signal: AbortSignal.timeout(10_000),
        },
      );
      if (!response.ok)
        throw slip(
          `Entra does not tell who is in ${group} (${response.status})`,
          'In Entra ID, give the registration the application permission GroupMember.Read.All of Microsoft Graph, with admin consent, and check the group’s object id.',
        );
    }
    return `Entra tells who is in ${groups.join(', ')}`;
  });
