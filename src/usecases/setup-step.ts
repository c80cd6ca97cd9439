import { VouchError } from '../errors.ts';

/** One step of `vouch doctor`: `state` off means not configured, which is no fault. */
export type SetupStep = {
  readonly name: string;
  readonly state: 'ok' | 'off' | 'failed';
  readonly detail: string;
  readonly advice: string | null;
};

/** Runs a step, which returns what it found; when it throws, the message is shown with its own advice or this. */
export const tryStep = async (
  { name, advice }: { name: string; advice: string },
  step: () => Promise<string>,
): Promise<SetupStep> => {
  try {
    return { name, state: 'ok', detail: await step(), advice: null };
  } catch (error) {
    return {
      name,
      state: 'failed',
      detail: reasonOf(error),
      advice: error instanceof VouchError ? error.advice : advice,
    };
  }
};

/** Node says only “fetch failed” of a call that reached nobody; why stands in its cause. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'no answer';
  if (error.message !== 'fetch failed') return error.message;
  const { cause } = error;
  return cause instanceof Error ? `nobody answers: ${cause.message}` : 'nobody answers';
};

/** A fault of the set-up with what to do about it, for a step to throw. */
export const slip = (message: string, advice: string): VouchError =>
  new VouchError({ code: 'misconfigured', message, advice });

/** A step that is not configured. */
export const off = (name: string, detail: string): SetupStep => ({
  name,
  state: 'off',
  detail,
  advice: null,
});
