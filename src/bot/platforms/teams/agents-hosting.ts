import {
  authorizeJWT,
  buildJwksUri,
  getAuthConfigWithDefaults,
  MsalTokenProvider,
} from '@microsoft/agents-hosting';
import { readEndorsements } from './read-endorsements.ts';
import type { TeamsApp, TeamsSdk } from './sdk.ts';

/**
 * The Microsoft 365 Agents SDK. Its `authorizeJWT` checks signature, audience and age; what else the Bot Connector's
 * protocol asks for (its own issuer, a key endorsed for the channel, the service address) is checked around it.
 */
export const useAgentsHosting = ({ appId, appPassword, appTenant, cloud, issuer }: TeamsApp): TeamsSdk => {
  const name = issuer?.name ?? cloud.botService;
  const tenantId = appTenant ?? (issuer ? undefined : cloud.botTenant);
  const config = getAuthConfigWithDefaults({
    clientId: appId,
    clientSecret: appPassword,
    issuers: [name],
    validateIssuer: true,
    ...(tenantId === undefined ? {} : { tenantId }),
    authorityEndpoint: issuer?.url ?? cloud.login,
  });
  const isEndorsed = readEndorsements(buildJwksUri(name, config));
  const authorize = authorizeJWT(config);
  const tokens = new MsalTokenProvider(config);
  return {
    guard: async (request, response, next) => {
      const { method, headers, body } = request;
      const speaker: Parameters<typeof authorize>[0] = { method, headers };
      const refuse = () => void response.sendStatus(401);
      if (!(await isEndorsed(headers.authorization ?? '', body?.channelId))) return refuse();
      await authorize(speaker, response, () => {
        const { iss, serviceurl } = speaker.user ?? {};
        if (iss === name && serviceurl === body?.serviceUrl) next();
        else refuse();
      });
    },
    token: (service = cloud.botService) => tokens.getAccessToken(service),
  };
};
