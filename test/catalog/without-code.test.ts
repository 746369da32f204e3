import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/catalog/entry';
import { ingredientKey, namesWithoutCode } from '../../src/catalog/without-code';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';

describe('namesWithoutCode', () => {
  const codes: Entry[] = [
    { code: '40.1', name: 'Alphacin' },
    { code: '40.2', name: 'Betacin + alphacin' },
    { code: '40.9', name: 'Gammacin' },
  ];
  const before = {
    list: 'TT 1',
    entries: [
      { code: '1', name: 'Alphacin', codes: ['40.1'] },
      { code: '2', name: 'Alphacin + betacin' },
      { code: '3', name: 'Deltacin' },
      { code: '4', name: 'Alphacin' },
    ],
  };
  const now = {
    list: 'TT 2',
    entries: [
      { code: '1', name: 'Alphacin', codes: ['40.1'], sameAs: '1' },
      { code: '2', name: 'Epsilocin' },
      { code: '3', name: 'Deltacin', sameAs: '3', aliases: [{ name: 'Deltacine', source: 'observed' }] },
    ],
  };
  const found = namesWithoutCode(codes, [now, before]);

  it('gives each name once, under the number of the older list where that has it', () => {
    expect(found.map(({ name, list, position }) => `${name}: ${position} of ${list}`)).toEqual([
      'Epsilocin: 2 of TT 2',
      'Deltacin: 3 of TT 1',
      'Alphacin: 4 of TT 1',
    ]);
    expect(found[1]?.spellings).toEqual(['Deltacine']);
  });

  it('says which codes the same name has in other positions', () => {
    expect(found[2]?.sameName).toEqual(['40.1']);
  });

  it('leaves out what the catalog has under the same ingredients in another order', () => {
    expect(ingredientKey('Alphacin + betacin')).toBe(ingredientKey('Betacin, Alphacin'));
    expect(found.some(({ position, list }) => list === 'TT 1' && position === '2')).toBe(false);
  });
});

describe('the bundled drugs', () => {
  const catalog = openCatalog('drugs', { catalogsDir: null });

  it('know an ingredient whose code is not in the table by its position', () => {
    const known = catalog.namesWithoutCode?.().find(({ name }) => name === 'Valganciclovir');
    expect(known).toMatchObject({ list: 'TT 30/2018/TT-BYT', position: '282', sameName: [] });
    expect(catalog.namesWithoutCode?.().some(({ name }) => name === 'Paracetamol')).toBe(false);
  });

  it('never map to a code that was inferred, even when the row declares it', () => {
    const matcher = createMatcher(catalog);
    const row = { localCode: 'A', localName: 'Etomidat', ingredient: 'Etomidat' };
    for (const item of [row, { ...row, declaredCode: '40.5' }]) {
      const result = matcher.match(item);
      expect(result.candidates[0]?.code).toBe('40.5');
      expect(result.status).toBe('review');
      expect(result.reasons.map(({ code }) => code)).toContain('code-inferred');
    }
    const certain = { localCode: 'B', localName: 'Midazolam', ingredient: 'Midazolam' };
    expect(matcher.match(certain)).toMatchObject({ status: 'auto', code: '40.15' });
  });
});
