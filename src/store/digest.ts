import { createHash } from 'node:crypto';

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** Equal for questions that differ only in case, white space or closing punctuation. */
export const questionKey = (question: string): string =>
  sha256(
    question
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\s+/gu, ' ')
      .replace(/[\s.?!:;]+$/u, '')
      .trim(),
  );
