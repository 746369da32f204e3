import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/catalog/entry';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';
import { PROFILES } from '../../src/match/profiles';
import { slotConflicts, slotsOf } from '../../src/match/slots';
import { wordsOf } from '../../src/text/words';
import { ask, catalogOf, decided, itemOf, named } from './helpers/catalog';

/** Names alike but for what decides; the third column is how a facility may write the first. */
const PAIRS = [
  ['Cắt thùy phổi phải', 'Cắt thùy phổi trái', 'Phẫu thuật cắt thuỳ phổi phải'],
  [
    'Chụp cắt lớp vi tính sọ não có thuốc cản quang',
    'Chụp cắt lớp vi tính sọ não không có thuốc cản quang',
    'Chụp CLVT sọ não có tiêm thuốc cản quang',
  ],
  ['Cắt amidan một bên', 'Cắt amidan hai bên', 'Cắt amiđan 01 bên'],
  ['Nạo VA gây mê', 'Nạo VA gây tê', 'Nạo V.A (gây mê)'],
  ['Viêm gan cấp', 'Viêm gan mạn', 'Bệnh viêm gan cấp tính'],
  ['Thông động mạch cảnh', 'Thông tĩnh mạch cảnh', 'Thông ĐM cảnh'],
  ['Bỏng độ 1', 'Bỏng độ 2', 'Bỏng da độ I'],
  ['Định lượng T3', 'Định lượng T4', 'XN định lượng T3'],
  ['Dẫn lưu màng phổi ≤ 8 giờ', 'Dẫn lưu màng phổi > 8 giờ', 'Dẫn lưu màng phổi <= 8h'],
  ['HBsAg định tính', 'HBsAg định lượng', 'Xét nghiệm HBsAg định tính'],
  ['Đặt ống thông niệu quản', 'Rút ống thông niệu quản', 'Đặt ống thông niệu quản (JJ)'],
  ['Gãy kín xương đùi', 'Gãy hở xương đùi', 'Gãy kín thân xương đùi'],
  ['Cắt toàn bộ tuyến giáp', 'Cắt bán phần tuyến giáp', 'PT cắt toàn bộ tuyến giáp'],
  ['Bilirubin trực tiếp', 'Bilirubin gián tiếp', 'Đo bilirubin trực tiếp'],
  ['Đặt nội khí quản trẻ em', 'Đặt nội khí quản người lớn', 'Đặt NKQ trẻ em'],
  ['Tăng kali máu', 'Hạ kali máu', 'Chứng tăng kali máu'],
] as const;

describe.each(PAIRS)('%s / %s', (right, wrong, written) => {
  it('the name is never decided for the opposite, even if that is alone in the list', () => {
    const catalog = catalogOf('services', named('services', [wrong, 'Soi đáy mắt', 'Đo nhãn áp']));
    for (const name of [right, right.toUpperCase(), written]) expect(decided(ask(catalog, name))).toBeUndefined();
  });

  it('the right one ranks first, and its opposite never is decided', () => {
    const catalog = catalogOf('services', named('services', [wrong, right, 'Soi đáy mắt', 'Đo nhãn áp']));
    for (const name of [right, right.toUpperCase(), written]) {
      const result = ask(catalog, name);
      expect(result.candidates[0]?.name).toBe(right);
      const other = result.candidates.find((candidate) => candidate.name === wrong);
      expect(other?.score ?? 0).toBeLessThan(result.candidates[0]!.score);
    }
    expect(ask(catalog, right)).toMatchObject({ status: 'auto', code: '01.0002.0002' });
  });

  // `có` stands in both: the words that only the right name has are none there.
  const common = right.split(' ').filter((word) => wrong.split(' ').includes(word));
  it.skipIf(common.length === right.split(' ').length)('a name without the deciding word is not decided', () => {
    const catalog = catalogOf('services', named('services', [wrong, right]));
    expect(ask(catalog, common.join(' ')).status).not.toBe('auto');
  });
});

