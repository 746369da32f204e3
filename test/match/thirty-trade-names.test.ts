import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';

/** Names on boxes that pharmacists know, with the ingredient's code; '' where the table has no code for it. */
const PRODUCTS = `
Augmentin 1g	40.155
Efferalgan 500mg	40.48
Zinnat Tablets 500mg	40.184
Klamentin 1g	40.155
Amlor 5mg	40.491
Coversyl 5mg	40.520
Concor 5mg	40.493
Lipitor 20mg	40.549
Crestor 10mg	40.558
Plavix 75mg	40.540
Nexium 40mg	40.678
Glucophage 850mg	40.807
Diamicron MR 60mg	40.800
Lantus Solostar	40.806
Mobic 7.5mg	40.41
Voltaren 75mg/3ml	40.30
Medrol 16mg	40.775
Seretide Evohaler DC 25/125mcg	40.982
Zyrtec 10mg	40.79
Motilium-M	40.688
Nootropil 800mg	40.576
Lovenox 40mg	40.443
Xarelto 20mg	40.450
Tamiflu 75mg	40.271
Valcyte 450mg	
Tavanic 500mg	40.228
Flagyl 250mg	40.212
Cozaar 50mg	40.512
Hyzaar 50/12.5mg	40.513
Betaserc 16mg	40.899
`
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [name: string, code: string]);

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
    expect(candidates[0]?.code).toBe(code);
  });

  it('decides only where all products of the name have the same code, and decides most of those rows', () => {
    const decided = results.flatMap((result, at) =>
      result.status === 'auto' ? [[result.code, PRODUCTS[at]?.[1]]] : [],
    );
    expect(decided.filter(([code, right]) => code !== right)).toEqual([]);
    expect(decided.length).toBeGreaterThanOrEqual(12);
    // Two codes of one ingredient: which of them, the name cannot say.
    const open = results.flatMap(({ status }, at) => (status === 'ambiguous' ? [PRODUCTS[at]?.[0]] : []));
    expect(open).toEqual(['Tavanic 500mg', 'Flagyl 250mg']);
  });
});
