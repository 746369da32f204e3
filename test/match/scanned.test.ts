import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';

const services = createMatcher(openCatalog('services', { edition: 'qd7603-2018', catalogsDir: null }));
const first = (localName: string) => services.match({ localCode: 'X', localName }).candidates[0];

describe('names from scanned pages', () => {
  it.each([
    ['Phẫu thuật nội soi viêm phúc mạc do viêm ru ột thừa', '27.0191.0451'],
    ['Định lượng Crea tinin (máu)', '23.0051.1494'],
    ['Phẫu thuật chửa ngoài tử cung khôug có choáng', '13.0092.0683'],
    ['Cắt tbuỳ gan trái', '10.0580.0466'],
    ['Phẫu thuật KHX gãy thân xương ehày', '10.0779.0556'],
  ])('%s', (localName, code) => {
    const found = first(localName);
    // Names of several codes: any of them.
    expect(services.catalog.get(found?.code ?? '')?.name.toLowerCase()).toBe(
      services.catalog.get(code)?.name.toLowerCase(),
    );
  });

  it('does not join two words that are words of names', () => {
    // `thai` is a word of names, and so is `nhi`: nothing to join.
    expect(first('Siêu âm thai nhi trong 3 tháng đầu')?.name).toBe('Siêu âm thai nhi trong 3 tháng đầu');
    expect(first('Cắt u da đầu lành')?.name).toMatch(/u da đầu/i);
  });

  it('sees a contradiction even where a word has a scanning error', () => {
    const result = services.match({ localCode: 'X', localName: 'Phẫu thuật chửa ngoài tử cung khôug có choáng' });
    const wrong = result.candidates.find(({ code }) => code === '13.0091.0665');
    expect(wrong?.reasons.map(({ code }) => code)).toContain('deciding-word');
  });
});
