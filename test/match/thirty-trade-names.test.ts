import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';
import { PRODUCTS } from './thirty-trade-names';

describe.each(['2019-06-01', '2026-11-01'])('thirty trade names as of %s', (asOf) => {
  const matcher = createMatcher(openCatalog('drugs', { asOf, catalogsDir: null }));
  const results = matcher.matchAll(PRODUCTS.map(([localName], at) => ({ localCode: `${at}`, localName })));

  it.each(PRODUCTS.map(([name, code], at) => ({ name, code, at })))('$name is $code', ({ code, at }) => {
    const { status, candidates, reasons } = results[at] as (typeof results)[number];
    if (code === '') {
      expect({ status, candidates }).toEqual({ status: 'none', candidates: [] });
      expect(reasons.map((reason) => reason.code)).toContain('name-without-code');
      return;
    }
    // Of two codes of one ingredient the name cannot say which it is.
    const likely = candidates.slice(0, status === 'ambiguous' ? 2 : 1).map((one) => one.code);
    expect(likely).toContain(code);
  });

  it('decides only where all products of the name have the same code, and decides most of those rows', () => {
    const decided = results.flatMap((result, at) =>
      result.status === 'auto' ? [[result.code, PRODUCTS[at]?.[1]]] : [],
    );
    expect(decided.filter(([code, right]) => code !== right)).toEqual([]);
    expect(decided.length).toBeGreaterThanOrEqual(12);
    const open = results.flatMap(({ status }, at) => (status === 'ambiguous' ? [PRODUCTS[at]?.[0]] : []));
    expect(open).toEqual(['Tavanic 500mg', 'Flagyl 250mg']);
  });
});
