import type { Installation, InstallationStore } from '@slack/bolt';
import { z } from 'zod';
import { VouchError } from '../../../errors.ts';

/** Where installations are kept: encrypted, by workspace or organization. */
export type KeptInstallations = {
  keep(workspace: string, body: string): Promise<void>;
  find(workspace: string): Promise<string | null>;
  list(): Promise<string[]>;
  remove(workspace: string): Promise<void>;
};

/** The part of an installation that is needed again; people's own tokens are never asked for. */
const Kept = z.object({
  team: z.object({ id: z.string(), name: z.string().optional() }).optional(),
  enterprise: z.object({ id: z.string(), name: z.string().optional() }).optional(),
  user: z.object({ id: z.string() }),
  bot: z.object({
    token: z.string(),
    refreshToken: z.string().optional(),
    expiresAt: z.number().optional(),
    scopes: z.array(z.string()),
    id: z.string(),
    userId: z.string(),
  }),
  appId: z.string().optional(),
  isEnterpriseInstall: z.boolean().optional(),
  authVersion: z.literal('v2').optional(),
});

type Source = { readonly teamId?: string | undefined; readonly enterpriseId?: string | undefined } & {
  readonly isEnterpriseInstall: boolean;
};

/** The id an installation is kept under: the organization's when all of it has installed, else the workspace's. */
export const workspaceOf = ({ teamId, enterpriseId, isEnterpriseInstall }: Source): string =>
  (isEnterpriseInstall ? enterpriseId : teamId) ?? '';

/** The same of an installation that has just come. */
const workspaceOfInstallation = ({ team, enterprise, isEnterpriseInstall }: Installation): string =>
  workspaceOf({
    teamId: team?.id,
    enterpriseId: enterprise?.id,
    isEnterpriseInstall: isEnterpriseInstall ?? false,
  });

/** True for a workspace that is listed, or one of an organization that is. */
export const isOurs = ({ team, enterprise }: Installation, workspaces: readonly string[]): boolean =>
  [team?.id, enterprise?.id].some((id) => id !== undefined && workspaces.includes(id));

/**
 * Bolt's store of installations over ours. Only listed workspaces are ever let in: all of them share one knowledge base,
 * so one taken off the list loses its access at once, although its installation is still kept.
 */
export const createInstallationStore = (
  kept: KeptInstallations,
  workspaces: readonly string[],
): InstallationStore => ({
  storeInstallation: async (installation) => {
    if (!isOurs(installation, workspaces)) throw notOurs();
    const body = JSON.stringify(Kept.parse({ ...installation, user: { id: installation.user.id } }));
    await kept.keep(workspaceOfInstallation(installation), body);
  },
  fetchInstallation: async (query) => {
    const body = await kept.find(workspaceOf(query));
    if (body === null) throw notInstalled();
    const installation = Kept.parse(JSON.parse(body)) as Installation<'v2', boolean>;
    if (!isOurs(installation, workspaces)) throw notOurs();
    return installation;
  },
  deleteInstallation: async (query) => kept.remove(workspaceOf(query)),
});

const notInstalled = (): VouchError =>
  new VouchError({
    code: 'misconfigured',
    message: 'Vouch is not installed in that Slack workspace.',
    advice: 'Install it at /slack/install.',
  });

const notOurs = (): VouchError =>
  new VouchError({
    code: 'misconfigured',
    message: 'That Slack workspace is not one of ours.',
    advice: 'Whoever runs Vouch can add it to SLACK_WORKSPACES.',
  });
