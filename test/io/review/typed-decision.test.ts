import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/catalog/kinds';
import { typedDecision } from '../../../src/io/review/typed-decision';
import { ambiguous, candidate, review, row } from '../../report/mappings';

const [A, B] = ['02.0085.1778', '21.0014.1778'] as const;
const TIED = row('X', ambiguous(candidate(A, 'Điện tim thường', 0.5), candidate(B, 'Điện tim thường', 0.5)));
const read = (text: string, kind: Kind = 'services', choices: readonly string[] = []) =>
  typedDecision(text, kind, TIED, choices);

describe('what a person wrote as decision', () => {
  it.each([
    A,
    `${A} `,
    `${A} — Điện tim thường`,
    `${A} Điện tim thường`,
    `${A}: Điện tim thường (II. NỘI KHOA; giá 32.800 đ)`,
    `${A}; ý kiến của khoa`,
    `${A}.`,
    `${A}-Điện tim`,
  ])('takes a code with its name: %s', (text) => {
    expect(read(text)).toMatchObject({ status: 'confirmed', code: A });
  });

  it.each(['; ', ', ', ' và ', ' hoặc ', ' + ', ' ', '/', ',', '+', '\n', ' - ', '-', ' & ', '|'])(
    'refuses two codes with “%s” between them',
    (between) => {
      for (const [one, two] of [
        [A, B],
        [A, '02.0339.0211'],
        ['18.0015.0001', '02.0314.0001'],
      ])
        expect(read(`${one}${between}${two}`)).toEqual({ fault: 'decision-several-codes', codes: [one, two] });
    },
  );

  it('refuses two codes with their names, and a status with a code', () => {
    expect(read(`${A} — Điện tim thường; ${B} — Điện tim thường`)).toMatchObject({ fault: 'decision-several-codes' });
    expect(read(`${A} (${B})`)).toMatchObject({ fault: 'decision-several-codes' });
    expect(read(`Không có mã tương đương: ${A}`)).toMatchObject({ fault: 'decision-unreadable' });
  });

  it('takes codes of drugs joined by a plus for the one combination that they are', () => {
    expect(read('40.30 + 40.48', 'drugs')).toMatchObject({ status: 'confirmed', code: '40.30+40.48' });
    expect(read('40.30 + 40.48; 40.5', 'drugs')).toMatchObject({ fault: 'decision-several-codes' });
  });

  it('takes what the drop-down offers as it was offered, though the name looks like a code', () => {
    const anaemia = row(
      'D',
      review(candidate('D51.0', 'Thiếu máu do thiếu vitamin B12'), candidate('D51', 'Thiếu máu')),
    );
    const choice = 'D51.0 — Thiếu máu do thiếu vitamin B12 (I10)';
    expect(typedDecision(choice, 'icd10', anaemia, [choice])).toMatchObject({ status: 'confirmed', code: 'D51.0' });
    expect(typedDecision('D51.0 Thiếu máu do thiếu vitamin B12', 'icd10', anaemia)).toMatchObject({ code: 'D51.0' });
    expect(typedDecision('D51.0 vitamin B12', 'icd10', anaemia)).toMatchObject({ fault: 'decision-several-codes' });
  });

  it.each([
    ['Đồng ý', 'accepted'],
    ['ĐỒNG Ý', 'accepted'],
    ['x', 'accepted'],
    ['✓', 'accepted'],
    ['không có', 'no-equivalent'],
    ['Không có mã', 'no-equivalent'],
    ['no equivalent', 'no-equivalent'],
    ['No equivalent code', 'no-equivalent'],
    ['Ngoài BHYT', 'out-of-scope'],
    ['Ngoài phạm vi', 'out-of-scope'],
    ['Xem lại', 'flagged'],
    ['Không đồng ý', 'rejected'],
    ['Bác các đề xuất', 'rejected'],
  ])('knows the words of a status: %s', (text, status) => {
    expect(read(text)).toMatchObject({ status });
  });

  it('keeps the reason that stands behind a status', () => {
    expect(read('Ngoài phạm vi: giường bệnh')).toEqual({ status: 'out-of-scope', reason: 'giường bệnh' });
    expect(read('Không có mã tương đương (kỹ thuật mới)')).toEqual({ status: 'no-equivalent', reason: 'kỹ thuật mới' });
  });

  it('understands nothing that may mean something else', () => {
    for (const text of ['không', 'không có thuốc cản quang', 'xx', 'để hỏi lại khoa', 'U50.011'])
      expect(read(text)).toHaveProperty('fault');
  });

  const CODES: Readonly<Partial<Record<Kind, readonly string[]>>> = {
    services: [A, B, '02.0314.0001', '18.303b.0066', '2.90.1778'],
    icd10: ['J18.9', 'I10', 'E11', 'A17.0*', 'J20'],
    'yhct-diseases': ['U50.011', 'U62.392.5'],
    supplies: ['N03.05.010', 'N01.01.010'],
    blood: ['2.7', '2.10', '3.1.KT'],
    'traditional-medicines': ['05C.12', '05V.3', 'HD.5'],
    drugs: ['40.48', '40.30.5', '40P.26'],
  };
  it('no text with two codes ever confirms one of them', () => {
    const words = fc.constantFrom('và', 'hoặc', 'Điện tim thường', 'theo khoa', 'ý kiến', '—', ':', '(', ')', '');
    const sign = fc.constantFrom(' ', '; ', ', ', '/', ' + ', ' - ', '\n', ' | ', ' & ', ' (', ') ', '\t', '\u00a0');
    const kinds = fc.constantFrom(...(Object.entries(CODES) as [Kind, readonly string[]][]));
    const cell = kinds.chain(([kind, codes]) =>
      fc.record({
        kind: fc.constant(kind),
        two: fc.shuffledSubarray([...codes], { minLength: 2, maxLength: 2 }),
        parts: fc.tuple(words, sign, words, sign, words),
      }),
    );
    let asked = 0;
    fc.assert(
      fc.property(cell, ({ kind, two, parts: [before, first, between, second, after] }) => {
        const text = `${before} ${two[0]}${first}${between}${second}${two[1]} ${after}`;
        const found = typedDecision(text, kind, TIED);
        asked++;
        if (kind === 'drugs' && 'code' in found) expect(found.code).toBe(two.join('+'));
        else expect(found).not.toHaveProperty('code');
      }),
      { numRuns: 2000 },
    );
    expect(asked).toBeGreaterThanOrEqual(2000);
  });
});
