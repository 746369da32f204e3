import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';
import type { Candidate, MatchResult } from '../../src/match/result';
import { slotConflicts, slotsOf } from '../../src/match/slots';
import { wordsOf } from '../../src/text/words';
import { Held } from '../helpers/held';
import { ask, catalogOf, decided, named } from './helpers/catalog';

/** Reasons that say a deciding word, number, specimen, price item or disease contradicts. */
const CONFLICTS: ReadonlySet<string> = new Set([
  'deciding-word',
  'numbers-differ',
  'bracket-contradicts',
  'price-name-contradicts',
  'icd10-contradicts',
]);

const contradicts = ({ reasons }: Candidate): boolean => reasons.some(({ code }) => CONFLICTS.has(code));

const SWAPS: readonly (readonly [RegExp, string])[] = [
  [/\bkhông\b/u, 'có'],
  [/\bphải\b/u, 'trái'],
  [/\btrái\b/u, 'phải'],
  [/\bmột bên\b/u, 'hai bên'],
  [/\bhai bên\b/u, 'một bên'],
  [/\bcấp\b/u, 'mạn'],
  [/\bmạn\b/u, 'cấp'],
  [/\btrên\b/u, 'dưới'],
  [/\bdưới\b/u, 'trên'],
  [/\btrước\b/u, 'sau'],
  [/\btrong\b/u, 'ngoài'],
  [/\bgây mê\b/u, 'gây tê'],
  [/\btrẻ em\b/u, 'người lớn'],
  [/\bngười lớn\b/u, 'trẻ em'],
  [/\bđộng mạch\b/u, 'tĩnh mạch'],
  [/\btĩnh mạch\b/u, 'động mạch'],
  [/≤/u, '>'],
  [/\bđơn giản\b/u, 'phức tạp'],
  [/\bphức tạp\b/u, 'đơn giản'],
  [/\bsiêu âm\b/iu, 'cắt lớp vi tính'],
  [/\bcộng hưởng từ\b/iu, 'cắt lớp vi tính'],
  [/\blaser\b/iu, 'áp lạnh'],
  [/\bI\b/u, 'III'],
  [/\b2\b/u, '7'],
];

const LISTS = (['services', 'icd10'] as const).map((kind) => {
  const catalog = openCatalog(kind, { edition: kind === 'icd10' ? 'tt06-2026' : 'qd7603-2018' });
  const swapped = catalog.entries.flatMap(({ name }) =>
    // \b knows no Vietnamese letters; blanks do.
    SWAPS.flatMap(([from, to]) => {
      const spaced = ` ${name} `;
      const wanted = new RegExp(`(?<=[ ([])${from.source.replaceAll('\\b', '')}(?=[ ,)\\]])`, from.flags);
      const other = spaced.replace(wanted, to).trim();
      return other === name ? [] : [other];
    }),
  );
  return { kind, swapped, catalog, matcher: createMatcher(catalog, { top: 40 }) };
});

function inOrder({ candidates }: MatchResult): void {
  const first = candidates.findIndex(contradicts);
  // With no conflict there is nothing after the last candidate, and nothing to expect of it.
  expect(candidates.slice(first < 0 ? candidates.length : first).every(contradicts)).toBe(true);
  for (let at = 1; at < candidates.length; at++)
    expect(candidates[at]!.score).toBeLessThanOrEqual(candidates[at - 1]!.score);
}

