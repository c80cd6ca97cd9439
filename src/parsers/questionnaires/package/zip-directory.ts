import { refuse } from '../refusal.ts';

/** One file of a ZIP archive. Offsets and sizes in bytes; `record` is the whole local record, `central` the directory's. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly record: { readonly start: number; readonly end: number };
  readonly central: { readonly start: number; readonly end: number };
};

/** A ZIP archive's table of contents, in the order of its directory. */
export type ZipDirectory = {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly start: number;
  readonly comment: Uint8Array;
};

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const extra64 = 0x0001;
const unknown32 = 0xffffffff;
const unknown16 = 0xffff;
const maximumEntries = 10_000;

const damaged = (): never => refuse('malformed', 'This file is damaged: its ZIP directory cannot be read.');

const findEnd = (view: DataView): number => {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return damaged();
};

/** How many entries the directory has, where it starts and where it ends, also as ZIP64 states it (4.3.14, 4.3.15). */
const locateDirectory = (view: DataView, end: number) => {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const locator = end - 20;
  const large = count === unknown16 || start === unknown32;
  if (!large || locator < 0 || view.getUint32(locator, true) !== locator64Signature)
    return { count, start, limit: end };
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > locator || view.getUint32(record, true) !== end64Signature) return damaged();
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    start: Number(view.getBigUint64(record + 48, true)),
    limit: record,
  };
};

/** Sizes and offset of a central entry: where 32 bits say "unknown", the ZIP64 extra field has them in this order (4.5.3). */
const readSizes = (view: DataView, at: number, nameLength: number) => {
  const stated = [24, 20, 42].map((place) => view.getUint32(at + place, true));
  const extraEnd = at + 46 + nameLength + view.getUint16(at + 30, true);
  let field = at + 46 + nameLength;
  while (field + 4 <= extraEnd && view.getUint16(field, true) !== extra64)
    field += 4 + view.getUint16(field + 2, true);
  let next = field + 4;
  const [size = 0, compressedSize = 0, offset = 0] = stated.map((value) => {
    if (value !== unknown32 || next + 8 > extraEnd) return value;
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  });
  return { size, compressedSize, offset };
};

/** Reads a ZIP central directory (APPNOTE.TXT 4.3), ZIP64 too, without inflating anything; refuses overlaps and duplicates. */
export const readZipDirectory = (bytes: Uint8Array): ZipDirectory => {
  if (bytes.length < 22) return damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const { count, start, limit } = locateDirectory(view, end);
  if (count > maximumEntries) return refuse('too-large', 'This file has more parts than Vouch reads.');

  const found: Omit<ZipEntry, 'record'>[] = [];
  const starts: number[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > limit || view.getUint32(at, true) !== centralSignature) return damaged();
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > limit) return damaged();
    const { size, compressedSize, offset } = readSizes(view, at, nameLength);
    found.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize,
      size,
      central: { start: at, end: next },
    });
    starts.push(offset);
    at = next;
  }

  const ordered = starts.toSorted((a, b) => a - b);
  const recordEnds = new Map(ordered.map((recordStart, index) => [recordStart, ordered[index + 1] ?? start]));
  const entries = new Map<string, ZipEntry>();
  for (const [index, entry] of found.entries()) {
    const recordStart = starts[index] ?? start;
    const recordEnd = recordEnds.get(recordStart) ?? start;
    const overlaps = recordEnd <= recordStart || entry.compressedSize + 30 > recordEnd - recordStart;
    if (overlaps || entries.has(entry.name)) return damaged();
    entries.set(entry.name, { ...entry, record: { start: recordStart, end: recordEnd } });
  }
  return { entries, start, comment: bytes.subarray(end + 22) };
};
