/** Depth to which objects and lists are taken apart: what lies deeper is one small text. */
const MOST_DEPTH = 5;

/**
 * The text of `JSON.stringify(value, null, indent)`, to the byte, in pieces: a long list is longer than any one text can be.
 * For plain data, without `toJSON`.
 */
export function* jsonPieces(value: unknown, indent: 0 | 1 = 1, depth = 0): Generator<string> {
  const line = (at: number) => (indent === 0 ? '' : `\n${' '.repeat(at)}`);
  if (typeof value !== 'object' || value === null || depth >= MOST_DEPTH) {
    const text = JSON.stringify(value, null, indent) ?? 'null';
    yield indent === 0 || depth === 0 ? text : text.replaceAll('\n', line(depth));
    return;
  }
  const isList = Array.isArray(value);
  const entries: readonly (readonly [string, unknown])[] = isList
    ? value.map((one) => ['', one])
    : Object.entries(value).flatMap(([key, one]) =>
        one === undefined ? [] : [[`${JSON.stringify(key)}:${indent === 0 ? '' : ' '}`, one]],
      );
  yield isList ? '[' : '{';
  for (const [at, [key, one]] of entries.entries()) {
    yield `${at === 0 ? '' : ','}${line(depth + 1)}${key}`;
    yield* jsonPieces(one, indent, depth + 1);
  }
  yield `${entries.length === 0 ? '' : line(depth)}${isList ? ']' : '}'}`;
}

/** A JSON document with the line end that closes it, in pieces. */
export function* jsonLine(value: unknown, indent: 0 | 1 = 0): Generator<string> {
  yield* jsonPieces(value, indent);
  yield '\n';
}
