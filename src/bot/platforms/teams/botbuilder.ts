import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { MicrosoftAppCredentials } from 'botframework-connector';
import type { TeamsApp, TeamsSdk } from './sdk.ts';

/** The Bot Framework SDK: out of support since the end of 2025. */
export const useBotbuilder = ({ appId, appPassword, appTenant, cloud, issuer }: TeamsApp): TeamsSdk => {
  const authentication = new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppType: 'MultiTenant',
    MicrosoftAppId: appId,
    MicrosoftAppPassword: appPassword,
    ToBotFromChannelOpenIdMetadataUrl: issuer ? `${issuer.url}/openid` : cloud.openIdMetadata,
    ToBotFromChannelTokenIssuer: issuer?.name ?? cloud.botService,
  });
  const credentialsFor = (service: string): MicrosoftAppCredentials => {
    const tenant = appTenant ?? cloud.botTenant;
    const credentials = new MicrosoftAppCredentials(appId, appPassword, tenant, service);
    credentials.oAuthEndpoint = `${cloud.login}/${tenant}`;
    return credentials;
  };
  return {
    guard: async (request, response, next) => {
      try {
        await authentication.authenticateRequest(request.body, request.headers.authorization ?? '');
      } catch {
        // botbuilder's own adapter answers 500 to a token signed by a stranger; whatever it cannot verify is 401.
        return void response.sendStatus(401);
      }
      next();
    },
    token: (service = cloud.botService) => credentialsFor(service).getToken(),
  };
};
