import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { refuse } from '../refusal.ts';
import { readZipDirectory, type ZipDirectory, type ZipEntry } from './zip-directory.ts';

/** A ZIP archive held in memory, its parts inflated only when asked for. */
export type ZipArchive = { readonly bytes: Uint8Array; readonly directory: ZipDirectory };

// A 50 MB questionnaire inflates to about ten times its size; a bomb to a thousand.
const maximumInflated = 512 * 1024 * 1024;
const maximumPart = 256 * 1024 * 1024;
const localHeaderSize = 30;
const utf8Name = 0x800;

/** Opens a ZIP archive; the sizes it declares are checked before anything is inflated. */
export const openZip = (bytes: Uint8Array): ZipArchive => {
  const directory = readZipDirectory(bytes);
  let declared = 0;
  for (const entry of directory.entries.values()) {
    declared += entry.size;
    if (entry.flags & 1) refuse('password', 'This file is locked with a password. Send it without one.');
  }
  if (declared > maximumInflated) refuse('too-large', 'This file unpacks to more than Vouch reads.');
  return { bytes, directory };
};

/** One chunk for a part: gluing small ones together costs more than the inflating itself, and holds them all twice. */
const chunkFor = (size: number) => Math.max(1024, Math.ceil(size) + 1);

/** Deflate packs 1,032 bytes into one at the very most: a part that claims more gets no room for it. */
const densest = 1032;

const inflate = (packed: Uint8Array, entry: ZipEntry): Uint8Array => {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) refuse('unsupported', 'This file is packed in a way that Vouch does not read.');
  try {
    return inflateRawSync(packed, {
      maxOutputLength: Math.max(1, entry.size),
      chunkSize: chunkFor(Math.min(entry.size, packed.length * densest)),
    });
  } catch (cause) {
    // zlib's own words ("invalid stored block lengths") mean nothing to a person.
    if (cause instanceof Error && 'code' in cause)
      return refuse('malformed', `This file is damaged: its part ${entry.name} cannot be unpacked.`);
    throw cause;
  }
};

/** A part's bytes, or undefined when the archive has no such part. */
export const readPart = ({ bytes, directory }: ZipArchive, name: string): Uint8Array | undefined => {
  const entry = directory.entries.get(name);
  if (entry === undefined) return undefined;
  if (entry.size > maximumPart)
    refuse('too-large', `The part ${name} of this file is larger than Vouch reads.`);
  const header = new DataView(bytes.buffer, bytes.byteOffset + entry.record.start, localHeaderSize);
  const start =
    entry.record.start + localHeaderSize + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = bytes.subarray(start, Math.min(start + entry.compressedSize, entry.record.end));
  const content = inflate(packed, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    return refuse('malformed', `This file is damaged: its part ${name} fails its checksum.`);
  return content;
};

const newRecord = (entry: Pick<ZipEntry, 'name' | 'flags'>, content: Uint8Array) => {
  const name = new TextEncoder().encode(entry.name);
  const packed = deflateRawSync(content, { chunkSize: chunkFor(content.length / 4) });
  const record = Buffer.alloc(localHeaderSize + name.length + packed.length);
  record.writeUInt32LE(0x04034b50, 0);
  record.writeUInt16LE(20, 4);
  record.writeUInt16LE(entry.flags & utf8Name, 6);
  record.writeUInt16LE(8, 8);
  record.writeUInt16LE(0x21, 12); // 1 January 1980, as Excel itself writes: a filled form carries no clock.
  record.writeUInt32LE(crc32(content), 14);
  record.writeUInt32LE(packed.length, 18);
  record.writeUInt32LE(content.length, 22);
  record.writeUInt16LE(name.length, 26);
  record.set(name, localHeaderSize);
  record.set(packed, localHeaderSize + name.length);
  return record;
};

/** An entry's place in the directory; its sizes are stated in 32 bits, so a ZIP64 field that stood there must go. */
const centralOf = ({ bytes }: ZipArchive, entry: ZipEntry) => {
  const central = Buffer.from(bytes.subarray(entry.central.start, entry.central.end));
  central.writeUInt32LE(entry.compressedSize, 20);
  central.writeUInt32LE(entry.size, 24);
  const extraStart = 46 + central.readUInt16LE(28);
  const extraEnd = extraStart + central.readUInt16LE(30);
  const kept: Buffer[] = [];
  for (let at = extraStart; at + 4 <= extraEnd; at += 4 + central.readUInt16LE(at + 2))
    if (central.readUInt16LE(at) !== 0x0001)
      kept.push(central.subarray(at, Math.min(extraEnd, at + 4 + central.readUInt16LE(at + 2))));
  const extra = Buffer.concat(kept);
  central.writeUInt16LE(extra.length, 30);
  return Buffer.concat([central.subarray(0, extraStart), extra, central.subarray(extraEnd)]);
};

const newCentral = (archive: ZipArchive, entry: ZipEntry, record: Buffer) => {
  const central = centralOf(archive, entry);
  record.copy(central, 6, 4, 26);
  return central;
};

const addedCentral = (record: Buffer) => {
  const nameLength = record.readUInt16LE(26);
  const central = Buffer.alloc(46 + nameLength);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  record.copy(central, 6, 4, 28);
  record.copy(central, 46, localHeaderSize, localHeaderSize + nameLength);
  return central;
};

/** The archive with some of its parts replaced or added; every other part keeps even its packed bytes. */
export const replaceParts = (archive: ZipArchive, parts: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const records: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  const place = (record: Uint8Array, central: Buffer) => {
    central.writeUInt32LE(offset, 42);
    records.push(record);
    centrals.push(central);
    offset += record.length;
  };
  for (const entry of archive.directory.entries.values()) {
    const content = parts.get(entry.name);
    const record = content
      ? newRecord(entry, content)
      : archive.bytes.subarray(entry.record.start, entry.record.end);
    const central = content ? newCentral(archive, entry, Buffer.from(record)) : centralOf(archive, entry);
    place(record, central);
  }
  for (const [name, content] of parts) {
    if (archive.directory.entries.has(name)) continue;
    const record = newRecord({ name, flags: utf8Name }, content);
    place(record, addedCentral(record));
  }
  const { comment } = archive.directory;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(
    centrals.reduce((sum, central) => sum + central.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...records, ...centrals, end, comment]));
};
