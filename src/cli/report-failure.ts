import { forPeople, VouchError } from '../errors.ts';

/** Prints what went wrong and what to do, never a stack trace; returns the exit code. */
export const reportFailure = (error: unknown): 1 | 2 => {
  const { message, advice } = forPeople(error);
  process.stderr.write(`${message}\n${advice}\n`);
  return error instanceof VouchError && error.code === 'misconfigured' ? 2 : 1;
};
