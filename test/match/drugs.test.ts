import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';
import { ask, catalogOf, decided, itemOf, named } from './helpers/catalog';

const NAMES = [
  'Amoxicilin',
  'Amoxicilin + acid clavulanic',
  'Paracetamol',
  'Paracetamol + codein phosphat',
  'Natri clorid',
  'Kali clorid',
  'Diclofenac',
  'Lidocain hydroclorid',
  'Acid zoledronic',
  'Epinephrin (adrenalin)',
  'Vitamin B1 + B6 + B12',
  'Vitamin B1',
  'Cefalexin',
  'Sulfamethoxazol + trimethoprim',
  'Amlodipin',
];
const catalog = catalogOf('drugs', named('drugs', NAMES));
const matcher = createMatcher(catalog);
const codeOf = (name: string): string => `40.${NAMES.indexOf(name) + 1}`;
const first = (ingredient: string) => matcher.match(itemOf({ localName: 'Tên thương mại', ingredient }));

describe('a short name without accents', () => {
  const iron = createMatcher(catalogOf('drugs', named('drugs', ['Sắt', 'Amoxicilin'])));
  it.each(['SAT 1500 UI (huyết thanh kháng độc tố uốn ván)', 'SAT'])('%s is not decided to be iron', (name) => {
    expect(iron.match(itemOf(name)).status).not.toBe('auto');
  });
  it('is decided when it has its accents', () => {
    expect(iron.match(itemOf('sắt'))).toMatchObject({ status: 'auto', code: '40.1' });
  });
});

describe('the ingredients of a drug', () => {
  it.each([
    ['Amoxicillin', 'Amoxicilin'],
    ['Amoxicilin (dưới dạng Amoxicilin trihydrat compacted) 500mg', 'Amoxicilin'],
    ['AMOXICILIN 250MG', 'Amoxicilin'],
    ['Acid clavulanic + Amoxicilin', 'Amoxicilin + acid clavulanic'],
    ['Amoxicilin; Acid clavulanic', 'Amoxicilin + acid clavulanic'],
    ['Amoxicilin, Clavulanic acid', 'Amoxicilin + acid clavulanic'],
    ['Amoxicilin/Acid clavulanic', 'Amoxicilin + acid clavulanic'],
    ['Amoxicilin\nAcid clavulanic', 'Amoxicilin + acid clavulanic'],
    [
      'Mỗi gói 2,7g chứa: Amoxicilin 250mg; Acid clavulanic (dưới dạng kali clavulanat) 31,25mg',
      'Amoxicilin + acid clavulanic',
    ],
    ['Amoxicillin sodium; Potassium clavulanate', 'Amoxicilin + acid clavulanic'],
    ['Paracetamol 100mcg/liều xịt', 'Paracetamol'],
    ['Acetaminophen', 'Paracetamol'],
    ['Paracetamol*', 'Paracetamol'],
    ['Paracetamol 500 mg', 'Paracetamol'],
    ['Sodium chloride 0,9%', 'Natri clorid'],
    ['Natri clorua', 'Natri clorid'],
    ['Potassium chloride', 'Kali clorid'],
    ['Diclofenac natri', 'Diclofenac'],
    ['Natri diclofenac', 'Diclofenac'],
    ['Diclofenac sodium 75mg/3ml', 'Diclofenac'],
    ['Lidocain', 'Lidocain hydroclorid'],
    ['Lidocaine HCl', 'Lidocain hydroclorid'],
    ['Zoledronic acid', 'Acid zoledronic'],
    ['Acid zoledronic (dưới dạng acid zoledronic monohydrat)', 'Acid zoledronic'],
    ['Adrenalin', 'Epinephrin (adrenalin)'],
    ['Epinephrine', 'Epinephrin (adrenalin)'],
    ['Cephalexin', 'Cefalexin'],
    ['Trimethoprim + Sulfamethoxazole', 'Sulfamethoxazol + trimethoprim'],
    ['Amlodipin (dưới dạng amlodipin besilat) 5mg', 'Amlodipin'],
    ['Amlodipin besylate', 'Amlodipin'],
  ])('%j is decided for %s', (ingredient, name) => {
    expect(first(ingredient)).toMatchObject({ status: 'auto', code: codeOf(name) });
  });

  it('the strength beside the name changes nothing', () => {
    for (const name of NAMES) {
      for (const strength of ['', ' 5mg', ' 1.000mg/10ml', ' 0,9%']) {
        const result = first(name + strength);
        expect([undefined, codeOf(name)]).toContain(decided(result));
        expect(result.candidates[0]?.code).toBe(codeOf(name));
      }
    }
  });

  it('the name is used where the row has no ingredient', () => {
    expect(ask(catalog, 'Paracetamol 500mg')).toMatchObject({ status: 'auto', code: codeOf('Paracetamol') });
  });

  it('the ingredient decides, even if the trade name means another one', () => {
    const result = ask(catalog, { localName: 'Paracetamol', ingredient: 'Amlodipin' });
    expect([undefined, codeOf('Amlodipin')]).toContain(decided(result));
  });
});