describe('specimens in brackets', () => {
  const entries: Entry[] = [
    { code: '23.0001.0001', name: 'Định lượng Protein [Máu]', priceName: 'Protein máu' },
    { code: '23.0002.0002', name: 'Định lượng Protein [niệu]', priceName: 'Protein niệu' },
    { code: '23.0003.0003', name: 'Định lượng Protein [dịch não tuỷ]', priceName: 'Protein dịch' },
  ];
  const catalog = catalogOf('services', entries);

  it.each([
    ['Định lượng Protein [Máu]', '23.0001.0001'],
    ['Định lượng protein (máu)', '23.0001.0001'],
    ['Định lượng Protein [nước tiểu]', '23.0002.0002'],
    ['Định lượng Protein (niệu)', '23.0002.0002'],
    ['Định lượng Protein (dịch não tủy)', '23.0003.0003'],
  ])('%s is %s', (name, code) => {
    const result = ask(catalog, name);
    expect(result.candidates[0]?.code).toBe(code);
    expect([undefined, code]).toContain(decided(result));
  });

  it('another specimen is never decided', () => {
    for (const without of entries) {
      const others = catalogOf('services', [
        ...entries.filter((entry) => entry !== without),
        ...named('services', ['Soi']),
      ]);
      expect(decided(ask(others, without.name))).toBeUndefined();
    }
  });

  it('a row without a specimen is not decided for one of them', () => {
    expect(ask(catalog, 'Định lượng Protein').status).not.toBe('auto');
  });
});

describe('a name that says a word more often', () => {
  it.each([
    ['Không có, teo và hẹp bẩm sinh hậu môn có đường rò', 'Không có, teo và hẹp bẩm sinh hậu môn không có đường rò'],
    ['Biến chứng sau đẻ, không phân loại mục khác', 'Biến chứng khác sau đẻ, không phân loại mục khác'],
    ['Rối loạn tai ngoài do bệnh khác', 'Rối loạn khác của tai ngoài do bệnh khác'],
    ['U ác thứ phát và không xác định của hạch', 'U ác thứ phát và không xác định của hạch, không xác định'],
  ])('%s / %s', (a, b) => {
    for (const [written, only] of [
      [a, b],
      [b, a],
    ] as const) {
      expect(decided(ask(catalogOf('icd10', named('icd10', [only, 'Bệnh tả'])), written))).toBeUndefined();
      expect(decided(ask(catalogOf('services', named('services', [only, 'Soi đáy mắt'])), written))).toBeUndefined();
    }
  });
});

describe('short words', () => {
  it.each([
    ['Xác định kháng nguyên Diᵃ của hệ nhóm máu Diego', 'Xác định kháng nguyên Diᵇ của hệ nhóm máu Diego'],
    ['Định lượng IgA', 'Định lượng IgE'],
    ['Định lượng LDH', 'Định lượng LDL'],
    ['Test HAV', 'Test HBV'],
    ['Đo TSH', 'Đo FSH'],
    ['Định lượng CK-MB', 'Định lượng CK-MM'],
    ['Định lượng CEA', 'Định lượng CRA'],
  ])('%s / %s differ by one letter and are different things', (a, b) => {
    for (const [written, only] of [
      [a, b],
      [b, a],
    ] as const) {
      expect(decided(ask(catalogOf('services', named('services', [only, 'Soi đáy mắt'])), written))).toBeUndefined();
    }
  });

  // Antigens C and c of the Rh system are two tests; names lose their case before they are compared.
  it('a small letter is not decided for the antigen named by the capital', () => {
    const catalog = catalogOf(
      'services',
      named('services', ['Xác định kháng nguyên C của hệ nhóm máu Rh', 'Soi đáy mắt']),
    );
    expect(decided(ask(catalog, 'Xác định kháng nguyên c của hệ nhóm máu Rh'))).toBeUndefined();
  });
});

describe('in the real lists', () => {
  it.each(['services', 'icd10'] as const)('an official name of %s is never decided for one it contradicts', (kind) => {
    const catalog = openCatalog(kind, { edition: kind === 'icd10' ? 'tt06-2026' : 'qd7603-2018' });
    const slots = (entry: Entry) => slotsOf(wordsOf(PROFILES[kind].names(entry)[0]?.text ?? ''));
    const sample = catalog.entries.filter((_, at) => at % 5 === 0);
    // The code itself taken out of the list: what is left must not be taken for it.
    const rest = catalogOf(
      kind,
      catalog.entries.filter((_, at) => at % 5 !== 0),
    );
    const results = createMatcher(rest).matchAll(sample.map((entry) => itemOf(entry.name, entry.code)));
    const wrong: string[] = [];
    results.forEach((result, at) => {
      if (result.status !== 'auto') return;
      const entry = sample[at] as Entry;
      const taken = rest.get(result.code) as Entry;
      if (slotConflicts(slots(entry), slots(taken)).length > 0) wrong.push(`${entry.name} → ${taken.name}`);
    });
    expect(wrong).toEqual([]);
  });
});
