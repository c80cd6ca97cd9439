import type { App, ExpressReceiver, ExpressReceiverOptions } from '@slack/bolt';
import { VouchError } from '../../../errors.ts';
import { showFailed, showInstalled, showRefused } from './install-pages.ts';
import { createInstallationStore, isOurs, type KeptInstallations } from './installations.ts';
import { slackScopes } from './scopes.ts';
import type { Where } from './workspaces.ts';

/** An app that workspaces install by themselves, at /slack/install. */
export type Install = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Workspaces and organizations that may install it: all of them share one knowledge base. */
  readonly workspaces: readonly string[];
  /** Vouch's own address; without one Slack uses the redirect address that the app was given. */
  readonly publicUrl: string | undefined;
  readonly kept: KeptInstallations;
};

type Deps = {
  readonly clientOptions: NonNullable<ExpressReceiverOptions['installerOptions']>['clientOptions'];
  readonly clientOf: (token: string) => App['client'];
  readonly apiUrl: string | undefined;
};

const redirectUriPath = '/slack/oauth_redirect';

/**
 * Bolt's OAuth, filled in: /slack/install leads to Slack's consent page, and what comes back counts only in the browser
 * that began it, within ten minutes, and for a workspace of ours; a stranger's is uninstalled again at once.
 */
export const installOptions = (
  { clientId, clientSecret, workspaces, publicUrl, kept }: Install,
  { clientOptions, clientOf, apiUrl }: Deps,
) =>
  ({
    clientId,
    clientSecret,
    // Signs the state; known to every process of an installation, and to nobody else but Slack.
    stateSecret: clientSecret,
    scopes: [...slackScopes],
    ...(publicUrl ? { redirectUri: new URL(redirectUriPath, publicUrl).href } : {}),
    installationStore: createInstallationStore(kept, workspaces),
    installerOptions: {
      directInstall: true,
      redirectUriPath,
      ...(apiUrl ? { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href } : {}),
      ...(clientOptions ? { clientOptions } : {}),
      callbackOptions: {
        afterInstallation: async (installation, _options, _request, response) => {
          if (isOurs(installation, workspaces)) return true;
          const token = installation.bot?.token;
          if (token)
            await clientOf(token).apps.uninstall({ client_id: clientId, client_secret: clientSecret });
          showRefused(response, installation);
          return false;
        },
        success: (installation, _options, _request, response) => showInstalled(response, installation),
        failure: (_error, _options, _request, response) => showFailed(response),
      },
    },
  }) satisfies Partial<ExpressReceiverOptions>;

type Installer = NonNullable<ExpressReceiver['installer']>;

/** The bot token for a place; throws VouchError `misconfigured` where Vouch is not, or no longer, installed. */
export const findToken = async (
  installer: Installer,
  { kept, where: { workspace } }: { kept: KeptInstallations; where: Where },
): Promise<string> => {
  const id = workspace ?? (await onlyOne(kept));
  try {
    const { botToken = '' } = await installer.authorize(
      id.startsWith('E')
        ? { isEnterpriseInstall: true, enterpriseId: id, teamId: undefined }
        : { isEnterpriseInstall: false, enterpriseId: undefined, teamId: id },
    );
    return botToken;
  } catch (error) {
    // Bolt wraps what the store said.
    throw error instanceof Error && 'original' in error ? error.original : error;
  }
};

const onlyOne = async (kept: KeptInstallations): Promise<string> => {
  const [first, second] = await kept.list();
  if (first !== undefined && second === undefined) return first;
  throw new VouchError({
    code: 'misconfigured',
    message:
      first === undefined ? 'No Slack workspace has installed Vouch.' : 'Several Slack workspaces have.',
    advice:
      first === undefined
        ? 'Install it at /slack/install.'
        : 'Name the workspace of the channel too, for example slack:T0123456789/C0123456789.',
  });
};
