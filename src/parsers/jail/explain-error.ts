import type { JailResult } from './jail.ts';

/** An ending without a value, with what only the log may show. */
export type Ending = Exclude<JailResult<never>, { outcome: 'ok' }> & { readonly detail: string };

/** Said when a child was ended for its memory. */
export const tooMuchMemory =
  'The file needs more memory than reading one may take. Ask the sender for a smaller or newly saved version.';
/** Said when a child was ended for its time. */
export const tooSlow =
  'Reading the file took too long and was stopped. Ask the sender for a smaller or newly saved version.';
/** Said when the file stopped its reader. */
export const damaged =
  'The file is damaged in a way that stopped the reader. Ask the sender for it again, or open it and save it anew.';
/** Said when nothing in the file explains the failure. */
export const ourFault =
  'The file could not be read because of a fault in Vouch. Whoever runs Vouch finds it in the log.';

/** Signs, in an error's or a dying process's words, that memory ran out. */
const memoryWords =
  /out of memory|allocation failed|failed to allocate|bad_alloc|invalid (?:array|string) (?:buffer )?length|ENOMEM/i;

/** What an error thrown while reading means: our fault only when our own code threw it. */
export const explainError = (error: unknown): Ending => {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (memoryWords.test(detail)) return { outcome: 'too-large', message: tooMuchMemory, detail };
  const thrower = /\n\s+at .*/.exec(detail)?.[0] ?? '';
  const byLibrary =
    thrower.includes('node_modules') || (error instanceof RangeError && /call stack/.test(detail));
  return byLibrary
    ? { outcome: 'malformed', message: damaged, detail }
    : { outcome: 'internal', message: ourFault, detail };
};

/** What the death of a child means, from how it ended and its last words. */
export const explainDeath = ({
  code,
  signal,
  words,
}: {
  code: number | null;
  signal: string | null;
  words: string;
}): Ending => {
  const detail = `child ended with ${signal ?? `code ${code}`}: ${words}`;
  if (signal === 'SIGXCPU') return { outcome: 'timeout', message: tooSlow, detail };
  if (
    memoryWords.test(words) ||
    signal === 'SIGABRT' ||
    signal === 'SIGTRAP' ||
    signal === 'SIGKILL' ||
    code === 134
  ) {
    return { outcome: 'too-large', message: tooMuchMemory, detail };
  }
  if (signal) return { outcome: 'malformed', message: damaged, detail };
  return { outcome: 'internal', message: ourFault, detail };
};
