import type { Entry } from '../../catalog/entry';
import { cleanText } from '../../text/clean';
import { wordsOf } from '../../text/words';
import { type EntryName, type Evidence, type ItemFacts, NO_EVIDENCE, type Profile } from '../profile';

function aliases(entry: Entry): EntryName[] {
  return (entry.aliases ?? []).map(({ name, source }) => ({ text: name, source }));
}

const FULL_CODE: Evidence = Object.freeze({ logOdds: 0.3, conflict: false });

/** Diseases by ICD-10: Vietnamese and English names. `(H13.1*)` in a name is a cross-reference, not wording. */
export const icd10: Profile = {
  family: 'diseases',
  names(entry) {
    const names = [
      ...diseaseNames(entry.name, 'official'),
      ...aliases(entry).flatMap(({ text, source }) => diseaseNames(text, source)),
    ];
    if (entry.nameEn) names.push({ text: withoutCodes(entry.nameEn), source: 'en' });
    return names;
  },
  facts(item) {
    const texts = [withoutCodes(item.localName)];
    const plain = plainDisease(item.localName);
    if (plain !== texts[0]) texts.push(plain);
    if (item.nameEn) texts.push(withoutCodes(item.nameEn));
    return { item, texts, bracket: [], priceName: [] };
  },
  parts: (item) =>
    withoutCodes(item.localName)
      .split(/\s*[;+\n]\s*|\s*,\s+|\s\/\s/u)
      .filter((part) => part.trim().length > 3),
  // Claims take the full code: of a category and its member under one name, the member.
  weigh: (_, entry) => (entry.code.includes('.') ? FULL_CODE : NO_EVIDENCE),
  differences: ['name', 'category'],
};

const CODES =
  /\(\s*[A-Z]\d{2}(?:\.\d{1,2})?\s*[†*+]?(?:\s*[,;-]\s*[A-Z]?\d{0,2}(?:\.[\d-]{1,2})?\s*[†*+]?)*\s*\)|[†*]/gu;

function withoutCodes(text: string): string {
  return text.replace(CODES, ' ');
}

/** `Bệnh tăng huyết áp` and `tăng huyết áp` are one disease. */
const DISEASE_WORD =
  /^\s*(?:các\s+)?(?:bệnh|benh)\s+(?:(?:lý|ly|lí)\s+)?(?!(?:của|cua|do|khác|khac|và|va|nhân|nhan|học|hoc)(?![\p{L}]))/iu;

function plainDisease(text: string): string {
  return withoutCodes(text).replace(DISEASE_WORD, '');
}

/** Square brackets hold another word for the same; round ones a qualifier as often as not. */
const SQUARE = /\[([^[\]]*)\]/gu;
const ROUND = /\(([^()]*)\)/gu;
const QUALIFIER = /^(?:có|không|kèm|do|với|trong|ở|hoặc|và|bao gồm|gồm|thuộc|bị|chưa|đã)(?![\p{L}])/iu;
const SHORTEST_BRACKETED = 5;
const FEWEST_WORDS = 3;

function isOtherName(text: string): boolean {
  return text.split(' ').length >= FEWEST_WORDS && !QUALIFIER.test(text);
}

/** A name, the name without square brackets, and the other names in its brackets: `Gút [thống phong]`, `Đột quị … (Tai biến mạch máu não)`. */
function diseaseNames(name: string, source: string): EntryName[] {
  const full = withoutCodes(name);
  const plain = plainDisease(name);
  const names: EntryName[] = [{ text: full, source }];
  const further = source === 'official' ? 'in-brackets' : source;
  const square = [...full.matchAll(SQUARE)].map(([, inside]) => (inside as string).trim());
  const round = [...full.matchAll(ROUND)].map(([, inside]) => (inside as string).trim()).filter(isOtherName);
  if (plain !== full) names.push({ text: plain, source: further });
  if (square.length > 0) names.push({ text: plain.replace(SQUARE, ' '), source: further });
  for (const text of [...square, ...round]) {
    if (text.length >= SHORTEST_BRACKETED) names.push({ text: plainDisease(text), source: further });
  }
  return names;
}

/** Traditional-medicine diseases: the modern name and the ICD-10 code beside the name decide among the many codes of one name. */
export const yhctDiseases: Profile = {
  family: 'diseases',
  names: (entry) => [{ text: entry.name, source: 'official' }, ...aliases(entry)],
  facts(item) {
    const inside = /\(([^()]{3,})\)\s*$/.exec(cleanText(item.localName));
    const texts = [item.localName];
    if (inside && !item.modernName) texts.push(cleanText(item.localName).slice(0, inside.index));
    const modern = wordsOf(item.modernName ?? inside?.[1] ?? '');
    return { item, texts, bracket: modern, priceName: [] };
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
        logOdds += 5;
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

/** Traditional medicines: products by their ingredients, herbs by name. */
export const traditionalMedicines: Profile = {
  family: 'general',
  names: (entry) => [{ text: entry.name, source: 'official' }, ...aliases(entry)],
  facts(item) {
    const texts = item.ingredient ? [item.ingredient, item.localName] : [item.localName];
    return { item, texts, bracket: [], priceName: [] };
  },
  weigh: () => NO_EVIDENCE,
  differences: ['name'],
};

/** Blood and blood products: the product by name, the unit by volume. */
export const blood: Profile = {
  family: 'general',
  names: (entry) => [{ text: entry.name, source: 'official' }, ...aliases(entry)],
  facts: (item): ItemFacts => ({ item, texts: [item.localName], bracket: [], priceName: [] }),
  weigh(facts, entry, _, why): Evidence {
    const { volumeMl } = facts.item;
    if (!volumeMl || !entry.volumeMl) return NO_EVIDENCE;
    if (volumeMl === entry.volumeMl) {
      why?.push({ code: 'volume-agrees', params: { volume: volumeMl } });
      return { logOdds: 2, conflict: false };
    }
    why?.push({ code: 'volume-differs', params: { volume: volumeMl, official: entry.volumeMl } });
    return { logOdds: -2, conflict: false };
  },
  differences: ['volumeMl', 'name'],
};
