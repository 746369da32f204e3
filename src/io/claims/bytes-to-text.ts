import * as iconv from 'iconv-lite';

/** Bytes that tell the encoding: the mark at the start, or the XML declaration. */
const ENOUGH = 256;

/** Encodings that a declaration may name and that single bytes may really be in. */
const DECLARED = /^(?:windows-125[0-8]|cp125[0-8]|iso-8859-\d{1,2}|us-ascii|tcvn)$/i;

/** Turns the bytes of an XML file, piece by piece, into text: UTF-8, UTF-16 with or without mark, or as declared. */
export class TextOfBytes {
  private decoder: ReturnType<typeof iconv.getDecoder> | undefined;
  private start: Buffer | undefined;

  write(bytes: Uint8Array): string {
    if (this.decoder) return this.decoder.write(asBuffer(bytes));
    const head = this.start ? Buffer.concat([this.start, bytes]) : asBuffer(bytes);
    if (head.length < ENOUGH) {
      this.start = Buffer.from(head);
      return '';
    }
    return this.begin(head);
  }

  end(): string {
    const head = this.decoder ? '' : this.begin(this.start ?? Buffer.alloc(0));
    return head + (this.decoder?.end() ?? '');
  }

  private begin(head: Buffer): string {
    this.start = undefined;
    this.decoder = iconv.getDecoder(encodingOf(head));
    return this.decoder.write(head);
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** By the bytes first: declarations that say UTF-16 over bytes in UTF-8 are common. */
function encodingOf(head: Buffer): string {
  const [first, second, third] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]{1,40})["']/i.exec(
    head.toString('latin1', 0, ENOUGH),
  )?.[1];
  return declared && DECLARED.test(declared) && iconv.encodingExists(declared) ? declared : 'utf-8';
}
