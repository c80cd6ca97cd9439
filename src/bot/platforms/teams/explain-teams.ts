import { VouchError } from '../../../errors.ts';

/** Runs a call to Teams; its failures become VouchErrors, `busy` with `retryAfterSeconds` as cause when throttled. */
export const explainTeams = async <Value>(call: () => Promise<Value>): Promise<Value> => {
  try {
    return await call();
  } catch (cause) {
    if (cause instanceof VouchError) throw cause;
    const { statusCode } = cause as { statusCode?: number };
    if (statusCode === 429 || statusCode === 412)
      throw new VouchError({
        code: 'busy',
        message: 'Teams asks Vouch to slow down.',
        advice: 'Vouch tries again by itself.',
        cause: { retryAfterSeconds: 2 },
      });
    if (statusCode === 404)
      throw new VouchError({
        code: 'not-found',
        message: 'That message or chat is gone.',
        advice: 'Ask again.',
        cause,
      });
    if (statusCode === 401 || statusCode === 403)
      throw new VouchError({
        code: 'misconfigured',
        message: 'Teams does not allow this to Vouch.',
        advice: 'Install Vouch in that team or chat, or ask whoever runs it to call: vouch doctor',
        cause,
      });
    throw new VouchError({
      code: 'unavailable',
      message: 'Teams did not answer as it should.',
      advice: 'Vouch tries again by itself.',
      cause,
    });
  }
};