describe('a drug is never decided', () => {
  it.each([
    ['Amoxicilin', 'Amoxicilin + acid clavulanic'],
    ['Amoxicilin + acid clavulanic', 'Amoxicilin'],
    ['Paracetamol + codein', 'Paracetamol'],
    ['Paracetamol', 'Paracetamol + codein'],
    ['Paracetamol + ibuprofen', 'Paracetamol + codein'],
    ['Vitamin B1 + B6', 'Vitamin B1 + B6 + B12'],
    ['Vitamin B12', 'Vitamin B1'],
    ['Vitamin B1', 'Vitamin B6'],
    ['Lidocain + adrenalin', 'Lidocain'],
    ['Natri clorid + glucose', 'Glucose'],
  ])('%s for %s: a combination is not its parts', (written, only) => {
    expect(decided(ask(catalogOf('drugs', named('drugs', [only, 'Omeprazol'])), written))).toBeUndefined();
  });

  it.each([
    ['Prednison', 'Prednisolon'],
    ['Methylprednisolon', 'Prednisolon'],
    ['Amoxicilin', 'Ampicilin'],
    ['Ampicilin', 'Amoxicilin'],
    ['Cefotaxim', 'Cefoxitin'],
    ['Cefixim', 'Cefepim'],
    ['Cefuroxim', 'Cefurozim axetil x'],
    ['Dopamin', 'Dobutamin'],
    ['Ofloxacin', 'Levofloxacin'],
    ['Levofloxacin', 'Ofloxacin'],
    ['Omeprazol', 'Esomeprazol'],
    ['Cetirizin', 'Levocetirizin'],
    ['Amlodipin', 'Felodipin'],
    ['Hydroclorothiazid', 'Clorothiazid'],
    ['Vinblastin', 'Vincristin'],
    ['Clorpromazin', 'Clorpheniramin'],
    ['Gliclazid', 'Glimepirid'],
    ['Simvastatin', 'Atorvastatin'],
    ['Enalapril', 'Perindopril'],
    ['Quinidin', 'Quinin'],
    ['Carbamazepin', 'Oxcarbazepin'],
    ['Ephedrin', 'Epinephrin'],
    ['Noradrenalin', 'Adrenalin'],
    ['Daunorubicin', 'Doxorubicin'],
    ['Azathioprin', 'Azithromycin'],
  ])('%s for %s: another substance with a similar spelling', (written, only) => {
    expect(decided(ask(catalogOf('drugs', named('drugs', [only, 'Paracetamol'])), written))).toBeUndefined();
  });

  it.each([
    ['Magnesi carbonat', 'Calci carbonat'],
    ['Kali bicarbonat', 'Natri bicarbonat'],
    ['Kali clorid', 'Natri clorid'],
    ['Kali iodid', 'Kali clorid'],
    ['Sắt fumarat', 'Sắt sulfat'],
    ['Kẽm sulfat', 'Kẽm gluconat'],
    ['Fluticason furoat', 'Fluticason propionat'],
    ['Betamethason valerat', 'Betamethason dipropionat'],
    ['Nhôm hydroxyd', 'Magnesi hydroxyd'],
  ])('%s for %s: another salt or base', (written, only) => {
    expect(decided(ask(catalogOf('drugs', named('drugs', [only, 'Paracetamol'])), written))).toBeUndefined();
  });

  it.each(['Efferalgan', 'Panactol Codein Plus', 'Medrol'])('%s: by a trade name alone', (localName) => {
    expect(decided(matcher.match(itemOf(localName)))).toBeUndefined();
  });
});

