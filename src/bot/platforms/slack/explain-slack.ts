import { VouchError } from '../../../errors.ts';

/** What Slack's error words mean for us; anything else is a passing fault. */
const gone = new Set(['message_not_found', 'channel_not_found', 'cant_update_message']);
const refusedToUs = new Set([
  'missing_scope',
  'not_in_channel',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'is_archived',
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
    if (cause instanceof VouchError) throw cause;
    const { code, retryAfter } = cause as { code?: string; retryAfter?: number };
    const word = wordOf(cause);
    if (code === 'slack_webapi_rate_limited_error')
      throw new VouchError({
        code: 'busy',
        message: 'Slack asks Vouch to slow down.',
        advice: 'Vouch tries again by itself.',
        cause: { retryAfterSeconds: retryAfter ?? 1 },
      });
    if (gone.has(word))
      throw new VouchError({
        code: 'not-found',
        message: 'That message or channel is gone.',
        advice: 'Ask again.',
        cause,
      });
    if (refusedToUs.has(word))
      throw new VouchError({
        code: 'misconfigured',
        message: `Slack does not allow this to Vouch (${word}).`,
        advice: 'Invite Vouch to the channel, or ask whoever runs it to call: vouch doctor',
        cause,
      });
    throw new VouchError({
      code: 'unavailable',
      message: 'Slack did not answer as it should.',
      advice: 'Vouch tries again by itself.',
      cause,
    });
  }
};
