import { describe, expect, it } from 'vitest';
import {
  bareIngredientText,
  bracketedNames,
  ingredientNames,
  ingredientText,
  saltsOf,
} from '../../src/text/ingredients';
import { wordsOf } from '../../src/text/words';

const folds = (text: string): string =>
  wordsOf(text)
    .map((word) => word.fold)
    .join(' ');

describe('ingredientNames', () => {
  it.each([
    [
      'Amoxicilin (dưới dạng Amoxicilin trihydrat compacted) 500mg + Acid clavulanic (dưới dạng kali clavulanat) 125mg',
      ['Amoxicilin', 'Acid clavulanic'],
    ],
    ['Mỗi gói 2,7g chứa: Amoxicilin 250mg; Acid clavulanic 31,25mg', ['Amoxicilin', 'Acid clavulanic']],
    ['Mỗi 5ml chứa: Paracetamol 120mg', ['Paracetamol']],
    ['Mỗi viên chứa Paracetamol 500 mg và Codein phosphat 30mg', ['Paracetamol', 'Codein phosphat']],
    ['Sulfamethoxazol\r\nTrimethoprim', ['Sulfamethoxazol', 'Trimethoprim']],
    ['Sulfamethoxazol / Trimethoprim', ['Sulfamethoxazol', 'Trimethoprim']],
    ['Piperacilin 4g, Tazobactam 0,5g', ['Piperacilin', 'Tazobactam']],
    ['Spiramycin & Metronidazol', ['Spiramycin', 'Metronidazol']],
    ['Paracetamol*', ['Paracetamol']],
    ['Cefuroxim (dưới dạng Cefuroxim axetil', ['Cefuroxim']],
    ['Amlodipin (dưới dạng Amlodipin besilat (tương đương 5mg)) 5 mg', ['Amlodipin']],
    ['Natri clorid 0,9%', ['Natri clorid']],
    ['Ceftriaxon 1.000mg', ['Ceftriaxon']],
    ['Glucose 5% 500ml', ['Glucose']],
    ['Insulin analog trộn 70/30', ['Insulin analog trộn 70/30']],
    ['Lidocain + epinephrin (adrenalin)', ['Lidocain', 'epinephrin (adrenalin)']],
    ['Vitamin B1 + B6 + B12', ['Vitamin B1', 'B6', 'B12']],
    ['Trong 5ml có Paracetamol 120mg', ['Paracetamol']],
    ['Cho 1 viên chứa: Natri clorid 0,9g; Kali clorid 0.3 g', ['Natri clorid', 'Kali clorid']],
    ['Thành phần chứa: Vitamin C 500mg', ['Vitamin C']],
    ['Salbutamol 100mcg/liều xịt', ['Salbutamol']],
    ['Salbutamol 100 mcg / nhát bóp', ['Salbutamol']],
    ['Paracetamol 1.000 mg / 100 ml', ['Paracetamol']],
    ['Glucose 5%/500ml', ['Glucose']],
    ['Oxytocin 5 đơn vị', ['Oxytocin']],
    ['Aciclovir 5g kem', ['Aciclovir kem']],
    ['Paracetamol (500mg)', ['Paracetamol']],
    ['Cefuroxim (as cefuroxime axetil) 250 mg', ['Cefuroxim']],
    ['Cefuroxim (tương đương Cefuroxim (dạng khan)) + Codein', ['Cefuroxim', 'Codein']],
    ['Cefuroxim dưới dạng Cefuroxim axetil + Codein', ['Cefuroxim', 'Codein']],
    ['Cefuroxim tương đương với Cefuroxim 250; Codein', ['Cefuroxim', 'Codein']],
    ['Paracetamol**; [Codein]', ['Paracetamol', 'Codein']],
    ['Ethinyl estradiol and Levonorgestrel', ['Ethinyl estradiol', 'Levonorgestrel']],
    ['Codein, Paracetamol, 5', ['Codein', 'Paracetamol']],
    ['Natri (clorid + iodid) + Kali (a; b)', ['Natri (clorid + iodid)', 'Kali (a; b)']],
    ['', []],
    ['500mg', []],
    ['+ ; ,', []],
  ] as const)('%j', (text, names) => expect(ingredientNames(text)).toEqual(names));
});

