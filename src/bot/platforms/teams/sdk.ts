import type { RequestHandler } from 'express';
import type { MicrosoftCloud } from '../../../model/microsoft-cloud.ts';

/** What one of Microsoft's packages does for us: it checks who is speaking, and gets our own token. */
export type TeamsSdk = {
  /** Stands before whatever takes activities, after the body is parsed; what it does not let pass is answered 401. */
  readonly guard: RequestHandler;
  /** Our token for calls to the connector, or to another of Microsoft's services by its address. */
  token(service?: string): Promise<string>;
};

/** Our registration with Microsoft. */
export type TeamsApp = {
  readonly appId: string;
  readonly appPassword: string;
  /** The tenant of the app registration, when it is of one tenant only (all new ones are). */
  readonly appTenant: string | undefined;
  readonly cloud: MicrosoftCloud;
  /** Who signs in Microsoft's place, in tests: metadata at `<url>/openid`, keys at `<url>/discovery/v2.0/keys`. */
  readonly issuer?: { readonly name: string; readonly url: string };
};

/** The packages to choose from (TEAMS_SDK); each is loaded only when chosen: botbuilder takes 130 MB of memory. */
export const sdks = {
  botbuilder: async (app: TeamsApp): Promise<TeamsSdk> =>
    (await import('./botbuilder.ts')).useBotbuilder(app),
  agents: async (app: TeamsApp): Promise<TeamsSdk> =>
    (await import('./agents-hosting.ts')).useAgentsHosting(app),
};
export type SdkName = keyof typeof sdks;
