import { slip } from './setup-step.ts';

/** What to do about a token that is none. */
export const copyToken =
  'Copy “Bot User OAuth Token” from “OAuth & Permissions” of the app, after installing it.';

type Reply = {
  ok?: boolean;
  error?: string;
  team?: string;
  user?: string;
  channel?: { name?: string; is_member?: boolean; is_archived?: boolean; is_ext_shared?: boolean };
};

/** What Slack's words for a bad token mean for us. */
const advices: Record<string, string> = {
  invalid_auth: copyToken,
  not_authed: copyToken,
  account_inactive: 'The app was uninstalled or disabled: install it again and take the new token.',
  token_revoked: 'The token was revoked: install the app again and take the new one.',
  token_expired: 'The token has expired: turn token rotation off, or take a new one.',
};

/** Asks Slack's Web API once. Throws what Slack answered, with what to do where it is about the token. */
export const askSlack = async ({
  apiUrl = 'https://slack.com/api/',
  method,
  token,
  args = {},
}: {
  apiUrl: string | undefined;
  method: string;
  token: string;
  args?: Record<string, string>;
}): Promise<{ reply: Reply; scopes: string[] | null }> => {
  const response = await fetch(new URL(method, apiUrl), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(args),
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
  });
  const reply = (await response
    .json()
    .catch(() => ({ error: `not as Slack does (${response.status}): something stands between` }))) as Reply;
  if (!reply.ok) {
    const message = `Slack answers: ${reply.error ?? response.status}`;
    const advice = method === 'auth.test' ? advices[reply.error ?? ''] : undefined;
    throw advice === undefined ? new Error(message) : slip(message, advice);
  }
  const scopes = response.headers.get('x-oauth-scopes');
  return { reply, scopes: scopes === null ? null : scopes.split(',').map((scope) => scope.trim()) };
};