describe('ingredientText', () => {
  it.each([
    [
      'Amoxicilin + Acid clavulanic',
      'Acid clavulanic; Amoxicilin',
      'Clavulanic acid, Amoxicillin',
      'amoxicilin/acid clavulanic',
    ],
    ['Acid zoledronic', 'Zoledronic acid', 'ZOLEDRONIC ACID 4mg/100ml'],
    ['Paracetamol', 'Acetaminophen', 'Paracetamol *', 'Paracetamol 500mg'],
    ['Adrenalin', 'Epinephrin', 'Epinephrine'],
    ['Lidocain hydroclorid', 'Lidocaine HCl', 'Lidocain hydrochloride', 'Lignocain hydrochlorid'],
    ['Natri clorid', 'Sodium chloride 0,9%', 'Natri clorua'],
    ['Cefalexin', 'Cephalexin', 'Cephalexine'],
    ['Spiramycin + metronidazol', 'Metronidazole\nSpiramycine'],
    [
      'Vitamin B1 + Vitamin B6 + Vitamin B12',
      'Vitamin B12, Vitamin B1, Vitamin B6',
      'Vitamin B6; Vitamin B12; Vitamin B1',
    ],
    ['Acid tranexamic + Calci', 'Calcium; Tranexamic acid'],
  ])('%s', (...wordings) => {
    for (const wording of wordings)
      expect(folds(ingredientText(wording))).toBe(folds(ingredientText(wordings[0] as string)));
  });

  it('keeps different combinations apart', () => {
    const texts = ['Amoxicilin', 'Acid clavulanic', 'Amoxicilin + Acid clavulanic', 'Amoxicilin + Sulbactam'];
    expect(new Set(texts.map((text) => folds(ingredientText(text)))).size).toBe(texts.length);
  });

  it('joins the ingredients by a plus sign, and says `acid` first', () => {
    expect(ingredientText('Zoledronic acid; Calci')).toBe('acid zoledronic + Calci');
    expect(ingredientText('Amoxicilin acid clavulanic')).toBe('Amoxicilin acid clavulanic');
  });
});

describe('bareIngredientText', () => {
  it.each([
    ['Natri diclofenac', 'diclofenac'],
    ['Diclofenac natri', 'diclofenac'],
    ['Amlodipin besilat', 'amlodipin'],
    ['Lidocain hydroclorid', 'lidocain'],
    ['Atropin sulfat', 'atropin'],
    ['Natri clorid', 'natri clorid'],
    ['Kali clorid', 'kali clorid'],
    ['Magnesi sulfat', 'magnesi sulfat'],
    ['Calci gluconat', 'calci gluconat'],
    ['Sắt fumarat', 'sắt fumarat'],
    ['Kẽm gluconat', 'kẽm gluconat'],
    ['Sắt (III) hydroxyd polymaltose', 'sắt hydroxyd polymaltose'],
    ['Codein (phosphat)', 'codein'],
    ['Vitamin C natri', 'vitamin c'],
    ['(Codein)', 'codein'],
    ['Acid folic', 'acid folic'],
    ['Natri', 'natri'],
    ['Vitamin B12 + Cefuroxim axetil', 'vitamin b 12 + cefuroxim'],
  ])('%s is %s', (text, bare) => expect(bareIngredientText(text)).toBe(bare));
});

describe('bracketedNames', () => {
  it.each([
    ['Epinephrin (adrenalin)', ['adrenalin']],
    ['Vitamin K1 (Phytomenadion)', ['Phytomenadion']],
    ['Epinephrin (adrenalin, suprarenin)', ['adrenalin', 'suprarenin']],
    ['Codein (methylmorphin) (xyz)', ['methylmorphin', 'xyz']],
    ['Codein (natri clorid)', []],
    ['Codein (a1b)', []],
    ['Lidocain (hydroclorid)', []],
    ['', []],
    ['Insulin người (30/70)', []],
    ['Amlodipin (dưới dạng amlodipin besilat)', []],
    ['Lidocain + epinephrin (adrenalin)', []],
    ['Paracetamol', []],
  ] as const)('%s: %j', (text, names) => expect(bracketedNames(text)).toEqual(names));
});

describe('saltsOf', () => {
  it.each([
    ['Amlodipin besilat', ['besilat']],
    ['Natri diclofenac + Codein phosphat', ['natri', 'fosfat']],
    ['Codein (phosphat)', []],
    ['Amlodipin (dưới dạng besilat)', []],
    ['Paracetamol', []],
  ] as const)('%s: %j', (text, salts) => expect([...saltsOf(text)]).toEqual(salts));
});
