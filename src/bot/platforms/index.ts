import type { Router } from 'express';
import { VouchError } from '../../errors.ts';
import { type MicrosoftCloudName, microsoftClouds } from '../../model/microsoft-cloud.ts';
import type { Services } from '../../usecases/services.ts';
import { kindOfGroup } from '../permissions.ts';
import type { Platform } from '../platform.ts';
import type { Install } from './slack/install.ts';
import { createSlackPlatform } from './slack/slack.ts';
import { createTeamsPlatform } from './teams/teams.ts';
import { createWebPlatform } from './web/web.ts';

/** What of the configuration says which platforms to connect. */
export type PlatformsConfig = {
  readonly tenant: string;
  readonly web: {
    readonly local: boolean;
    readonly hosts: readonly string[];
    readonly examples: string | null;
  } | null;
  readonly slack: {
    readonly botToken: string | null;
    readonly install: Omit<Install, 'kept'> | null;
    readonly signingSecret: string;
    readonly appToken: string | undefined;
    readonly apiUrl: string | undefined;
  } | null;
  readonly teams: {
    readonly sdk: 'botbuilder' | 'agents';
    readonly appId: string;
    readonly appPassword: string | undefined;
    readonly appTenant: string | undefined;
    readonly tenants: readonly string[];
    readonly cloud: MicrosoftCloudName;
  } | null;
};

export type Connected = { readonly platform: Platform; readonly router: Router | null };

type Deps = {
  readonly readFile: (file: { tenant: string; id: string }) => Promise<{ bytes: Uint8Array } | null>;
  readonly installations: Services['store']['installations'];
  /** The user groups that the permissions name. */
  readonly groups: readonly string[];
  readonly warn: (what: string, error: unknown) => void;
};

/** Every chat platform that is configured; a new one is a folder and a line here. */
export const openPlatforms = async (config: PlatformsConfig, deps: Deps): Promise<Connected[]> => {
  const { tenant, web, slack } = config;
  const teams = config.teams && withSecret(config.teams);
  return Promise.all([
    ...(web
      ? [createWebPlatform({ ...web, tenant, visitor: web.local ? 'member' : 'unknown', ...deps })]
      : []),
    ...(slack
      ? [
          createSlackPlatform({
            ...slack,
            tenant,
            warn: deps.warn,
            groups: deps.groups.filter((group) => kindOfGroup(group) === 'slack'),
            install: slack.install && { ...slack.install, kept: keptFor(deps, tenant) },
          }),
        ]
      : []),
    ...(teams
      ? [createTeamsPlatform({ ...teams, cloud: microsoftClouds[teams.cloud], groups: deps.groups, tenant })]
      : []),
  ]);
};

const keptFor = ({ installations }: Deps, tenant: string): Install['kept'] => {
  const ofSlack = { tenant, platform: 'slack' } as const;
  return {
    keep: (workspace, body) => installations.keep({ ...ofSlack, workspace, body }),
    find: (workspace) => installations.find({ ...ofSlack, workspace }),
    list: () => installations.list(ofSlack),
    remove: (workspace) => installations.remove({ ...ofSlack, workspace }),
  };
};

const withSecret = (teams: NonNullable<PlatformsConfig['teams']>) => {
  const { appPassword } = teams;
  if (appPassword) return { ...teams, appPassword };
  throw new VouchError({
    code: 'misconfigured',
    message: 'TEAMS_APP_ID is set without TEAMS_APP_PASSWORD: Vouch would not know who is speaking.',
    advice: 'Set the client secret of the app registration (README.md, “Teams”).',
  });
};
