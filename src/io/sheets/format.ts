import type { Place } from '../../errors';
import type { Pair } from '../../messages/pair';
import { READ_FAULTS, REMEDIES } from '../../messages/read-faults';
import { dataFrameRecords } from './data-frame';
import { unknownFormat, unreadable } from './faults';

/** How the bytes of a file are to be read. */
export type Container = 'zip' | 'ole' | 'text';

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly what: Pair; readonly remedy: Pair }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: READ_FAULTS.pdf, remedy: REMEDIES.source },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: READ_FAULTS.rar, remedy: REMEDIES.unpack },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: READ_FAULTS.sevenZip, remedy: REMEDIES.unpack },
  { bytes: [0x1f, 0x8b], what: READ_FAULTS.gzip, remedy: REMEDIES.unpack },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: READ_FAULTS.png, remedy: REMEDIES.source },
  { bytes: [0xff, 0xd8, 0xff], what: READ_FAULTS.jpeg, remedy: REMEDIES.source },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: READ_FAULTS.rtf, remedy: REMEDIES.word },
  { bytes: [0x4d, 0x5a], what: READ_FAULTS.windowsProgram, remedy: REMEDIES.check },
];

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

/**
 * What a file is, by its first bytes; its name is not believed.
 * @throws {DmdcError} `file-unreadable` for an empty file, `format-unknown` for files that are no list.
 */
export function containerOf(bytes: Uint8Array, place: Place): Container {
  if (bytes.length === 0) throw unreadable(place, READ_FAULTS.empty);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'ole';
  // Workbooks before Excel 5 stand bare, without the OLE container.
  if (startsWith(bytes, [0x09, 0x08]) || startsWith(bytes, [0x09, 0x04]) || startsWith(bytes, [0x09, 0x02]))
    return 'ole';
  for (const { bytes: signature, what, remedy } of SIGNATURES) {
    if (startsWith(bytes, signature)) throw unknownFormat(place, what, remedy);
  }
  return 'text';
}

/** What a text is: a web page, a workbook in XML, JSON, one JSON object a line, or columns. */
export function textFormat(text: string, place: Place): 'html' | 'xml' | 'json' | 'ndjson' | 'delimited' {
  const start = text.slice(0, 4096).replace(/^[\ufeff\s]+/, '');
  if (/^mime-version:/i.test(start)) {
    throw unknownFormat(place, READ_FAULTS.mhtml, REMEDIES.excel);
  }
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(start) && !/^<(?:!doctype )?html/i.test(start)) return 'xml';
  if (/^<(?:!doctype\s+html|html|head|body|meta|style|table|div|center|font|tr)\b/i.test(start)) return 'html';
  if (/urn:oasis:names:tc:opendocument/.test(start)) {
    throw unknownFormat(place, READ_FAULTS.fods, REMEDIES.libreOffice);
  }
  if (/^<(?:\?xml|[a-z_][\w:.-]*(?=[\s/>]))/i.test(start)) {
    if (/<(?:html|table)\b/i.test(start)) return 'html';
    const root = /<([\p{L}_][\p{L}\p{N}_.:-]{0,60})/u.exec(start)?.[1];
    const of = root === undefined ? '' : ` <${root}>`;
    throw unknownFormat(place, READ_FAULTS.otherXml(of), REMEDIES.source);
  }
  if (/^\[\s*[[{\]]/.test(start)) return 'json';
  if (start.startsWith('{')) return isObjectPerLine(text) ? 'ndjson' : 'json';
  return 'delimited';
}

function isObjectPerLine(text: string): boolean {
  const end = text.indexOf('\n');
  const first = (end < 0 ? text : text.slice(0, end)).replace(/^[\ufeff\s]+/, '').trim();
  try {
    const value: unknown = JSON.parse(first);
    // A whole file in one line: with `items`, or as pandas writes it, it is one object, otherwise one line of many.
    if (typeof value !== 'object' || value === null || Array.isArray((value as { items?: unknown }).items))
      return false;
    return dataFrameRecords(value) === undefined;
  } catch {
    // A damaged first line still counts as a line when the next one is an object.
    const second = text
      .slice(end + 1, end + 65_536)
      .split('\n')[0]!
      .trim();
    return first.endsWith('}') && second.startsWith('{');
  }
}
