import { sha256 } from '../store/digest.ts';

/** A name for work on a file, equal for the same bytes and circumstances: a second try finds what the first one kept. */
export const nameWork = (bytes: Uint8Array, ...circumstances: unknown[]): string =>
  sha256(`${sha256(bytes)} ${JSON.stringify(circumstances)}`);
