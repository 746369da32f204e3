import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineSchema } from '../../../src/io/record/file-schema';
import { mappingFileText } from '../../../src/io/record/mapping-text';
import { itemFieldsSchema } from '../../../src/io/record/row-schema';
import { shapeCheck } from '../../../src/io/record/shape-check';
import { auto, candidate, mapping, NONE, review, row } from '../../report/mappings';

const isPlainLine = shapeCheck(lineSchema);

const confirmed = { status: 'confirmed', code: '02.0085.1778', name: 'Điện tim thường', reviewer: 'Lan' } as const;
const LINES = mappingFileText(
  mapping([
    row('A', auto('02.0085.1778'), undefined, { sheet: 'DVKT', row: 3, unitPrice: 32_000, department: 'Khoa Nội' }),
    row('B', review(candidate('02.0085.1778', 'Điện tim thường', 0.4))),
    row('C', NONE, { ...confirmed, also: [{ code: '02.0085.1779', relationship: 'related-to' }], join: 'all-of' }),
    row('D', NONE, { status: 'rejected', codes: ['02.0085.1778'], comment: 'không phải' }),
    row('E', NONE, { status: 'no-equivalent', reason: 'ngoài BHYT', evidence: [{ code: 'x', params: { n: 1 } }] }),
    row('F', NONE, undefined, { extra: new Map([['Ghi chú', '__proto__']]), validFrom: '2026-01-01', volumeMl: 250 }),
  ]),
)
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Every place in a value, as paths. */
function places(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, one]) => places(one, [...at, key]))];
}

function changed(value: unknown, [first, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (first === undefined) return to;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[first] = changed(copy[first], rest, to);
  return JSON.parse(JSON.stringify(copy));
}

describe('the quick look at a line', () => {
  it('takes the lines that we write', () => {
    for (const line of LINES) expect(isPlainLine(line)).toBe(true);
  });

  it('knows every field of an item', () => {
    const known = Object.keys(itemFieldsSchema.shape).filter((field) => {
      const sample = { kind: 'drugs', extra: [['a', 'b']] }[field] ?? 'x';
      return [sample, 1].some((value) => isPlainLine({ ...LINES[0], item: { [field]: value } }));
    });
    expect(known).toEqual(Object.keys(itemFieldsSchema.shape));
  });

  it('takes nothing that the schema would refuse or change', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('', 'auto', 'confirmed', 'equivalent', 'manual', 2, -1, 0.5, 1.5, 1e21, [], {}, [[]], [{}]),
    );
    const line = fc.constantFrom(...LINES).chain((one) =>
      fc.record({
        one: fc.constant(one),
        path: fc.constantFrom(...places(one)),
        to: value,
        key: fc.option(fc.string().filter((one) => one !== 'length')),
      }),
    );
    fc.assert(
      fc.property(line, ({ one, path, to, key }) => {
        const other = changed(one, key === null ? path : [...path.slice(0, -1), key], to);
        if (!isPlainLine(other)) return;
        const result = lineSchema.safeParse(other);
        expect(result.error?.issues ?? []).toEqual([]);
        expect(result.data).toEqual(other);
      }),
      { numRuns: 3000 },
    );
  });
});
