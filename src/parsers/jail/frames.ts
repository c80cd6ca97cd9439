import { z } from 'zod';

/**
 * What passes between the bot and a child: a frame is two lengths (32 bits, little endian), a JSON document and the
 * bytes it refers to. Byte arrays travel beside the JSON, in the order of their `{ "$bytes": length }` marks.
 */
export type Frame = { readonly kind: string; readonly body: unknown };

const Mark = z.strictObject({ $bytes: z.int().min(0) });
const Envelope = z.object({ kind: z.string(), body: z.unknown() });

const headLength = 8;

/**
 * The value with marks in the place of its byte arrays, which go to `parts`. A replacer of JSON.stringify would come too
 * late: a Buffer has spelled itself out as a list of numbers by then, fifty million of them for a large file.
 */
const setBytesApart = (value: unknown, parts: Buffer[]): unknown => {
  if (value instanceof Uint8Array) {
    parts.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
    return { $bytes: value.byteLength };
  }
  if (Array.isArray(value)) return value.map((item) => setBytesApart(item, parts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, setBytesApart(item, parts)]));
};

/** A frame as the buffers to write, so that large byte arrays are never copied. */
export const encodeFrame = (frame: Frame): Buffer[] => {
  const parts: Buffer[] = [];
  const json = JSON.stringify(setBytesApart(frame, parts));
  const text = Buffer.from(json, 'utf8');
  const head = Buffer.alloc(headLength);
  head.writeUInt32LE(text.length, 0);
  head.writeUInt32LE(
    parts.reduce((sum, part) => sum + part.length, 0),
    4,
  );
  return [head, text, ...parts];
};

const decodeBody = (text: Buffer, attached: Buffer): Frame => {
  let at = 0;
  const parsed: unknown = JSON.parse(text.toString('utf8'), (_key, value: unknown) => {
    const mark = typeof value === 'object' && value !== null && '$bytes' in value ? Mark.parse(value) : null;
    if (!mark) return value;
    if (at + mark.$bytes > attached.length)
      throw new RangeError('a frame refers to bytes that it does not carry');
    at += mark.$bytes;
    return new Uint8Array(attached.subarray(at - mark.$bytes, at));
  });
  return Envelope.parse(parsed);
};

/** Collects chunks of a stream into frames. Throws on a frame over `largest` bytes and on one that is not well formed. */
export const createFrameReader = (largest: number): ((chunk: Buffer) => Frame[]) => {
  let waiting: Buffer[] = [];
  let held = 0;
  let needed = headLength;
  return (chunk) => {
    waiting.push(chunk);
    held += chunk.length;
    const frames: Frame[] = [];
    while (held >= needed) {
      const all = waiting.length === 1 && waiting[0] ? waiting[0] : Buffer.concat(waiting);
      const textLength = all.readUInt32LE(0);
      const total = headLength + textLength + all.readUInt32LE(4);
      if (total > largest) throw new RangeError(`a frame of ${total} bytes is over the limit`);
      waiting = [all];
      needed = total;
      if (held < total) break;
      frames.push(
        decodeBody(
          all.subarray(headLength, headLength + textLength),
          all.subarray(headLength + textLength, total),
        ),
      );
      waiting = [all.subarray(total)];
      held -= total;
      needed = headLength;
    }
    return frames;
  };
};
