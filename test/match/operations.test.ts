import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';
import { operationNames } from '../../src/match/profiles/surgery';

const services = createMatcher(openCatalog('services', { edition: 'qd7603-2018', catalogsDir: null }));
const ask = (localName: string) => services.match({ localCode: 'X', localName });

describe('an operation without the word for any operation', () => {
  it.each([
    ['Cắt amidan', '15.0149'],
    ['KHX gãy thân xương đùi', '10.0765'],
    ['Kết hợp xương gãy xương đòn', '10.0719'],
  ])('has its code first and waits: %s', (name, technique) => {
    const { status, candidates } = ask(name);
    expect(['ambiguous', 'review']).toContain(status);
    expect(candidates[0]?.code.slice(0, 7)).toBe(technique);
    expect(candidates[0]?.reasons).toContainEqual(expect.objectContaining({ code: 'further-name' }));
  });

  it('that is the official name of another code is that one', () => {
    const { candidates } = ask('Cắt ruột thừa đơn thuần');
    expect(candidates[0]?.name).toBe('Cắt ruột thừa đơn thuần');
    expect(candidates[0]?.reasons).toContainEqual({ code: 'name-identical' });
  });

  it('is named by what is done, not by the disease or the endoscope', () => {
    expect(operationNames('Phẫu thuật cắt Amidan').map(({ text }) => text)).toEqual(['cắt Amidan']);
    for (const name of ['Phẫu thuật nội soi cắt ruột thừa', 'Phẫu thuật u máu', 'Phẫu thuật trĩ độ 1', 'Cắt trĩ'])
      expect(operationNames(name)).toEqual([]);
  });
});
