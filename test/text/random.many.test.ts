import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBrackets } from '../../src/text/brackets';
import { cleanText } from '../../src/text/clean';
import { fold } from '../../src/text/fold';
import { bareIngredientText } from '../../src/text/ingredients';
import { detectLegacy } from '../../src/text/legacy';
import { shown } from '../../src/text/shown';
import { canonicalTone } from '../../src/text/tone';
import { wordsOf } from '../../src/text/words';
import { Held } from '../helpers/held';
import { vietnameseText } from './helpers/arbitrary';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), vietnameseText);

describe('cleanText, of any text,', () => {
  it('is idempotent and always NFC', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
        expect(once.normalize('NFC')).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('fold, of any text,', () => {
  it('is the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text.normalize('NFC'))).toBe(fold(text.normalize('NFD')));
      }),
      { numRuns: 2000 },
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('canonicalTone, of any text,', () => {
  it('gives the same text when applied twice, and moves only the tone', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        const composed = text.normalize('NFC');
        const once = canonicalTone(composed);
        expect(canonicalTone(once)).toBe(once);
        expect(fold(once)).toBe(fold(composed));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('splitBrackets, of any text,', () => {
  it('never throws and never leaves a whole bracket in the name', () => {
    const parted = new Held();
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aáđ[]() ,'), minLength: 8 }), (text) => {
        const { main, parts } = splitBrackets(text);
        if (parted.when(parts.length > 0)) expect(main).not.toMatch(/\[[^[\]]*\]/);
      }),
      { numRuns: 300 },
    );
    parted.atLeast(10);
  });
});

describe('bareIngredientText', () => {
  it('takes the longest cell that a spreadsheet can hold', () => {
    for (const piece of ['(dưới dạng ', '1 ', '1.000, ', 'a + ', '((', 'mỗi chứa: ', ' tương đương với ', '1mg/']) {
      expect(() => bareIngredientText(piece.repeat(Math.floor(10_000 / piece.length)))).not.toThrow();
    }
  });
});

describe('a line for the terminal', () => {
  it('has no other control characters, whatever the data', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(shown(text).replace(/\p{Cc}\[\d+m/gu, '')).not.toMatch(/(?![\t\n])\p{Cc}/u);
      }),
    );
  });
});

describe('wordsOf', () => {
  it('accepts any text without an error', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const word of wordsOf(text)) {
          expect(typeof word.text).toBe('string');
          expect(typeof word.fold).toBe('string');
          expect(word.text).not.toBe('');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('reads composed and decomposed letters, capitals and small letters as the same words', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        // Letters at random may read as Vietnamese only when taken for an old font, which is never decomposed.
        fc.pre(detectLegacy(text.normalize('NFC')) === undefined);
        expect(wordsOf(text.normalize('NFD'))).toEqual(wordsOf(text.normalize('NFC')));
      }),
    );
  });
});
