import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import type { ClaimsEncounter } from '../../claims/claims-count';
import { faultMessage } from '../../claims/claims-fault';
import type { ClaimRecord, ClaimTable } from '../../claims/tables';
import { DmdcError, type Place } from '../../errors';
import { CLAIMS_FAULTS } from '../../messages/claims-faults';
import { FILE_FAULTS } from '../../messages/file-faults';
import { READ_FAULTS } from '../../messages/read-faults';
import { loadBytes } from '../sheets/bytes';
import { unreadable } from '../sheets/faults';
import { type PackedFile, packedFiles } from '../sheets/zip';
import { CLAIMS_LIMITS, type ClaimsLimits, ClaimsReader, type ClaimsSink, type PartFault } from './claims-reader';
import { XmlFault } from './xml-reader';

/** What is told while a claims file is read. */
export interface ClaimsFileEvents {
  readonly encounter: (encounter: ClaimsEncounter) => void;
  readonly badPart: (fault: PartFault, table: ClaimTable | undefined, line: number) => void;
  /** Bytes read so far. */
  readonly progress?: (bytes: number) => void;
}

/** What a file was, apart from its records. */
export interface ReadClaimsFile {
  /** MACSKCB of the envelope. */
  readonly facility?: string;
  /** SOLUONGHOSO of the envelope, where it is a number. */
  readonly declared?: number;
  /** HOSO elements closed. */
  readonly envelopes: number;
  readonly records: number;
}

const CHUNK = 131_072;
/** Records held at a time: those of one HOSO, but no more than these. */
const MAX_RECORDS = 5000;
const MAX_CHARACTERS = 16 * 1_048_576;

/** Collects the records of each HOSO. */
class Collector implements ClaimsSink {
  envelopes = 0;
  records = 0;
  facility: string | undefined;
  declared: number | undefined;
  private madeOn: string | undefined;
  private held: { table: ClaimTable; record: ClaimRecord }[] = [];
  private bad: ClaimTable[] = [];
  private characters = 0;
  private summary: ClaimRecord | undefined;

  constructor(private readonly events: ClaimsFileEvents) {}

  readonly envelope = (field: 'facility' | 'madeOn' | 'declared', text: string): void => {
    if (field === 'facility') this.facility = text;
    else if (field === 'madeOn') this.madeOn = text;
    else if (/^\d{1,9}$/.test(text)) this.declared = Number(text);
  };

  readonly record = (table: ClaimTable, record: ClaimRecord): void => {
    this.records++;
    this.held.push({ table, record });
    for (const text of record.values()) this.characters += text.length;
    if (this.held.length >= MAX_RECORDS || this.characters >= MAX_CHARACTERS) this.flush();
  };

  readonly encounterEnd = (): void => {
    this.envelopes++;
    this.flush();
    this.summary = undefined;
  };

  readonly badPart = (fault: PartFault, table: ClaimTable | undefined, line: number): void => {
    if (table) this.bad.push(table);
    this.events.badPart(fault, table, line);
  };

  flush(): void {
    const { held, bad, facility, madeOn, summary } = this;
    if (held.length === 0 && bad.length === 0) return;
    this.held = [];
    this.bad = [];
    this.characters = 0;
    this.summary = held.findLast(({ table }) => table === 'XML1')?.record ?? summary;
    this.events.encounter({ facility, madeOn, records: held, unreadable: bad, summary });
  }

  result(): ReadClaimsFile {
    const { facility, declared, envelopes, records } = this;
    return { facility, declared, envelopes, records };
  }
}

/** A claims file that could not be read to its end, with what was read before. */
export class BrokenClaimsFile extends DmdcError {
  constructor(
    readonly fault: XmlFault,
    readonly read: ReadClaimsFile,
    place: Place,
  ) {
    const message = faultMessage(fault.fault);
    super(
      fault.fault === 'too-long' || fault.fault === 'too-deep' ? 'file-too-large' : 'file-unreadable',
      CLAIMS_FAULTS.notReadToTheEnd(place.file, fault.line, message),
      { ...place, row: fault.line },
    );
  }
}

