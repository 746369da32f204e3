import { inflateRawSync } from 'node:zlib';
import type { Place } from '../../errors';
import { READ_FAULTS } from '../../messages/read-faults';
import { megabytes, tooLarge, unreadable } from './faults';

/** One file in an archive, not yet unpacked. */
interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** One unpacked file of an archive. */
export interface ZipFile {
  readonly name: string;
  readonly crc: number;
  readonly data: Uint8Array;
}

const MAX_ENTRIES = 10_000;
/** Real workbooks pack to a tenth or a fiftieth; only a bomb reaches this with a file that matters. */
const MAX_RATIO = 400;
const SMALL = 32 * 1_048_576;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** Where the central directory ends, looked for from the end of the file. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

function directory(bytes: Uint8Array, place: Place): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length >= 22 ? findEnd(view) : -1;
  if (end < 0) {
    throw unreadable(place, READ_FAULTS.archiveCutOff);
  }
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // Catalogues never need archives beyond 4 GB: these markers only stand in ones built to deceive.
  if (count === 0xffff || at === 0xffffffff) throw tooLarge(place, READ_FAULTS.zip64);
  if (count > MAX_ENTRIES) throw tooLarge(place, READ_FAULTS.tooManyFiles(count));
  const entries: ZipEntry[] = [];
  const names = new TextDecoder();
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) {
      throw unreadable(place, READ_FAULTS.directoryDamaged);
    }
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Unpacks the files of an archive that `wanted` names, refusing to fill the memory: sizes are checked as declared,
 * and again while unpacking, since a bomb may lie about them.
 * @throws {DmdcError} `file-too-large`, or `file-unreadable` when the archive is damaged or locked.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean, maxBytes: number, place: Place): ZipFile[] {
  return packedFiles(bytes, wanted, maxBytes, place).map((file) => file.unpack());
}

/** Names and declared sizes of the files in an archive. @throws {DmdcError} as {@link unzip}. */
export function listZip(bytes: Uint8Array, place: Place): readonly { readonly name: string; readonly size: number }[] {
  return directory(bytes, place);
}

/** One file of an archive that is unpacked when asked for. */
export interface PackedFile {
  /** @throws {DmdcError} as {@link unzip}, for this file alone. */
  readonly unpack: () => ZipFile;
}

/** The files of an archive as {@link unzip} gives them, unpacked one at a time; the directory is read once, and files of one name are all there. */
export function packedFiles(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  maxBytes: number,
  place: Place,
): PackedFile[] {
  const entries = directory(bytes, place).filter((entry) => wanted(entry.name) && !entry.name.endsWith('/'));
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  const limit = (actual: number) =>
    tooLarge(place, READ_FAULTS.unpackedOverLimit(megabytes(actual), megabytes(maxBytes)));
  if (total > maxBytes) throw limit(total);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return entries.map((entry) => ({
    unpack: () => {
      if (entry.size > SMALL && entry.size > entry.packed * MAX_RATIO) throw limit(entry.size);
      return { name: entry.name, crc: entry.crc, data: unpack(bytes, view, entry, place) };
    },
  }));
}

function unpack(bytes: Uint8Array, view: DataView, entry: ZipEntry, place: Place): Uint8Array {
  if (entry.flags & 0x2041) {
    throw unreadable(place, READ_FAULTS.archiveLocked);
  }
  const damaged = (cause?: unknown) => unreadable(place, READ_FAULTS.partOfArchiveDamaged(entry.name), cause);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) throw damaged();
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packed > bytes.length) throw damaged();
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw damaged();
  let data: Uint8Array;
  try {
    // One byte more than declared: a part that unpacks to more than it says is stopped there.
    data = inflateRawSync(packed, { maxOutputLength: entry.size + 1 });
  } catch (cause) {
    throw damaged(cause);
  }
  if (data.length !== entry.size) throw damaged();
  return data;
}

/** An archive of the same files, not packed, for a reader that wants an archive. */
export function storedZip(files: readonly ZipFile[]): Uint8Array {
  const encoder = new TextEncoder();
  const parts = files.map((file) => ({ ...file, label: encoder.encode(file.name) }));
  const size = parts.reduce((sum, { label, data }) => sum + 30 + 46 + 2 * label.length + data.length, 22);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  let at = 0;
  const offsets: number[] = [];
  const common = (base: number, { crc, data, label }: (typeof parts)[number]) => {
    view.setUint16(base, 20, true);
    view.setUint32(base + 10, crc, true);
    view.setUint32(base + 14, data.length, true);
    view.setUint32(base + 18, data.length, true);
    view.setUint16(base + 22, label.length, true);
  };
  for (const part of parts) {
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    common(at + 4, part);
    out.set(part.label, at + 30);
    out.set(part.data, at + 30 + part.label.length);
    at += 30 + part.label.length + part.data.length;
  }
  const start = at;
  parts.forEach((part, i) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    common(at + 6, part);
    view.setUint32(at + 42, offsets[i]!, true);
    out.set(part.label, at + 46);
    at += 46 + part.label.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return out;
}
