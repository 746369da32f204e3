import type { Kind } from './kinds';

/** A code taken apart by the grammar of its kind. */
export interface NormalizedCode {
  /** The code in canonical spelling, without suffix and mark; when not well-formed, the text without spaces. */
  readonly code: string;
  /** What a facility hangs on the code, as it stands: `_GT`, `.K.01234`, `.KTNAT`, the tail of a full supply code. */
  readonly suffix?: string;
  /** ICD-10: `†` (aetiology) or `*` (manifestation). */
  readonly mark?: string;
  /** Whether the whole text follows the kind's grammar. It says nothing of whether the code exists. */
  readonly wellFormed: boolean;
}

/** Spaces of every sort, and characters that cannot be seen: both get into codes by copying. */
const UNSEEN = /[\s\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/g;

/** Cyrillic capitals that look as Latin ones do, in their order: no code has them, a keyboard or a scan puts them there. */
const CYRILLIC = 'АВСЕНІЈКМОРЅТХУ';
const LATIN = 'ABCEHIJKMOPSTXY';
const LOOK_ALIKE = new RegExp(`[${CYRILLIC}]`, 'g');

const PLAIN = /^[!-~]*$/;

/**
 * Brings a code to the canonical spelling of its kind and splits off local suffixes and dagger marks.
 * Spaces, case, Cyrillic letters of a Latin shape, a missing dot (ICD-10) and missing leading zeros (services) are mended; a lost trailing zero cannot be
 * (`2.1` is not `2.10`). Pure and idempotent: a canonical code is its own canonical code. Never throws.
 */
export function normalizeCode(kind: Kind, raw: string): NormalizedCode {
  // Nearly every code is plain ASCII: what costs time is only done for the others.
  if (PLAIN.test(raw)) return GRAMMARS[kind](raw.toUpperCase());
  // Some rare letters have a capital that looks as a Latin one does: capitals first.
  const upper = raw.replace(UNSEEN, '').normalize('NFC').toUpperCase();
  const latin = upper.replace(LOOK_ALIKE, (letter) => LATIN[CYRILLIC.indexOf(letter)] ?? letter);
  return GRAMMARS[kind](latin.normalize('NFC'));
}

type Grammar = (upper: string) => NormalizedCode;

const GRAMMARS: Readonly<Record<Kind, Grammar>> = {
  services: serviceCode,
  drugs: drugCode,
  'traditional-medicines': traditionalMedicineCode,
  supplies: supplyCode,
  icd10: icdCode,
  'yhct-diseases': yhctCode,
  blood: bloodCode,
};

function malformed(text: string): NormalizedCode {
  return { code: text, wellFormed: false };
}

/** Chapter, technique (a letter may follow its number), price item; then whatever the facility added. */
const SERVICE = /^(\d{1,2})\.(\d{1,4}|\d{1,3}[A-Z])\.(\d{1,4})(?![\dA-Z])(.*)$/;
const SERVICE_SUFFIX = /^(?:_(?:GT|TT|TB|BS)|\.SC\d{1,2}|\.K\.?\d{2,5})+$/;
/** Code for exchange between systems, as `37.8B00.0098` or `37.15H2.1906`. */
const INTEROP = /^\d{2}\.(?:\d[A-Z]\d{2}|\d{2}[A-Z][A-Z\d])\.\d{3,4}$/;
/** Examinations by specialty, as `02.03`, and the legal technique key, as `1.9`. */
const TWO_PARTS = /^\d{1,2}\.\d{1,4}$/;
/** Beds by department, as `K16.NO2`, `K31.GBN.3`, the older `K31.1961`. */
const BED = /^K\d{2}(?:\.\d{1,2})?\.(?:[A-Z][A-Z0-9]*(?:\.\d{1,2})?|\d{4})$/;

function serviceCode(upper: string): NormalizedCode {
  const parts = SERVICE.exec(upper);
  if (parts) {
    const [, chapter = '', technique = '', price = '', suffix = ''] = parts;
    // The letter of a technique is written small in the decisions, unlike every other letter in a code.
    const code = `${chapter.padStart(2, '0')}.${technique.toLowerCase().padStart(4, '0')}.${price.padStart(4, '0')}`;
    const known = Number(chapter) >= 1 && Number(chapter) <= 28;
    if (suffix === '') return { code, wellFormed: known };
    return { code, suffix, wellFormed: known && SERVICE_SUFFIX.test(suffix) };
  }
  if (INTEROP.test(upper) || TWO_PARTS.test(upper) || BED.test(upper)) return { code: upper, wellFormed: true };
  return malformed(upper);
}

/** Ingredients by position in the circular; `40P.N` are radiopharmaceuticals. */
const INGREDIENT = /^(?:40\.[1-9]\d{0,3}(?:\.[1-9]\d{0,3}){0,2}|40P\.[1-9]\d{0,2})$/;

function drugCode(upper: string): NormalizedCode {
  if (upper === '00.0000') return { code: upper, wellFormed: true };
  // Facilities join the codes of the parts of a combination; each part has to stand by itself.
  return { code: upper, wellFormed: upper.split('+').every((part) => INGREDIENT.test(part)) };
}

const TRADITIONAL = /^(?:05[CV]|HD)\.[1-9]\d{0,3}(?:\.[1-9]\d{0,3})?$/;

function traditionalMedicineCode(upper: string): NormalizedCode {
  const code = /^5[CV]\./.test(upper) ? `0${upper}` : upper;
  return { code, wellFormed: TRADITIONAL.test(code) };
}

/** The group; in a full code the portal's part follows, which is nobody else's to make up. */
const SUPPLY = /^(N\d{2}\.\d{2}\.\d{3})((?:\.\d{3,5}){1,3})?$/;

function supplyCode(upper: string): NormalizedCode {
  const parts = SUPPLY.exec(upper);
  if (!parts) return malformed(upper);
  const [, code = '', suffix] = parts;
  return suffix === undefined ? { code, wellFormed: true } : { code, suffix, wellFormed: true };
}

/** A dot, a comma typed for it, or nothing; `A00.-` or `A00-` stands for the category. */
const ICD = /^([A-Z]\d{2})(?:[.,]?(\d{1,2})|[.,]-?|-)?([†*+]?)$/;

function icdCode(upper: string): NormalizedCode {
  const parts = ICD.exec(upper);
  if (!parts) return malformed(upper);
  const [, category = '', rest, sign] = parts;
  const code = rest === undefined ? category : `${category}.${rest}`;
  if (!sign) return { code, wellFormed: true };
  return { code, mark: sign === '*' ? '*' : '†', wellFormed: true };
}

const YHCT = /^(U\d{2})\.?(\d{3})(?:\.?(\d))?$/;

function yhctCode(upper: string): NormalizedCode {
  const parts = YHCT.exec(upper);
  if (!parts) return malformed(upper);
  const [, group = '', number = '', part] = parts;
  return { code: part === undefined ? `${group}.${number}` : `${group}.${number}.${part}`, wellFormed: true };
}

const BLOOD = /^(\d{1,2}\.\d{1,2})(\.(?:KTNAT|KT|NAT))?$/;

function bloodCode(upper: string): NormalizedCode {
  const parts = BLOOD.exec(upper);
  if (!parts) return malformed(upper);
  const [, code = '', suffix] = parts;
  return suffix === undefined ? { code, wellFormed: true } : { code, suffix, wellFormed: true };
}
