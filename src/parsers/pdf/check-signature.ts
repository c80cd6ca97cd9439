import { failure, type ReadFailure } from './read-failure.ts';

/** PDF readers look for the header in this many bytes (ISO 32000-1, Annex H, note 13). */
const headerReach = 1024;

const kinds: readonly { readonly name: string; readonly matches: (start: Buffer) => boolean }[] = [
  {
    name: 'a Word, Excel or ZIP file',
    matches: (start) => start.subarray(0, 4).equals(Buffer.from('PK\x03\x04')),
  },
  {
    name: 'an old Word or Excel file',
    matches: (start) => start.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex')),
  },
  {
    name: 'a picture',
    matches: (start) => /^(?:\x89PNG|GIF8|\xff\xd8\xff|II\*\0|MM\0\*)/.test(start.toString('latin1')),
  },
  {
    name: 'a web page',
    matches: (start) => /^\s*(?:<!doctype|<html|<\?xml)/i.test(start.toString('latin1')),
  },
  { name: 'a rich text file', matches: (start) => start.toString('latin1').startsWith('{\\rtf') },
];

/** Null when the bytes may be a PDF; otherwise what they are instead. A lost header is no reason to refuse a PDF's body. */
export const checkSignature = (bytes: Uint8Array): ReadFailure | null => {
  if (bytes.byteLength === 0) return failure('not-a-pdf', 'The file is empty. Ask the sender for it again.');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.subarray(0, headerReach);
  if (start.includes('%PDF-')) return null;
  if (buffer.includes('endobj') && (buffer.includes('startxref') || buffer.includes('trailer'))) return null;
  const kind = kinds.find(({ matches }) => matches(start))?.name;
  return failure(
    'not-a-pdf',
    kind
      ? `The file is ${kind}, not a PDF. Send the report as the PDF that the auditor issued.`
      : 'The file is not a PDF. Send the report as the PDF that the auditor issued.',
  );
};