/**
 * Reads one claims file from a path, piece by piece, and tells its records HOSO by HOSO.
 * @param label - the name by which messages call the file.
 * @throws {DmdcError} `file-not-found`, `file-unreadable`, `file-too-large`; {@link BrokenClaimsFile} where reading had to stop:
 *   what came before was told.
 */
export function readClaimsFile(
  path: string,
  events: ClaimsFileEvents,
  { label = basename(path), limits = CLAIMS_LIMITS }: { readonly label?: string; readonly limits?: ClaimsLimits } = {},
): ReadClaimsFile {
  const place = { file: label };
  return readPieces(pieces(path, place), events, place, limits);
}

/** Reads one claims file from bytes at hand. Errors as {@link readClaimsFile}. */
export function readClaimsBytes(
  bytes: Iterable<Uint8Array>,
  events: ClaimsFileEvents,
  { label, limits = CLAIMS_LIMITS }: { readonly label: string; readonly limits?: ClaimsLimits },
): ReadClaimsFile {
  return readPieces(bytes, events, { file: label }, limits);
}

function readPieces(
  bytes: Iterable<Uint8Array>,
  events: ClaimsFileEvents,
  place: Place,
  limits: ClaimsLimits,
): ReadClaimsFile {
  const collector = new Collector(events);
  const reader = new ClaimsReader(collector, limits);
  let read = 0;
  try {
    for (const piece of bytes) {
      reader.write(piece);
      read += piece.length;
      events.progress?.(read);
    }
    reader.end();
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    collector.flush();
    throw new BrokenClaimsFile(error, collector.result(), place);
  }
  collector.flush();
  return collector.result();
}

/** The pieces of a file; one buffer for all of them. */
function* pieces(path: string, place: Place): Generator<Uint8Array> {
  const file = open(path, place);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    for (;;) {
      let length: number;
      try {
        length = readSync(file, buffer, 0, CHUNK, null);
      } catch (cause) {
        throw unreadable(place, READ_FAULTS.diskFailed, cause);
      }
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

function open(path: string, place: Place): number {
  try {
    const file = openSync(path, 'r');
    if (!fstatSync(file).isDirectory()) return file;
    closeSync(file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      throw new DmdcError('file-not-found', FILE_FAULTS.noFile(place.file ?? path), place, { cause });
    }
    throw unreadable(place, READ_FAULTS.systemError(code ?? ''), cause);
  }
  throw unreadable(place, READ_FAULTS.isFolder);
}

const MAX_ZIP = 512 * 1_048_576;
const MAX_UNPACKED = 1024 * 1_048_576;

/** One XML file in an archive: its number among them, counted from 1, and its content, or why it cannot be unpacked. */
export interface ZippedClaims {
  readonly index: number;
  readonly content: Iterable<Uint8Array> | DmdcError;
}

/** Whether a file begins like an archive. */
export function isZip(path: string, place: Place): boolean {
  const file = open(path, place);
  try {
    const head = Buffer.alloc(4);
    return readSync(file, head, 0, 4, 0) === 4 && head.readUInt32LE(0) === 0x04034b50;
  } finally {
    closeSync(file);
  }
}

/**
 * The XML files in an archive, unpacked one at a time. Their names are not told: systems name files after patients.
 * One that is damaged does not stop the others.
 * @throws {DmdcError} `file-unreadable`, `file-too-large`: the archive as a whole.
 */
export function* zippedClaims(path: string, place: Place): Generator<ZippedClaims> {
  const bytes = loadBytes(path, place, MAX_ZIP);
  let index = 0;
  for (const packed of packedFiles(bytes, (name) => /\.xml$/i.test(name), MAX_UNPACKED, place)) {
    index++;
    yield { index, content: unpacked(packed, { file: `${place.file} › ${index}` }) };
  }
}

function unpacked(packed: PackedFile, place: Place): Iterable<Uint8Array> | DmdcError {
  try {
    return cut(packed.unpack().data);
  } catch (cause) {
    if (cause instanceof DmdcError && cause.code === 'file-too-large') return cause;
    // The archive's own message names the damaged part.
    return unreadable(place, READ_FAULTS.partDamaged);
  }
}

function* cut(data: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < data.length; at += CHUNK) yield data.subarray(at, at + CHUNK);
}
