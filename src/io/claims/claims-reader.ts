import { asClaimTable, type ClaimRecord, type ClaimTable, tableOfElement } from '../../claims/tables';
import { TextOfBytes } from './bytes-to-text';
import { XmlFault, type XmlFaultCode, type XmlLimits, XmlReader } from './xml-reader';

/** What is wrong with one part of a file; the rest goes on. */
export type PartFault = XmlFaultCode | 'bad-base64';

/** What a claims file is found to hold, in its order. */
export interface ClaimsSink {
  /** MACSKCB, NGAYLAP, SOLUONGHOSO of the envelope, as they come. */
  readonly envelope: (field: 'facility' | 'madeOn' | 'declared', text: string) => void;
  readonly record: (table: ClaimTable, record: ClaimRecord) => void;
  /** A HOSO (or CHECKOUT) is closed. */
  readonly encounterEnd: () => void;
  readonly badPart: (fault: PartFault, table: ClaimTable | undefined, line: number) => void;
}

/** Bounds; what is beyond them is refused. */
export interface ClaimsLimits extends XmlLimits {
  /** Characters of one field. */
  readonly maxField: number;
  /** Fields of one record. */
  readonly maxFields: number;
}

/** Far beyond any honest claims file, and little beside the memory of an old machine. */
export const CLAIMS_LIMITS: ClaimsLimits = Object.freeze({
  maxDepth: 40,
  maxText: 32 * 1_048_576,
  maxField: 4 * 1_048_576,
  maxFields: 1000,
});

interface Frame {
  /** Texts of elements that hold no others, by name. */
  leaves: Map<string, string> | undefined;
  text: string;
  hasElements: boolean;
}

const ENVELOPE: ReadonlyMap<string, 'facility' | 'madeOn' | 'declared'> = new Map([
  ['MACSKCB', 'facility'],
  ['NGAYLAP', 'madeOn'],
  ['SOLUONGHOSO', 'declared'],
]);

/** Elements that hold fields of the file and no record. */
const WRAPPERS = new Set([
  'GIAMDINHHS',
  'THONGTINDONVI',
  'THONGTINHOSO',
  'DANHSACHHOSO',
  'HOSO',
  'FILEHOSO',
  'CHECKOUT',
]);
const ENCOUNTERS = new Set(['HOSO', 'CHECKOUT']);

/**
 * Finds the records in a claims file given piece by piece: an envelope with parts in base64, parts as nested elements or as
 * text, tables without an envelope, and the CHECKOUT files of 2016. Keeps one record at a time.
 */
export class ClaimsReader {
  private readonly bytes = new TextOfBytes();
  private readonly xml: XmlReader;
  private readonly parts: RecordFinder;

  constructor(sink: ClaimsSink, limits: ClaimsLimits = CLAIMS_LIMITS) {
    this.parts = new RecordFinder(sink, limits, () => this.xml.line);
    this.xml = new XmlReader(this.parts, limits);
  }

  /** @throws {XmlFault} when the file cannot be read any further. */
  write(bytes: Uint8Array): void {
    this.xml.write(this.bytes.write(bytes));
  }

  /** @throws {XmlFault} as {@link write}, `cut-off` when elements are still open. */
  end(): void {
    this.xml.write(this.bytes.end());
    this.xml.end();
  }
}

/** Follows the elements of a file (or of one part of it) and picks out records. */
class RecordFinder {
  private readonly stack: Frame[] = [];
  private part: ClaimTable | undefined;

  constructor(
    private readonly sink: ClaimsSink,
    private readonly limits: ClaimsLimits,
    private readonly line: () => number,
    /** The table of the part that is being read; nothing for a file. */
    private readonly inside: { readonly table: ClaimTable | undefined } | undefined = undefined,
  ) {}

  readonly open = (name: string): void => {
    const parent = this.stack.at(-1);
    if (parent) {
      parent.hasElements = true;
      parent.text = '';
    }
    if (name === 'FILEHOSO') this.part = undefined;
    this.stack.push({ leaves: undefined, text: '', hasElements: false });
  };

  readonly text = (text: string): void => {
    const top = this.stack.at(-1);
    if (!top || top.hasElements) return;
    top.text = top.text === '' ? text : top.text + text;
    if (top.text.length > this.limits.maxText) throw new XmlFault('too-long', this.line());
  };

  readonly close = (name: string): void => {
    const frame = this.stack.pop();
    if (!frame) return;
    if (frame.hasElements) {
      this.closeGroup(name, frame.leaves);
      return;
    }
    const own = tableOfElement(name);
    if (own) this.sink.record(own, NO_FIELDS);
    else this.closeLeaf(name, frame.text);
  };

  private closeGroup(name: string, leaves: ClaimRecord | undefined): void {
    if (leaves && !WRAPPERS.has(name)) {
      const table = tableOfElement(name) ?? (leaves.has('MA_LK') ? (this.inside?.table ?? this.part) : undefined);
      if (table) this.sink.record(table, leaves);
    }
    if (!this.inside && ENCOUNTERS.has(name)) this.sink.encounterEnd();
  }

  private closeLeaf(name: string, text: string): void {
    if (!this.inside) {
      const field = ENVELOPE.get(name);
      if (field) this.sink.envelope(field, text.slice(0, 100).trim());
      if (name === 'LOAIHOSO') this.part = asClaimTable(text.slice(0, 20));
      if (name === 'NOIDUNGFILE') {
        this.readPart(text);
        return;
      }
    }
    if (text.length > this.limits.maxField && name !== 'CHUKYDONVI') throw new XmlFault('too-long', this.line());
    const parent = this.stack.at(-1);
    if (!parent) return;
    parent.leaves ??= new Map();
    parent.leaves.set(name, text);
    if (parent.leaves.size > this.limits.maxFields) throw new XmlFault('too-long', this.line());
  }

  /** The text of a part: base64, or XML as it is. A part that cannot be read leaves the others alone. */
  private readPart(text: string): void {
    const table = this.part;
    const plain = text.trim();
    if (plain === '') return;
    const bytes = plain.startsWith('<') ? plain : base64(plain);
    if (bytes === undefined) {
      this.sink.badPart('bad-base64', table, this.line());
      return;
    }
    const reader: XmlReader = new XmlReader(
      new RecordFinder(this.sink, this.limits, () => reader.line, { table }),
      this.limits,
    );
    try {
      if (typeof bytes === 'string') reader.write(bytes);
      else {
        const decoder = new TextOfBytes();
        reader.write(decoder.write(bytes) + decoder.end());
      }
      reader.end();
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      // The line within the part would lead nowhere: people look at the file.
      this.sink.badPart(error.fault, table, this.line());
    }
  }
}

const NO_FIELDS: ClaimRecord = new Map();

/** The bytes that a text in base64 stands for; nothing when it is not base64. */
function base64(text: string): Buffer | undefined {
  const dense = /\s/.test(text) ? text.replace(/\s+/g, '') : text;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(dense) || dense.replace(/=+$/, '').length % 4 === 1) return undefined;
  return Buffer.from(dense, 'base64');
}
