import { accessSync, constants, mkdirSync } from 'node:fs';
import { VouchError } from '../errors.ts';

/** Makes the data folder where it is missing, for its owner only. Throws VouchError `misconfigured` when it cannot be used. */
export const makeDataFolder = (directory: string): void => {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new VouchError({
      code: 'misconfigured',
      message: `The data folder ${directory} cannot be used: it is no folder that you may write to.`,
      advice: 'Choose another with --data or VOUCH_DATA_DIR, or see to it that you may write there.',
      cause,
    });
  }
};
