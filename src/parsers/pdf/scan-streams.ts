import { inflateSync } from 'node:zlib';

/** No honest content stream, font or table of a report unpacks to more (bytes). */
const largestStream = 96 * 2 ** 20;
/** Deflate packs at most so many bytes into one (RFC 1951: 258 bytes in two bits). */
const densest = 1032;
/** A stream's dictionary is looked for this far before its data (bytes). */
const dictionaryReach = 2048;

type Found = { readonly data: Buffer; readonly layers: number };

const flate = /\/(?:FlateDecode|Fl)\b/g;

/** Streams that are packed with Flate, with the number of layers; pictures are never unpacked by the reader. */
function* packedStreams(file: Buffer): Generator<Found> {
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const before = file.toString('latin1', Math.max(0, at - dictionaryReach), at);
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj'), before.lastIndexOf('endobj')));
    const layers = dictionary.match(flate)?.length ?? 0;
    if (layers === 0 || /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const lineEnd = file[at + 6] === 13 ? 8 : 7;
    const end = file.indexOf('endstream', at);
    const data = file.subarray(at + lineEnd, end === -1 ? file.length : end);
    yield { data, layers };
    at = end === -1 ? at : end;
  }
}

/** Whether unpacking goes over the limit; data that is not Flate after all (encrypted or damaged) does not. */
const isBomb = ({ data, layers }: Found): boolean => {
  if (data.length * densest ** layers <= largestStream) return false;
  let current = data;
  for (let layer = 0; layer < layers; layer += 1) {
    try {
      current = inflateSync(current, { maxOutputLength: largestStream });
    } catch (error) {
      return error instanceof Error && Reflect.get(error, 'code') === 'ERR_BUFFER_TOO_LARGE';
    }
  }
  return false;
};

/** True when a few bytes of the file unpack to so many that reading it would use up the machine. */
export const unpacksTooLarge = (bytes: Uint8Array): boolean => {
  for (const stream of packedStreams(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) {
    if (isBomb(stream)) return true;
  }
  return false;
};
