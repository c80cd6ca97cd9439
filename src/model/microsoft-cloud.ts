import { z } from 'zod';

/** Where Microsoft's services stand in one of its clouds. */
export type MicrosoftCloud = {
  /** Entra, where tokens are given out. */
  readonly login: string;
  /** The tenant of tokens for apps of many tenants. */
  readonly botTenant: string;
  /** Who signs what Teams sends to bots, and whose audience our own token is for. */
  readonly botService: string;
  readonly openIdMetadata: string;
  /** Where messages go to places that never wrote to us first. */
  readonly teams: string;
  readonly graph: string;
};

const worldwide: MicrosoftCloud = {
  login: 'https://login.microsoftonline.com',
  botTenant: 'botframework.com',
  botService: 'https://api.botframework.com',
  openIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  teams: 'https://smba.trafficmanager.net/teams/',
  graph: 'https://graph.microsoft.com',
};

const government: MicrosoftCloud = {
  login: 'https://login.microsoftonline.us',
  botTenant: 'MicrosoftServices.onmicrosoft.us',
  botService: 'https://api.botframework.us',
  openIdMetadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  teams: 'https://smba.infra.gov.teams.microsoft.us/teams',
  graph: 'https://graph.microsoft.us',
};

/** The clouds in which Teams runs: worldwide, and for the government of the United States (Bot Framework, Teams and Graph documentation). */
export const microsoftClouds = {
  public: worldwide,
  gcc: { ...worldwide, teams: 'https://smba.infra.gcc.teams.microsoft.com/teams' },
  'gcc-high': government,
  dod: {
    ...government,
    teams: 'https://smba.infra.dod.teams.microsoft.us/teams',
    graph: 'https://dod-graph.microsoft.us',
  },
} as const satisfies Record<string, MicrosoftCloud>;

export const MicrosoftCloudName = z.enum(['public', 'gcc', 'gcc-high', 'dod']);
export type MicrosoftCloudName = z.infer<typeof MicrosoftCloudName>;
