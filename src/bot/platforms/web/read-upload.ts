import busboy from 'busboy';
import type { Request } from 'express';
import { VouchError } from '../../../errors.ts';

export type Upload = {
  readonly text: string;
  readonly id: string;
  readonly files: readonly { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array }[];
};

const limits = { fileSize: 50 * 1024 * 1024, files: 5, fields: 5, fieldSize: 20_000, parts: 10 } as const;

/** Reads a multipart request with at most five files of 50 MB; throws VouchError `bad-input` for anything else. */
export const readUpload = async (request: Request): Promise<Upload> => {
  try {
    return await readParts(request);
  } catch (cause) {
    // What is still coming must be read for the answer to reach the browser.
    request.unpipe();
    request.resume();
    throw new VouchError({
      code: 'bad-input',
      message: 'The upload could not be taken.',
      advice: 'Send at most five files of up to 50 MB each.',
      cause,
    });
  }
};

const readParts = (request: Request): Promise<Upload> =>
  new Promise((resolve, reject) => {
    const fields: Record<string, string> = {};
    const files: { name: string; mimeType: string; bytes: Uint8Array }[] = [];
    const refuse = (reason: string) => () => reject(new Error(reason));
    const reader = busboy({ headers: request.headers, limits, defParamCharset: 'utf8' });
    reader.on('field', (name, value) => {
      fields[name] = value;
    });
    reader.on('file', (_field, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', refuse('a file is too large'));
      stream.on('error', reject);
      stream.on('end', () =>
        files.push({ name: filename ?? 'file', mimeType, bytes: Buffer.concat(chunks) }),
      );
    });
    reader.on('filesLimit', refuse('too many files'));
    reader.on('partsLimit', refuse('too many parts'));
    reader.on('error', reject);
    reader.on('close', () => resolve({ text: fields.text ?? '', id: fields.id ?? '', files }));
    request.on('aborted', refuse('the browser went away'));
    request.pipe(reader);
  });
