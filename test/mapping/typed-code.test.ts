import { describe, expect, it } from 'vitest';
import { checkTypedCode } from '../../src/mapping/typed-code';
import { smallCatalog } from './helpers/catalog';

const services = smallCatalog();
const drugs = smallCatalog('drugs');
const codes = (typed: string, catalog = services) => checkTypedCode(typed, catalog).entries?.map(({ code }) => code);
const refusal = (typed: string, catalog = services) => checkTypedCode(typed, catalog).refusal;

describe('a code that a person typed', () => {
  it('is taken as the code set writes it', () => {
    expect(codes('02.0085.1778')).toEqual(['02.0085.1778']);
    expect(codes(' 2.85.1778_GT')).toEqual(['02.0085.1778']);
  });

  it('of drugs may be several with a plus, each one once; of services it may not', () => {
    expect(codes('40.48 + 40.28', drugs)).toEqual(['40.48', '40.28']);
    expect(codes('40.48+40.48', drugs)).toEqual(['40.48']);
    expect(codes('02.0085.1778+02.0314.0001')).toBeUndefined();
  });

  it('is refused for the part that is wrong, with the reason and what to do', () => {
    expect(refusal('40.48+40.99', drugs)?.code).toBe('code-unknown');
    expect(refusal('40.48+40.99', drugs)?.message.en).toMatch(/40\.99/);
    expect(refusal('02.0099.0001')).toMatchObject({ code: 'code-retired' });
    expect(refusal('02.0099.0001')?.message.en).toContain('02.0085.1778');
    expect(refusal('U50.011')).toMatchObject({ code: 'code-wrong-kind' });
    expect(refusal('điện tim')).toMatchObject({ code: 'code-malformed' });
    const [whole, part] = [services, smallCatalog('services', 'partial')].map((one) => refusal('09.9999.0001', one));
    expect([whole?.code, part?.code]).toEqual(['code-unknown', 'code-unknown']);
    // A list that is not complete may lack a code that is right.
    expect(part?.message.vi).toContain('chưa đầy đủ');
    expect(whole?.message.vi).not.toContain('chưa đầy đủ');
  });

  it('of a row that is no technical service may stand in that row’s own table', () => {
    const bed = { code: 'K02.1906', name: 'Giường' };
    const catalog = { ...services, ownTables: () => ({ exam: [], bed: [bed], department: [] }) };
    expect(checkTypedCode(' k02.1906 ', catalog, 'bed').entries).toEqual([bed]);
    expect(checkTypedCode('K02.1906', catalog).entries).toBeUndefined();
    expect(checkTypedCode('02.0085.1778', catalog, 'bed').entries).toMatchObject([{ code: '02.0085.1778' }]);
    expect(checkTypedCode('02.0085.1778', services, 'bed').entries).toMatchObject([{ code: '02.0085.1778' }]);
  });
});
