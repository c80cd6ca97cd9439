import chardet from 'chardet';
import iconv from 'iconv-lite';
import { refuse } from '../refusal.ts';

/** A text file's characters, and how to turn an edited text back into bytes of the same encoding. */
export type DecodedText = {
  readonly text: string;
  readonly encode: (text: string) => Uint8Array;
  readonly canHold: (text: string) => boolean;
};

const byteOrderMarks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const isUtf8 = (bytes: Uint8Array) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const encodingOf = (bytes: Uint8Array): string => {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return marked[0];
  if (isUtf8(bytes)) return 'utf-8';
  // Single-byte encodings cannot be told apart for certain; Excel's own default decides for what is left.
  const guess = chardet.detect(bytes)?.toLowerCase() ?? '';
  return /^(utf-16|shift|euc|gb|big5|koi8|windows-12(50|51|53))/.test(guess) && iconv.encodingExists(guess)
    ? guess
    : 'windows-1252';
};

/** Decodes a text file so that unchanged text encodes back to the same bytes, byte order mark included. */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const encoding = encodingOf(bytes);
  const decode = (data: Uint8Array) => iconv.decode(Buffer.from(data), encoding, { stripBOM: false });
  const encode = (text: string) => new Uint8Array(iconv.encode(text, encoding, { addBOM: false }));
  const text = decode(bytes);
  if (text.includes('\u0000')) refuse('unsupported', 'This is no text file.');
  if (Buffer.compare(encode(text), bytes) !== 0)
    refuse('malformed', 'The characters of this file cannot be read. Save it as UTF-8 and send it again.');
  return { text, encode, canHold: (part) => decode(encode(part)) === part };
};