describe('the real list', () => {
  const real = openCatalog('drugs', { edition: 'qd7603-2018' });

  it.each(['Kẽm acetat', 'Magnesi carbonat', 'Kali sulfat', 'Sắt succinat'])(
    'does not decide %s for another salt',
    (ingredient) => {
      const code = decided(createMatcher(real).match(itemOf({ localName: 'X', ingredient })));
      expect(code === undefined ? ingredient : real.get(code)?.name).toBe(ingredient);
    },
  );

  it('gives the route code even where no code matches', () => {
    const found = createMatcher(real).match(itemOf({ localName: 'Xyz', route: 'Tiêm tĩnh mạch' }));
    expect(found.routeCode).toBe('2.04');
    expect(createMatcher(real).match(itemOf('Paracetamol'))).not.toHaveProperty('routeCode');
    expect(
      createMatcher(openCatalog('supplies', { edition: 'qd7603-2018' })).match(
        itemOf({ localName: 'Kim', route: 'Uống' }),
      ),
    ).not.toHaveProperty('routeCode');
  });

  it('reads combinations in any order', () => {
    const combined = real.entries.filter(({ name }) => name.includes(' + '));
    expect(combined.length).toBeGreaterThan(20);
    const realMatcher = createMatcher(real);
    const wrong: string[] = [];
    for (const { name, code } of combined) {
      const turned = name.split(' + ').reverse().join('; ');
      const result = realMatcher.match(itemOf({ localName: 'X', ingredient: turned }));
      if (result.candidates[0]?.code !== code || (result.status === 'auto' && result.code !== code)) wrong.push(turned);
    }
    expect(wrong).toEqual([]);
  });
});

describe('a spelling under two codes', () => {
  const twice = createMatcher(
    catalogOf('drugs', [
      { code: '40.1', name: 'Metronidazol', routes: ['1.01', '2.15'] },
      { code: '40.2', name: 'Metronidazol', routes: ['1.01'] },
      { code: '40.3', name: 'Metronidazol' },
    ]),
  );
  const asked = (route?: string) => twice.match(itemOf({ localName: 'X', ingredient: 'Metronidazol', route }));
  const said = (route: string) =>
    new Map(
      asked(route).candidates.map(({ code, reasons }) => [
        code,
        reasons.map((reason) => reason.code).filter((reason) => reason.startsWith('route')),
      ]),
    );

  it('puts the one under which the route was seen first, says so of each, and decides none', () => {
    const result = asked('Tiêm');
    expect(result.status).toBe('ambiguous');
    expect(result.candidates.map(({ code }) => code).at(-1)).toBe('40.2');
    expect(said('Tiêm')).toEqual(
      new Map([
        ['40.1', ['route-seen']],
        ['40.2', ['route-not-seen']],
        ['40.3', []],
      ]),
    );
  });

  it('is left as it is by a route that fits all of them or none', () => {
    for (const route of [undefined, 'Uống', 'Nhỏ mắt']) {
      const scores = asked(route)
        .candidates.filter(({ code }) => code !== '40.3')
        .map(({ score }) => score);
      expect(new Set(scores).size).toBe(1);
    }
  });
});

