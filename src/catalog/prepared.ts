/** A value of a prepared file: numbers, or anything that JSON holds. */
export type Section = Uint8Array | Uint16Array | Int32Array | Uint32Array | { readonly json: unknown };

/**
 * What was worked out of a code set when the package was built or the edition imported: arrays of numbers as they lie in
 * memory, and a few texts. One file; nothing of it is read before it is asked for.
 */
export interface Prepared {
  numbers(name: string): Int32Array;
  /** The same where values are 0…2³²−1. */
  unsigned(name: string): Uint32Array;
  /** The same as they lie in the file, where they take two bytes each. */
  small(name: string): Uint16Array | Int32Array;
  json<T>(name: string): T;
}

const MAGIC = 'DMDCIDX1';
const TYPES = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array, u32: Uint32Array } as const;
type Type = keyof typeof TYPES | 'json';

interface Head {
  /** Says of which tables and which code it was made: another is stale. */
  readonly stamp: string;
  /** Type, offset behind the head in bytes, and length in bytes of each section. */
  readonly sections: Readonly<Record<string, readonly [type: Type, offset: number, length: number]>>;
}

/** Numbers in the smallest type that holds them. */
export function packed(numbers: Iterable<number> & ArrayLike<number>): Section {
  let most = 0;
  let least = 0;
  for (const number of numbers) {
    if (number > most) most = number;
    if (number < least) least = number;
  }
  if (least < 0) return Int32Array.from(numbers);
  return most < 2 ** 8
    ? Uint8Array.from(numbers)
    : most < 2 ** 16
      ? Uint16Array.from(numbers)
      : Uint32Array.from(numbers);
}

/** The bytes of a prepared file. Numbers stand in the order of bytes of all machines that Node and browsers run on today (little-endian). */
export function prepare(stamp: string, parts: Readonly<Record<string, Section>>): Uint8Array {
  const encoder = new TextEncoder();
  const sections: Record<string, readonly [Type, number, number]> = {};
  const bodies: Uint8Array[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const body =
      'json' in part
        ? encoder.encode(JSON.stringify(part.json))
        : new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
    sections[name] = [typeOf(part), offset, body.length];
    bodies.push(body);
    offset += upToEight(body.length);
  }
  const head = encoder.encode(JSON.stringify({ stamp, sections } satisfies Head));
  const start = upToEight(MAGIC.length + 4 + head.length);
  const bytes = new Uint8Array(start + offset);
  bytes.set(encoder.encode(MAGIC));
  new DataView(bytes.buffer).setUint32(MAGIC.length, head.length, true);
  bytes.set(head, MAGIC.length + 4);
  let at = start;
  for (const body of bodies) {
    bytes.set(body, at);
    at += upToEight(body.length);
  }
  return bytes;
}

/** Opens a prepared file; nothing where it is another one, of other tables or of other code. */
export function openPrepared(bytes: Uint8Array, stamp: string): Prepared | undefined {
  const headAt = MAGIC.length + 4;
  if (bytes.length < headAt || text(bytes, 0, MAGIC.length) !== MAGIC) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  const wanted = `{"stamp":${JSON.stringify(stamp)},`;
  const head = text(bytes, headAt, headAt + length);
  if (!head.startsWith(wanted)) return undefined;
  const { sections } = JSON.parse(head) as Head;
  const start = upToEight(headAt + length);
  const bodyOf = (name: string): [Type, Uint8Array] => {
    const [type, offset, size] = sections[name] ?? ['u8', 0, 0];
    return [type, bytes.subarray(start + offset, start + offset + size)];
  };
  const viewOf = (name: string): Uint8Array | Uint16Array | Int32Array | Uint32Array => {
    const [type, body] = bodyOf(name);
    const View = TYPES[type as keyof typeof TYPES];
    const { buffer, byteOffset, length: size } = body.byteOffset % 8 === 0 ? body : body.slice();
    return new View(buffer as ArrayBuffer, byteOffset, size / View.BYTES_PER_ELEMENT);
  };
  return {
    numbers: (name) => {
      const view = viewOf(name);
      return view instanceof Int32Array ? view : new Int32Array(view);
    },
    small: (name) => {
      const view = viewOf(name);
      if (view instanceof Uint32Array) return new Int32Array(view);
      return view instanceof Uint8Array ? new Uint16Array(view) : view;
    },
    unsigned: (name) => {
      const view = viewOf(name);
      return view instanceof Uint32Array ? view : new Uint32Array(view);
    },
    json: <T>(name: string) => {
      const [, body] = bodyOf(name);
      return JSON.parse(text(body, 0, body.length)) as T;
    },
  };
}

function typeOf(part: Section): Type {
  if ('json' in part) return 'json';
  if (part instanceof Uint8Array) return 'u8';
  if (part instanceof Uint16Array) return 'u16';
  return part instanceof Uint32Array ? 'u32' : 'i32';
}

function text(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder().decode(bytes.subarray(from, to));
}

function upToEight(size: number): number {
  return (size + 7) & ~7;
}
