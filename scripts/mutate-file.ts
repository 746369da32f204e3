import { unzip } from '../src/io/sheets/zip';
import { zip } from '../test/helpers/workbooks';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A copy with one to eight places changed: bits, bytes, pieces cut out, doubled or moved, the end cut off. */
function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let changed = Uint8Array.from(bytes);
  const below = (most: number) => Math.floor(random() * most);
  for (let times = 1 + below(8); times > 0 && changed.length > 0; times--) {
    const at = below(changed.length);
    const piece = changed.subarray(at, at + 1 + below(64));
    const rest = changed.subarray(at + piece.length);
    switch (below(6)) {
      case 0:
        changed[at]! ^= 1 << below(8);
        break;
      case 1:
        changed[at] = [0, 0x22, 0x3c, 0x7f, 0x80, 0xff][below(6)]!;
        break;
      case 2:
        changed = new Uint8Array(Buffer.concat([changed.subarray(0, at), rest]));
        break;
      case 3:
        changed = new Uint8Array(Buffer.concat([changed.subarray(0, at), piece, piece, rest]));
        break;
      case 4:
        changed.copyWithin(below(changed.length), at, at + piece.length);
        break;
      default:
        if (below(4) === 0) changed = changed.slice(0, at);
    }
  }
  return changed;
}

/** Values that are seldom meant where they stand. */
const ODD: readonly unknown[] = [
  '',
  null,
  -1,
  0,
  1e308,
  true,
  [],
  {},
  'x',
  '=1+1',
  '\u0000\ud800',
  '9999-99-99',
  '../x',
  '__proto__',
];

/** JSON that is whole and says something else: of one place a value, a key, or an element is changed, taken out, or put deep down. */
function mutateJson(value: unknown, random: () => number): unknown {
  const below = (most: number) => Math.floor(random() * most);
  if (typeof value !== 'object' || value === null || random() < 0.1) {
    if (random() < 0.1) return Array.from({ length: 300 }).reduce<unknown>((inner) => [inner], value);
    return ODD[below(ODD.length)];
  }
  if (Array.isArray(value)) {
    const at = below(value.length);
    const changed = random() < 0.2 ? [] : [mutateJson(value[at], random)];
    return value.toSpliced(at, 1, ...changed, ...(random() < 0.1 ? value : []));
  }
  const entries = Object.entries(value);
  const at = below(entries.length);
  const [key = 'x', old] = entries[at] ?? [];
  const name = random() < 0.1 ? ['__proto__', 'constructor', `${key} `, ''][below(4)]! : key;
  // As text, since a literal would set the prototype instead of a key.
  const changed = random() < 0.15 ? [] : [`${JSON.stringify(name)}:${JSON.stringify(mutateJson(old, random) ?? null)}`];
  const others = entries.flatMap(([one, kept], place) =>
    place === at ? changed : [`${JSON.stringify(one)}:${JSON.stringify(kept)}`],
  );
  return JSON.parse(`{${others.join(',')}}`);
}

/** Lines of a text: one is changed as JSON or in one of its cells, doubled, taken out or moved. */
function mutateLines(text: string, random: () => number): string {
  const below = (most: number) => Math.floor(random() * most);
  const lines = text.split('\n');
  const at = below(lines.length);
  const line = lines[at] as string;
  const kind = random();
  if (kind < 0.1) lines.splice(at, 1);
  else if (kind < 0.2) lines.splice(below(lines.length), 0, line);
  else if (/^[{[]/.test(line)) lines[at] = JSON.stringify(mutateJson(JSON.parse(line), random)) ?? '';
  else {
    const cells = line.split(/([,;\t<>])/);
    cells[below(cells.length)] = [
      String(ODD[below(ODD.length)]),
      '"',
      'ắ'.repeat(below(5000)),
      '\u2028',
      ','.repeat(below(50)),
    ][below(5)]!;
    lines[at] = cells.join('');
  }
  return lines.join('\n');
}

/** A text as a person, a program or a bad copy would change it; nothing where it is none. */
function mutateText(bytes: Uint8Array, random: () => number): Uint8Array | undefined {
  try {
    let text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
      const isWhole = /^\s*[{[]/.test(text) && !/\}\s*\n\s*\{/.test(text.slice(0, 1e6));
      text = isWhole ? (JSON.stringify(mutateJson(JSON.parse(text), random)) ?? '') : mutateLines(text, random);
    }
    return new TextEncoder().encode(text);
  } catch {
    return undefined;
  }
}

/** Of an archive, one part is changed and all are packed again: else hardly a case would get past the checksums. */
export function mutateFile(bytes: Uint8Array, random: () => number): Uint8Array {
  if (bytes[0] !== 0x50) return (random() < 0.7 ? mutateText(bytes, random) : undefined) ?? mutate(bytes, random);
  if (random() < 0.2) return mutate(bytes, random);
  try {
    const parts = unzip(bytes, () => true, 64 * 1_048_576, {});
    const chosen = Math.floor(random() * parts.length);
    return zip(parts.map(({ name, data }, at) => ({ name, data: at === chosen ? mutate(data, random) : data })));
  } catch {
    return mutate(bytes, random);
  }
}