describe('of two codes that nothing tells apart', () => {
  const seen = (one: number[], other: number[]) =>
    createMatcher(
      catalogOf('drugs', [
        { code: '40.1', name: 'Azithromycin', routes: ['1.01', '2.10'], routesSeen: one },
        { code: '40.2', name: 'Azithromycin', routes: ['1.01', '2.10'], routesSeen: other },
      ]),
    );
  const asked = (matcher: ReturnType<typeof seen>, route?: string) => {
    const { status, candidates } = matcher.match(itemOf({ localName: 'X', ingredient: 'Azithromycin', route }));
    return [status, candidates[0]?.code];
  };

  it('the one with more products by the route of the row comes first, and a person decides, however many they are', () => {
    const matcher = seen([7, 60_000], [90_000, 2]);
    expect(asked(matcher, 'Uống')).toEqual(['ambiguous', '40.2']);
    expect(asked(matcher, 'Tiêm')).toEqual(['ambiguous', '40.1']);
    expect(asked(matcher)).toEqual(['ambiguous', '40.2']);
  });
});

describe('a name that other codes of the substance have with a salt or in other words', () => {
  const matcher = createMatcher(openCatalog('drugs'));

  it.each([
    ['Atropin', 'Nhỏ mắt', ['40.848', '40.96']],
    ['Tretinoin', 'Uống', ['40.398', '40.625']],
    ['Natri hydrocarbonat', 'Tiêm truyền', ['40.116', '40.617']],
  ])('%s, %s: is left to a person where the route was seen under one of those only', (ingredient, route, codes) => {
    const found = matcher.match(itemOf({ localName: 'X', ingredient, route }));
    expect(['ambiguous', 'review']).toContain(found.status);
    expect(found.candidates.slice(0, 2).map(({ code }) => code)).toEqual(codes);
  });

  it('is decided where the route was seen under its own code, or no route is given', () => {
    const asked = (route?: string) =>
      matcher.match(itemOf({ localName: 'X', ingredient: 'Natri hydrocarbonat', route })).status;
    expect([asked('Dùng ngoài'), asked()]).toEqual(['auto', 'auto']);
  });
});

describe('a drug by the words of wards', () => {
  const real = createMatcher(openCatalog('drugs', { catalogsDir: null }));

  it.each([
    ['Huyết thanh ngọt 5%', '40.1015'],
    ['Nước muối sinh lý 0,9%', '40.883'],
    ['Vitamin 3B', '40.1050'],
  ])('%s is %s', (localName, code) => {
    const { candidates } = real.match(itemOf({ localName }));
    expect(candidates.slice(0, 3).map((one) => one.code)).toContain(code);
  });

  it('that is given by needle is not the one for the skin, though that has the very name', () => {
    const item = itemOf({ localName: 'Natri hydrocarbonat', ingredient: 'Natri hydrocarbonat', route: 'Tiêm truyền' });
    const { status, candidates } = real.match(item);
    expect(candidates[0]?.code).toBe('40.116');
    expect(status === 'auto' ? candidates[0]?.code : '').not.toBe('40.617');
  });
});

describe('a drug given by one text, with its form behind the amount', () => {
  const own = createMatcher(openCatalog('drugs', { catalogsDir: null }));

  it.each([
    ['Amoxicilin 500mg viên nang uống', '40.154'],
    ['Ceftriaxon 1g tiêm TM', '40.183'],
    ['Ambroxol 30mg/5ml siro', '40.988'],
    ['Pantoprazole 40 mg inj', '40.679'],
    ['Gentamicin 80mg/2ml ống', '40.198'],
  ])('%s is decided', (localName, code) => {
    expect(own.match({ localCode: '1', localName })).toMatchObject({ status: 'auto', code });
  });

  it('a form that is another use is not left out', () => {
    expect(own.match({ localCode: '1', localName: 'Ciprofloxacin 0,3% nhỏ mắt' }).status).not.toBe('auto');
  });
});
