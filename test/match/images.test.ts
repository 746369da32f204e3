import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';
import {
  filmLast,
  imageNames,
  mayBeOne,
  scannerOf,
  withContrast,
  withoutScanner,
  withoutSide,
} from '../../src/match/profiles/imaging';

const images = createMatcher(openCatalog('services', { edition: 'qd7603-2018', catalogsDir: null }));

/** The techniques (`18.0149`) of the codes that remain possible for a name, and its status. */
function asked(localName: string): { status: string; techniques: readonly string[] } {
  const result = images.match({ localCode: 'X', localName });
  const codes = result.status === 'ambiguous' ? result.among : result.candidates.slice(0, 1).map(({ code }) => code);
  return { status: result.status, techniques: [...new Set(codes.map((code) => code.slice(0, 7)))].sort() };
}

describe('an image named as lists name it', () => {
  it.each([
    ['CT sọ não không tiêm thuốc', ['18.0149', '18.0165', '18.0178']],
    ['Chụp CLVT sọ não có tiêm thuốc cản quang', ['18.0150', '18.0166', '18.0179']],
    ['MSCT cột sống thắt lưng không thuốc', ['18.0259', '18.0272', '18.0286']],
    ['Chụp CT Scanner sọ não', ['18.0149', '18.0150', '18.0165', '18.0166', '18.0178', '18.0179']],
    ['CLVT sọ não (từ 1-32 dãy)', ['18.0149', '18.0150']],
    ['CT 32 dãy sọ não', ['18.0149', '18.0150']],
    ['XQ khớp gối', ['18.0112']],
    ['Xquang cẳng chân (T)', ['18.0114']],
    ['Chụp XQ bàn chân phải thẳng nghiêng', ['18.0116']],
    ['X-quang xương đòn', ['18.0099']],
  ])('waits with the codes it may be, and they differ in the price item: %s', (name, techniques) => {
    expect(asked(name)).toEqual({ status: 'ambiguous', techniques });
  });

  it.each([
    ['MRI sọ não', '18.0296'],
    ['Cộng hưởng từ cột sống cổ', '18.0334'],
    ['MRI 1.5T sọ não', '18.0296'],
    ['Chụp CLVT 32 dãy sọ não không tiêm', '18.0149'],
    ['Chụp X-quang Cổ tay thẳng-nghiêng số hóa 1 phim', '18.0107'],
  ])('has its code first, and a person looks: %s', (name, technique) => {
    expect(asked(name)).toEqual({ status: 'review', techniques: [technique] });
  });

  it('is decided by the whole official name alone, whoever left the verb out', () => {
    expect(asked('CLVT sọ não không tiêm thuốc cản quang (từ 1-32 dãy)')).toEqual({
      status: 'auto',
      techniques: ['18.0149'],
    });
  });

  it('made with a scanner that the code set has no code for is none of its codes', () => {
    const { status, candidates } = images.match({ localCode: 'X', localName: 'Chụp cộng hưởng từ sọ não (≥ 3T)' });
    expect(status).toBe('none');
    expect(candidates[0]?.score ?? 0).toBeLessThan(0.1);
    const params = { bracket: '≥ 3T', official: '0.2-1.5T' };
    const same = candidates.find(({ code }) => code.startsWith('18.0296'));
    expect(same?.reasons).toContainEqual({ code: 'bracket-contradicts', params });
  });

  it('that names no place of the body is none', () => {
    for (const name of ['XQ', 'Chụp X-quang', 'CT', 'MRI', 'CT-scanner 32'])
      expect(asked(name).status).not.toBe('auto');
  });
});

describe('shorter wordings of an image', () => {
  const texts = (name: string): string[] => imageNames(name).map(({ text }) => text);

  it('leave out the class of the scanner, and of a CT the contrast medium', () => {
    expect(texts('Chụp CLVT sọ não có tiêm thuốc cản quang (từ ≥ 256 dãy)')).toEqual([
      'Chụp CLVT sọ não có tiêm thuốc cản quang',
      'Chụp CLVT sọ não (từ ≥ 256 dãy)',
      'Chụp CLVT sọ não',
    ]);
    expect(texts('Chụp cộng hưởng từ tim (1.5T)')).toEqual(['Chụp cộng hưởng từ tim']);
  });

  it('leave out views, the word for a bone, and the fingers of a hand', () => {
    const hand = texts('Chụp X-quang xương bàn ngón tay thẳng, nghiêng hoặc chếch');
    for (const text of [
      'Chụp X-quang xương bàn ngón tay thẳng, nghiêng',
      'Chụp X-quang bàn ngón tay',
      'Chụp X-quang bàn tay thẳng, nghiêng',
      'Chụp X-quang xương bàn tay chếch',
    ])
      expect(hand).toContain(text);
  });

  it.each(['Siêu âm ổ bụng', 'Chụp X-quang Hirtz', 'Chụp mạch vành (1 nhánh)', 'Nội soi dạ dày (0.2-1.5)', ''])(
    'are none of another name: %s',
    (name) => expect(texts(name)).toEqual([]),
  );
});

describe('what a row says of an image', () => {
  it('of the contrast medium in short is said in full', () => {
    expect(withContrast('CT bụng có thuốc')).toBe('CT bụng có tiêm thuốc cản quang');
    expect(withContrast('CT bụng không tiêm (xoang)')).toBe('CT bụng không tiêm thuốc cản quang (xoang)');
    expect(withContrast('CT bụng không tiêm thuốc cản quang')).toBe('CT bụng không tiêm thuốc cản quang');
    expect(withContrast('Nội soi dạ dày có thuốc')).toBe('Nội soi dạ dày có thuốc');
  });

  it('of its scanner is compared as a class', () => {
    const small = scannerOf('Chụp CLVT sọ não (từ 1-32 dãy)')!;
    expect(mayBeOne(scannerOf('CT 16 dãy sọ não')!, small)).toBe(true);
    expect(mayBeOne(scannerOf('CT sọ não (≥ 256 dãy)')!, small)).toBe(false);
    expect(mayBeOne(scannerOf('MRI 1,5T sọ não')!, scannerOf('Chụp cộng hưởng từ sọ não (0.2-1.5T)')!)).toBe(true);
    expect(mayBeOne(scannerOf('MRI 3T sọ não')!, scannerOf('Chụp cộng hưởng từ sọ não (0.2-1.5T)')!)).toBe(false);
    expect(scannerOf('Xạ hình xương 3 pha')).toBeUndefined();
    expect(withoutScanner('MRI 3T sọ não')).toBe('MRI sọ não');
  });

  it('of its films stands apart', () => {
    expect(filmLast('Chụp Xquang cổ tay số hóa 2 phim')?.slice(1)).toEqual(['Chụp Xquang cổ tay', 'số hóa 2 phim']);
    expect(filmLast('In phim số hóa 2 phim')).toBeNull();
  });

  it('of the side is left out', () => {
    expect(withoutSide('XQ khớp vai bên phải')).toBe('XQ khớp vai');
    expect(withoutSide('XQ khớp vai (T) thẳng')).toBe('XQ khớp vai thẳng');
    expect(withoutSide('XQ khớp vai')).toBeUndefined();
    expect(withoutSide('Cắt thận phải')).toBeUndefined();
  });
});
