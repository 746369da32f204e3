import { SaxesParser } from 'saxes';

/**
 * What is wrong with an XML text: it declares a document type or entities (never read), elements stand too deep in each other,
 * one text or tag is too long, it breaks the rules of XML, or it ends before its elements are closed.
 */
export type XmlFaultCode = 'doctype' | 'too-deep' | 'too-long' | 'malformed' | 'cut-off';

/** Thrown by {@link XmlReader}. It holds no piece of the text: that may be about a patient. */
export class XmlFault extends Error {
  constructor(
    readonly fault: XmlFaultCode,
    /** Counted from 1. */
    readonly line: number,
  ) {
    super(fault);
    this.name = 'XmlFault';
  }
}

/** The element whose text is nearly the whole of a claims file: base64, which holds nothing that a parser has to look at. */
const BULK = 'NOIDUNGFILE';
const BULK_TAG = `${BULK}>`;
const BASE64 = /^[A-Za-z0-9+/=\s]*$/;

/** What a reader tells: elements by their name in capitals without prefix, and texts. */
export interface XmlEvents {
  readonly open: (name: string) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** Bounds that keep a hostile text from filling the memory. */
export interface XmlLimits {
  /** Elements in each other. */
  readonly maxDepth: number;
  /** Characters of one text, tag or comment. */
  readonly maxText: number;
}

const MAX_ATTRIBUTES = 64;
/** The parser takes any piece; the bound on length is looked at between two of these. */
const PIECE = 262_144;

/** Reads XML piece by piece. Nothing is fetched; document types and entities beyond the five of XML are refused. */
export class XmlReader {
  private readonly parser = new SaxesParser({ xmlns: false });
  private quiet = 0;
  private heard = false;
  private depth = 0;
  private attributes = 0;
  private ending = false;
  /** The tag that was read last opened a bulk element, and nothing followed yet. */
  private opened = false;
  /** Within the text of a bulk element, past the parser. */
  private inBulk = false;
  private bulkLines = 0;

  constructor(
    private readonly events: XmlEvents,
    private readonly limits: XmlLimits,
  ) {
    const { parser } = this;
    parser.on('error', () => this.fail(this.ending ? 'cut-off' : 'malformed'));
    parser.on('doctype', () => this.fail('doctype'));
    parser.on('opentagstart', () => {
      this.heard = true;
      this.attributes = 0;
      if (++this.depth > limits.maxDepth) this.fail('too-deep');
    });
    parser.on('attribute', () => {
      if (++this.attributes > MAX_ATTRIBUTES) this.fail('too-long');
    });
    parser.on('opentag', ({ name, isSelfClosing }) => {
      const plain = plainName(name);
      this.opened = plain === BULK && !isSelfClosing;
      events.open(plain);
    });
    parser.on('closetag', ({ name }) => {
      this.heard = true;
      this.opened = false;
      this.depth--;
      events.close(plainName(name));
    });
    const text = (value: string) => {
      this.heard = true;
      if (value.length > limits.maxText) this.fail('too-long');
      events.text(value);
    };
    parser.on('text', text);
    parser.on('cdata', text);
  }

  /** The line that is being read, counted from 1. */
  get line(): number {
    return this.parser.line + this.bulkLines;
  }

  write(text: string): void {
    for (let at = 0; at < text.length; ) {
      if (this.inBulk) {
        at = this.bulk(text, at);
        continue;
      }
      const tag = text.indexOf(BULK_TAG, at);
      const end = tag < 0 ? text.length : tag + BULK_TAG.length;
      this.parse(at === 0 && end === text.length ? text : text.slice(at, end));
      this.inBulk = tag >= 0 && this.opened;
      this.opened = false;
      at = end;
    }
  }

  /** Takes base64 past the parser, up to the next tag; gives back where to go on. */
  private bulk(text: string, from: number): number {
    const next = text.indexOf('<', from);
    const end = next < 0 ? text.length : next;
    const piece = text.slice(from, end);
    if (next >= 0) this.inBulk = false;
    if (piece === '') return end;
    if (!BASE64.test(piece)) {
      this.inBulk = false;
      this.parse(piece);
      return end;
    }
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) this.bulkLines++;
    this.events.text(piece);
    return end;
  }

  private parse(text: string): void {
    for (let at = 0; at < text.length; at += PIECE) {
      const piece = text.length <= PIECE ? text : text.slice(at, at + PIECE);
      this.heard = false;
      this.parser.write(piece);
      this.quiet = this.heard ? 0 : this.quiet + piece.length;
      if (this.quiet > this.limits.maxText) this.fail('too-long');
    }
  }

  end(): void {
    this.ending = true;
    this.parser.close();
  }

  private fail(fault: XmlFaultCode): never {
    throw new XmlFault(fault, this.line);
  }
}

const names = new Map<string, string>();

/** Capitals, without a prefix. Names repeat; a file that makes up many is not remembered. */
function plainName(name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  const plain = name.slice(name.indexOf(':') + 1).toUpperCase();
  if (names.size < 2000 && name.length < 80) names.set(name, plain);
  return plain;
}
