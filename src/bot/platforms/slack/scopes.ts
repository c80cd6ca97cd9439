/** What an installation asks a workspace for; the manifest asks for the same, manifests/README.md says why. */
export const slackScopes = [
  'app_mentions:read',
  'assistant:write',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:read',
  'im:history',
  'im:write',
  'mpim:read',
  'usergroups:read',
  'users:read',
] as const;