describe.each(LISTS)('official names of $kind with one deciding word changed', ({ swapped, matcher, catalog }) => {
  it('are not decided for a code that contradicts, and codes without a contradiction stand above those with one', () => {
    expect(swapped.length).toBeGreaterThan(500);
    const shown = new Held();
    const taken = new Held();
    fc.assert(
      fc.property(fc.constantFrom(...swapped), (localName) => {
        const result = matcher.match({ localCode: 'X', localName });
        inOrder(result);
        shown.when(result.candidates.some(contradicts));
        const code = decided(result);
        if (code === undefined || !taken.when(true)) return;
        expect(contradicts(result.candidates[0]!)).toBe(false);
        const plain = (name: string) => slotsOf(wordsOf(name.replace(/[[(].*/u, '')));
        expect(slotConflicts(plain(localName), plain(catalog.get(code)!.name))).toEqual([]);
      }),
      { numRuns: 400 },
    );
    shown.atLeast(100);
    taken.atLeast(1);
  });
});

describe('what contradicts', () => {
  it.each([
    ['Siêu âm ổ bụng', 'Chụp cộng hưởng từ ổ bụng'],
    ['Cắt u da bằng laser', 'Cắt u da bằng dao điện'],
    ['Khâu vết thương > 10 cm', 'Khâu vết thương ≤ 10 cm'],
    ['Khâu vết thương trên 10 cm', 'Khâu vết thương dưới 10 cm'],
    ['Phẫu thuật rò hậu môn phức tạp', 'Phẫu thuật rò hậu môn đơn giản'],
    ['Nắn trật khớp ngón tay', 'Nắn trật khớp ngón chân'],
    ['Định lượng canxi niệu', 'Định lượng canxi huyết thanh'],
    ['Khâu da độ 2', 'Khâu da độ 3'],
  ])('%s is not %s, and an unlike name without a conflict stands above it', (written, other) => {
    const catalog = catalogOf(
      'services',
      named('services', [other, `${written.split(' ').slice(0, 2).join(' ')} khác`]),
    );
    const result = ask(catalog, written);
    expect(decided(result)).toBeUndefined();
    inOrder(result);
    const wrong = result.candidates.find(({ name }) => name === other);
    expect(wrong && contradicts(wrong)).toBe(true);
  });
});

describe('joining words such as `và` and `bằng`', () => {
  it.each([
    ['Cắt u và nạo hạch', 'Cắt u'],
    ['Cắt u', 'Cắt u và nạo hạch'],
    ['Điều trị sẹo bằng áp lạnh', 'Điều trị sẹo và áp lạnh'],
    ['Điều trị sẹo và áp lạnh', 'Điều trị sẹo bằng áp lạnh'],
  ])('%s is not decided for %s', (written, other) => {
    expect(decided(ask(catalogOf('services', named('services', [other, 'Soi đáy mắt'])), written))).toBeUndefined();
  });

  it('a confirmed name with two parts is not decided for a code with only one of them', () => {
    const catalog = catalogOf('services', named('services', ['Cắt u', 'Soi đáy mắt']));
    const names = [{ code: '01.0001.0001', name: 'Cắt u và nạo hạch', source: 'memory' }];
    expect(decided(ask(catalog, 'Cắt u và nạo hạch', { names }))).toBeUndefined();
  });
});

describe('a name that people confirmed elsewhere', () => {
  const entries = named('services', ['Cắt u nang buồng trứng', 'Cắt u nang tuyến giáp', 'Soi đáy mắt']);
  const catalog = catalogOf('services', entries);
  const learned = (code: number, name: string, source = 'memory') => [{ code: entries[code]!.code, name, source }];

  it('decides nothing where the official name of another code is nearer', () => {
    for (const source of ['memory', 'memory:own']) {
      const result = ask(catalog, 'Cắt nang tuyến giáp u', { names: learned(0, 'Cắt nang tuyến giáp u', source) });
      expect(decided(result)).not.toBe(entries[0]!.code);
    }
  });

  it('decides where the official name agrees, or where the facility itself confirmed a name unlike all others', () => {
    const near = ask(catalog, 'Cắt u nang BT', { names: learned(0, 'Cắt u nang BT') });
    expect(near.candidates[0]?.code).toBe(entries[0]!.code);
    expect(decided(ask(catalog, 'SĐM', { names: learned(2, 'SĐM', 'memory:own') }))).toBe(entries[2]!.code);
  });
});

describe('a bracket', () => {
  const catalog = catalogOf('services', [
    { code: '14.0001.0001', name: 'Lấy dị vật giác mạc', priceName: 'Lấy dị vật giác mạc nông, một mắt (gây tê)' },
    { code: '14.0002.0002', name: 'Soi đáy mắt' },
  ]);

  it('that the price item has too does not stop the decision', () => {
    expect(decided(ask(catalog, 'Lấy dị vật giác mạc [nông, một mắt]'))).toBe('14.0001.0001');
  });

  it('that the price item does not have leaves the row to a person', () => {
    const result = ask(catalog, 'Lấy dị vật giác mạc [kỹ thuật Lindner]');
    expect(decided(result)).toBeUndefined();
    expect(result.candidates[0]?.reasons.map(({ code }) => code)).toContain('bracket-unmatched');
  });
});
