import { isCancel, password } from '@clack/prompts';

/** Asks for a password on a terminal, where it is not shown; null in a pipe and when the person gives up. */
export const askPassword = async (message: string): Promise<string | null> => {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  const given = await password({ message, output: process.stderr });
  return isCancel(given) || given === '' ? null : given;
};
