import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';
import { supplies } from '../../src/match/profiles/supplies';
import { itemOf } from './helpers/catalog';

const namesOf = (name: string) =>
  supplies
    .names({ code: 'N01.01.010', name })
    .map(({ text, source }) => (source === 'word' ? `${text}*` : text))
    .sort();

describe('names of a supply group', () => {
  it.each([
    ['each device of a list', 'Ống nối, dây nối và cổng chia các loại, các cỡ', ['dây nối', 'cổng chia', 'Ống nối']],
    ['no syllable that begins with và', 'Bộ dây dẫn vào khớp mạch vành các loại', []],
    [
      'uses are no devices',
      'Mũi khoan, lưỡi cưa dùng trong thủ thuật, phẫu thuật và chăm sóc các loại, các cỡ',
      ['Mũi khoan', 'lưỡi cưa', 'lưỡi cưa dùng trong thủ thuật, phẫu thuật và chăm sóc'],
    ],
    ['a device word with one word more is one word', 'Dụng cụ, máy cắt các loại', ['Dụng cụ cắt*', 'máy cắt*']],
  ])('%s', (_, title, parts) => {
    expect(namesOf(title)).toEqual(expect.arrayContaining(parts));
    // Beside the parts there is the title itself, without its filler words.
    expect(namesOf(title)).toHaveLength(parts.length + 1);
  });

  it('a bracket that names the device again and says more is the name', () => {
    expect(namesOf('Khung giá đỡ (stent có màng bọc, cover stent) các loại, các cỡ')).toEqual([
      'cover stent',
      'stent có màng bọc',
    ]);
    expect(namesOf('Vòng xoắn kim loại (coils, matrix coils) các loại')).toContain('Vòng xoắn kim loại');
  });
});

describe('supplies', () => {
  const matcher = createMatcher(openCatalog('supplies', { catalogsDir: null }));
  const ranked = (localName: string) => matcher.match(itemOf({ localName })).candidates.map(({ code }) => code);

  it.each([
    ['Dụng cụ cắt trĩ Longo 33mm', 'N07.04.040'],
    ['Khóa ba ngả', 'N03.05.060'],
    // A syringe that ends in its needle.
    ['Bơm tiêm insulin 1ml kim cố định', 'N03.01.070'],
    ['Cổng chia 2 đường', 'N04.03.100'],
    ['Dây thở oxy 2 nhánh người lớn', 'N04.03.030'],
    ['Dây oxy mũi 2 nhánh', 'N04.01.080'],
  ])('%s has %s among the first two', (name, code) => {
    expect(ranked(name).slice(0, 2)).toContain(code);
  });

  it('of groups whose titles begin with all that a row says, the one most seen comes first', () => {
    expect(ranked('Giá đỡ động mạch - Abcmaster Xyz')[0]).toBe('N06.02.020');
  });

  it('a word without an accent in a row with accents is no word that only folds to it', () => {
    const codes = ranked('Kim nha khoa');
    expect(codes).toContain('N03.03.010');
    expect(codes.slice(0, codes.indexOf('N03.03.010'))).not.toContain('N08.00.260');
  });

  it('codes that share the very name of a row are ambiguous, however little a part of a title is trusted', () => {
    const result = matcher.match(itemOf({ localName: 'Chạc nối' }));
    expect(result).toMatchObject({ status: 'ambiguous', among: expect.arrayContaining(['N04.03.090', 'N04.03.100']) });
    // One of them is far likelier.
    expect(matcher.match(itemOf({ localName: 'Bơm tiêm' })).status).toBe('review');
  });

  it('a group whose title begins with the whole title of another is not found by that', () => {
    const codes = ranked('Bơm tiêm nhựa 10ml, sử dụng một lần');
    expect(codes[0]).toBe('N03.01.020');
    expect(codes.indexOf('N03.01.070')).toBeLessThan(codes.indexOf('N03.01.040'));
  });

  it('a title with slips and marks is nearer to its own group than to one that shares its first device', () => {
    const titles = matcher.catalog.entries.filter(({ name }) => name.split(' các loại')[0]?.includes(','));
    const lost = titles.filter(({ code, name }) => ranked(`${name.replace('ng', 'gn')} (YC)`)[0] !== code);
    expect(lost.map(({ code }) => code)).toEqual([]);
  });

  it.each([
    ['Armado 35', 'N07.01.240', 'a trade name that another one resembles'],
    ['Máy khoan bê tông Makita', 'N08.00.330', 'a tool'],
    ['Gạc hút khổ 80cm', 'N02.01.050', 'a supply of a group that is not in the table'],
    ['Thay băng vết thương chiều dài dưới 15cm', 'N02.01.050', 'a service'],
  ])('%s does not look like %s: %s', (name, code) => {
    const { status, candidates } = matcher.match(itemOf({ localName: name }));
    expect(status).not.toBe('auto');
    for (const one of candidates) expect(one.score).toBeLessThan(0.5);
    expect(candidates.find((one) => one.code === code)?.score ?? 0).toBeLessThan(0.5);
  });

  it.each([
    ['Vi ống thông can thiệp mạch gan 2.4Fr dài 130cm, Terumo', 'N04.04.030'],
    ['Bóng nong động mạch vành áp lực cao 3.0x15mm', 'N07.01.240'],
    ['Ống nội khí quản có bóng số 7.5 (Greetmed)', 'N04.01.030'],
    ['TTTNT mềm đơn tiêu cự', 'N06.03.010'],
    ['Catheter số 12, chạy thận nhân tạo 2 nòng', 'N04.04.010'],
  ])('%s is likely to be %s, and never surer than 95 %%: it is not the title', (name, code) => {
    const { status, candidates } = matcher.match(itemOf({ localName: name }));
    expect(status).not.toBe('auto');
    expect(candidates[0]).toMatchObject({ code });
    expect(candidates[0]?.score).toBeGreaterThan(0.8);
    expect(candidates[0]?.score).toBeLessThanOrEqual(0.95);
  });

  it('an everyday name is not taken apart: a needle for a port is no mere needle', () => {
    expect(ranked('Kim dùng cho buồng tiêm')[0]).toBe('N08.00.150');
    expect(ranked('Kim').slice(0, 3)).not.toContain('N08.00.150');
  });

  it('a row that says more of what a device is for comes before what is common', () => {
    expect(ranked('Bộ dây máy thở cao tần trẻ em')[0]).toBe('N04.03.120');
  });

  it('one word of a title says too little, and a device alone is never surer than an everyday name', () => {
    for (const localName of ['Kim', 'Ống'])
      expect(matcher.match(itemOf({ localName })).candidates[0]?.score).toBeLessThan(0.5);
    for (const localName of ['Kim tiêm', 'Đinh', 'Nẹp', 'Clip', 'Stapler'])
      expect(matcher.match(itemOf({ localName })).candidates[0]?.score).toBeLessThanOrEqual(0.95);
  });
});
