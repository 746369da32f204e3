import { type Entry, isNameless } from '../../catalog/entry';
import { cleanText } from '../../text/clean';
import { ingredientNames, ingredientText } from '../../text/ingredients';
import { wordsOf } from '../../text/words';
import { type EntryName, type Evidence, NO_EVIDENCE, type Profile } from '../profile';
import { isAsked } from './disease-names';

function aliases(entry: Entry): EntryName[] {
  return (entry.aliases ?? []).map(({ name, source }) => ({ text: name, source }));
}

/** Traditional-medicine diseases: the modern name and the ICD-10 code beside the name decide among the many codes of one name. */
export const yhctDiseases: Profile = {
  family: 'diseases',
  names: (entry) => [{ text: entry.name, source: 'official' }, ...aliases(entry)],
  facts(item) {
    const inside = /[([]([^()[\]]{3,})[)\]]\s*$/.exec(cleanText(item.localName));
    const texts = [item.localName];
    if (inside && !item.modernName) texts.push(cleanText(item.localName).slice(0, inside.index));
    const modern = wordsOf(item.modernName ?? inside?.[1] ?? '');
    return { item, texts, uncertain: isAsked(item.localName), bracket: modern, priceName: [] };
  },
  weigh(facts, entry, _, why): Evidence {
    let logOdds = 0;
    let conflict = false;
    const partners = entry.partners ?? [];
    const written = facts.item.icd10?.replace(/[†*\s.]/g, '').toUpperCase();
    if (written) {
      const equal = partners.find(({ icd10 }) => icd10.replace(/[†*\s.]/g, '').toUpperCase() === written);
      const category = partners.find(({ icd10 }) => icd10.slice(0, 3).toUpperCase() === written.slice(0, 3));
      if (equal) {
        logOdds += 7;
        why?.push({ code: 'icd10-agrees', params: { icd10: equal.icd10 } });
      } else if (category) logOdds += 0.5;
      else if (partners.length > 0) {
        logOdds -= 4;
        conflict = true;
        why?.push({
          code: 'icd10-contradicts',
          params: { icd10: facts.item.icd10 ?? '', official: partners.map((p) => p.icd10).join(', ') },
        });
      }
    }
    if (facts.bracket.length > 0) {
      let best = 0;
      for (const partner of partners)
        best = Math.max(
          best,
          dice(
            facts.bracket.map((w) => w.fold),
            wordsOf(partner.name).map((w) => w.fold),
          ),
        );
      logOdds += 6 * best - 2;
      if (best > 0.8) why?.push({ code: 'modern-name-agrees' });
    }
    return { logOdds, conflict };
  },
  differences: ['partners', 'name'],
};

function dice(a: readonly string[], b: readonly string[]): number {
  const left = new Set(a);
  const right = new Set(b);
  if (left.size === 0 || right.size === 0) return 0;
  let both = 0;
  for (const word of left) if (right.has(word)) both++;
  return (2 * both) / (left.size + right.size);
}

/** A name and, where it lists several ingredients, the same in one order: who wrote which first says nothing. */
function asListed(text: string): string[] {
  const inOrder = ingredientNames(text).length > 1 ? ingredientText(text) : text;
  return inOrder === text ? [text] : [text, inOrder];
}

/** Traditional medicines: products by their ingredients, as a set, herbs by name. */
export const traditionalMedicines: Profile = {
  family: 'general',
  names: (entry) =>
    isNameless(entry)
      ? []
      : [{ text: entry.name, source: 'official' }, ...aliases(entry)].flatMap(({ text, source }) =>
          asListed(text).map((one) => ({ text: one, source })),
        ),
  facts(item) {
    const listed = asListed(item.ingredient ?? item.localName);
    const texts = item.ingredient ? [...listed, item.localName] : listed;
    return { item, texts, equal: listed.length, bracket: [], priceName: [] };
  },
  weigh: () => NO_EVIDENCE,
  differences: ['name'],
};
