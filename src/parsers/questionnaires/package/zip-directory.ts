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
const unknown32 = 0xffffffff;
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

/** Reads a ZIP central directory (APPNOTE.TXT 4.3) without inflating anything; refuses overlaps, duplicates and ZIP64. */
export const readZipDirectory = (bytes: Uint8Array): ZipDirectory => {
  if (bytes.length < 22) return damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (start === unknown32 || count === 0xffff || count > maximumEntries)
    return refuse('too-large', 'This file has more parts than Vouch reads.');

  const found: Omit<ZipEntry, 'record'>[] = [];
  const starts: number[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== centralSignature) return damaged();
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return damaged();
    found.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      central: { start: at, end: next },
    });
    starts.push(view.getUint32(at + 42, true));
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
