import { writeFile } from 'node:fs/promises';
import { VouchError } from '../errors.ts';

/** Writes a file that a person named; throws VouchError `bad-input` when it cannot be written. */
export const writeOutput = async (path: string, content: string | Uint8Array): Promise<void> => {
  try {
    await writeFile(path, content);
  } catch (cause) {
    throw new VouchError({
      code: 'bad-input',
      message: `${path} could not be written.`,
      advice: 'Check that its folder exists and that you may write there.',
      cause,
    });
  }
};
