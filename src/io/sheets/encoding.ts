import * as iconv from 'iconv-lite';

/** A text and the encoding its bytes were in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'tcvn3' | 'windows-1252';
}

const SAMPLE = 65_536;

/** Which of every second byte is NUL in UTF-16 without a byte-order mark: Vietnamese text is mostly ASCII. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.05 ? 'utf-16be' : undefined;
}

const isLetter = (byte: number) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0xc0;
const VOWEL = new Set(
  [...'aeiouyAEIOUY']
    .map((char) => char.charCodeAt(0))
    .concat([0xe2, 0xe3, 0xea, 0xf4, 0xf5, 0xfd, 0xc2, 0xc3, 0xca, 0xd4, 0xd5, 0xdd]),
);
const TONES_1258 = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);

/**
 * Which 8-bit encoding Vietnamese bytes are in. Windows-1258 writes tone marks as bytes after a vowel;
 * TCVN3 uses 0xA7–0xAE and 0xB5–0xBF, punctuation elsewhere, for letters inside words;
 * VNI writes two Latin-1 letters for one, which text repair sees later.
 */
function eightBit(bytes: Uint8Array): Decoded['encoding'] {
  let tones = 0;
  let stray = 0;
  let tcvn = 0;
  let letters1258 = 0;
  let vni = 0;
  const length = Math.min(bytes.length, SAMPLE);
  for (let i = 1; i < length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const before = bytes[i - 1]!;
    if (TONES_1258.has(byte)) {
      if (VOWEL.has(before)) tones++;
      else stray++;
    } else if ((byte >= 0xa7 && byte <= 0xae) || (byte >= 0xb5 && byte <= 0xbf)) {
      if (isLetter(before) || isLetter(bytes[i + 1] ?? 0)) tcvn++;
    } else if (byte === 0xf0 || byte === 0xfd || byte === 0xf5) letters1258++;
    else if (byte === 0xf8 || byte === 0xf9 || byte === 0xfb || byte === 0xef) {
      if (VOWEL.has(before)) vni++;
    }
  }
  if (tcvn > tones && tcvn > vni) return 'tcvn3';
  if (vni > tones && vni > letters1258) return 'windows-1252';
  return tones + letters1258 > 0 && tones >= stray ? 'windows-1258' : 'windows-1252';
}

/** Text of bytes in UTF-8, UTF-16 (with or without mark), Windows-1258, TCVN3 or, failing these, Windows-1252. NFC where tone marks stood apart. */
export function decodeText(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: iconv.decode(buffer, 'utf-16le'), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: iconv.decode(buffer, 'utf-16be'), encoding: 'utf-16be' };
  const wide = utf16(bytes);
  if (wide) return { text: iconv.decode(buffer, wide), encoding: wide };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const encoding = eightBit(bytes);
    return { text: decode8(buffer, encoding), encoding };
  }
}

function decode8(buffer: Buffer, encoding: Decoded['encoding']): string {
  if (encoding === 'windows-1258') return iconv.decode(buffer, 'windows-1258').normalize('NFC');
  if (encoding === 'tcvn3') return iconv.decode(buffer, 'tcvn').normalize('NFC');
  return iconv.decode(buffer, 'windows-1252');
}
