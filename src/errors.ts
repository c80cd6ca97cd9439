/** The few kinds of failure a person can meet; `code` is for programs, `message` and `advice` are for people. */
export type ErrorCode =
  | 'bad-input'
  | 'not-found'
  | 'not-allowed'
  | 'busy'
  | 'unavailable'
  | 'misconfigured'
  | 'internal';

/** A failure with a sentence that says what happened and one that says what to do. Never holds a secret. */
export class VouchError extends Error {
  readonly code: ErrorCode;
  readonly advice: string;

  constructor({
    code,
    message,
    advice,
    cause,
  }: { code: ErrorCode; message: string; advice: string; cause?: unknown }) {
    super(message, { cause });
    this.name = 'VouchError';
    this.code = code;
    this.advice = advice;
  }
}

/** What may be shown of any thrown value: our own words, or a plain sentence without details. */
export const forPeople = (error: unknown): { code: ErrorCode; message: string; advice: string } =>
  error instanceof VouchError
    ? { code: error.code, message: error.message, advice: error.advice }
    : {
        code: 'internal',
        message: 'Something went wrong inside Vouch.',
        advice: 'Try again. If it happens twice, send the log of that minute to whoever runs Vouch for you.',
      };

type Logged = {
  readonly type: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly cause?: Logged;
};

/**
 * What of any thrown value may be logged: kind, message and stack, causes too; never the fields that libraries hang on
 * their errors, where requests carry tokens and queries their values.
 */
export const forLog = (error: unknown, depth = 0): Logged => {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error', stack: undefined };
  const { name, message, stack, cause } = error;
  const logged = { type: name, message, stack };
  return cause === undefined || depth === 5 ? logged : { ...logged, cause: forLog(cause, depth + 1) };
};
