import { crc32, deflateRawSync } from 'node:zlib';
import { DmdcError } from '../../errors';
import { FILE_FAULTS } from '../../messages/file-faults';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/**
 * Replaces some files of a zip archive and copies every other byte for byte: names, order, dates, and files that we know nothing of.
 * Only for archives that our reader has opened before, which checked sizes and structure.
 */
export function patchZip(bytes: Uint8Array, replacements: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw damaged();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const names = new TextDecoder();
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let length = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const recordEnd = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const record = bytes.slice(at, recordEnd);
    const name = names.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const offset = view.getUint32(at + 42, true);
    const packed = view.getUint32(at + 20, true);
    if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged();
    const headerEnd = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const data = replacements.get(name);
    const entry = new DataView(record.buffer, record.byteOffset);
    entry.setUint32(42, length, true);
    const header = bytes.slice(offset, headerEnd);
    const local = new DataView(header.buffer, header.byteOffset);
    let content = bytes.subarray(headerEnd, headerEnd + packed);
    const sizes = data
      ? { crc: crc32(data), packed: 0, size: data.length }
      : { crc: entry.getUint32(16, true), packed, size: entry.getUint32(24, true) };
    if (data) {
      content = deflateRawSync(data);
      sizes.packed = content.length;
      entry.setUint16(10, 8, true);
      local.setUint16(8, 8, true);
    }
    // Sizes that stood after the data (flag bit 3) go into the header: the descriptor itself is not copied.
    for (const [target, flags, start] of [
      [entry, 8, 16],
      [local, 6, 14],
    ] as const) {
      target.setUint16(flags, target.getUint16(flags, true) & ~0x0008, true);
      target.setUint32(start, sizes.crc, true);
      target.setUint32(start + 4, sizes.packed, true);
      target.setUint32(start + 8, sizes.size, true);
    }
    parts.push(header, content);
    central.push(record);
    length += header.length + content.length;
    at = recordEnd;
  }
  const directory = central.reduce((sum, record) => sum + record.length, 0);
  const tail = bytes.slice(end);
  const last = new DataView(tail.buffer, tail.byteOffset);
  last.setUint32(12, directory, true);
  last.setUint32(16, length, true);
  const out = new Uint8Array(length + directory + tail.length);
  let place = 0;
  for (const part of [...parts, ...central, tail]) {
    out.set(part, place);
    place += part.length;
  }
  return out;
}

function damaged(): DmdcError {
  return new DmdcError('file-unreadable', FILE_FAULTS.zipDamaged);
}
