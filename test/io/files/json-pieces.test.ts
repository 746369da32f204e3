import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLine, jsonPieces } from '../../../src/io/files/json-pieces';

describe('JSON in pieces', () => {
  it('is what JSON.stringify writes, to the byte', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 9 }), fc.constantFrom(0 as const, 1 as const), (value, indent) => {
        expect([...jsonPieces(value, indent)].join('')).toBe(JSON.stringify(value, null, indent));
      }),
      { numRuns: 300 },
    );
    const holes = { a: undefined, b: [undefined, { c: [], d: {} }], e: 'x\n"y"' };
    for (const indent of [0, 1] as const)
      expect([...jsonLine(holes, indent)].join('')).toBe(`${JSON.stringify(holes, null, indent)}\n`);
  });

  it('never holds more than one element of a long list at once', () => {
    const element = Array.from({ length: 1000 }, (_, i) => ({ code: `C${i}`, target: [{ code: 'x'.repeat(50) }] }));
    const longest = Math.max(...[...jsonPieces({ group: [{ element }] })].map((piece) => piece.length));
    expect(longest).toBeLessThan(200);
  });
});
