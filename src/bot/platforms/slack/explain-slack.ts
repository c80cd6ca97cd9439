import { VouchError } from '../../../errors.ts';

type Words = { readonly message: string; readonly advice: string };

const gone: Words = { message: 'That message or channel is gone.', advice: 'Ask again.' };
const fileGone: Words = { message: 'That file is no longer in Slack.', advice: 'Upload it again.' };
const tooLate: Words = {
  message: 'Slack lets a form be opened within three seconds only, and they were over.',
  advice: 'Press it again.',
};
/** Slack’s error words for what is not there, or no more. */
const missing: Record<string, Words> = {
  message_not_found: gone,
  channel_not_found: gone,
  cant_update_message: gone,
  user_not_found: gone,
  file_not_found: fileGone,
  file_deleted: fileGone,
  expired_trigger_id: tooLate,
  trigger_expired: tooLate,
};

/** Those of refusals that trying again does not mend. */
const refused = new Set([
  'access_denied',
  'account_inactive',
  'cannot_dm_bot',
  'ekm_access_denied',
  'invalid_auth',
  'is_archived',
  'messages_tab_disabled',
  'missing_scope',
  'no_permission',
  'not_authed',
  'not_in_channel',
  'restricted_action',
  'restricted_action_non_threadable_channel',
  'restricted_action_read_only_channel',
  'restricted_action_thread_locked',
  'restricted_action_thread_only_channel',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
]);

/** True when a channel is refused because Vouch, or the person, is not in it. */
export const isNoMember = (error: unknown): boolean =>
  ['not_in_channel', 'user_not_in_channel', 'channel_not_found'].includes(wordOf(error));

const wordOf = (error: unknown): string => (error as { data?: { error?: string } }).data?.error ?? '';

/** Runs a call to Slack; its failures become VouchErrors, `busy` with `retryAfterSeconds` as cause when Slack said so. */
export const explainSlack = async <Value>(call: () => Promise<Value>): Promise<Value> => {
  try {
    return await call();
  } catch (cause) {
    throw cause instanceof VouchError ? cause : explained(cause);
  }
};

const explained = (cause: unknown): VouchError => {
  const { code, retryAfter } = cause as { code?: string; retryAfter?: number };
  const word = wordOf(cause);
  if (code === 'slack_webapi_rate_limited_error')
    return new VouchError({
      code: 'busy',
      message: 'Slack asks Vouch to slow down.',
      advice: 'Vouch tries again by itself.',
      cause: { retryAfterSeconds: retryAfter ?? 1 },
    });
  const words = Object.hasOwn(missing, word) ? missing[word] : undefined;
  if (words) return new VouchError({ code: 'not-found', ...words, cause });
  if (refused.has(word))
    return new VouchError({
      code: 'misconfigured',
      message: `Slack does not allow this to Vouch (${word}).`,
      advice: 'Invite Vouch to the channel, or ask whoever runs it to call: vouch doctor',
      cause,
    });
  return new VouchError({
    code: 'unavailable',
    message: 'Slack did not answer as it should.',
    advice: 'Vouch tries again by itself.',
    cause,
  });
};
