/** A further name of a code, and where it comes from. */
export interface Alias {
  readonly name: string;
  /** For example `observed`, `decision` (the decision's other wording for the code), `en`, `edition:qd4469-2020`, `memory`. */
  readonly source: string;
}

/** One ICD-10 partner of a traditional-medicine disease code. */
export interface IcdPartner {
  /** Canonical ICD-10 code without dagger marks; empty where the decision gives a modern name and no code. */
  readonly icd10: string;
  /** `†` or `*`, where the decision writes the partner with one. */
  readonly mark?: string;
  /** The modern name that stands beside the code. */
  readonly name: string;
}

/**
 * One code of a national code set. Which optional fields are filled depends on the kind:
 * see the table of columns in `columns.ts`.
 */
export interface Entry {
  /** The code in canonical spelling: no dagger marks, dots in place. */
  readonly code: string;
  /** The official name, NFC. */
  readonly name: string;
  readonly aliases?: readonly Alias[];
  /** How far this row was checked, where the rows of one table differ (for example `one transcription`, `inferred`). */
  readonly checked?: string;

  // traditional medicines
  /** Other codes of the same item: `HD.N` beside `05C.N`. */
  readonly otherCodes?: readonly string[];

  // drugs
  /** Group of circular 40/2014 in a pharmacist's words, for example `kháng sinh nhóm nitroimidazol`. */
  readonly group?: string;
  /** Codes of the routes under which products of the code were seen, the most frequent first. */
  readonly routes?: readonly string[];
  /** How many registered products were seen under each of `routes` when the table was compiled. */
  readonly routesSeen?: readonly number[];

  // reference tables
  /** Price items: `regime=price` in đồng, one a variant: `TT 22/2023=455500`. */
  readonly prices?: readonly string[];
  /** Products: active ingredients and strength as registered. */
  readonly ingredient?: string;
  readonly strength?: string;
  /** Routes as the circular writes them: `Tiêm/truyền, uống`. */
  readonly route?: string;
  /** Condition of payment, or another remark of the list. */
  readonly note?: string;
  /** Codes of the code set that the position stands for, as far as they are known. */
  readonly codes?: readonly string[];
  /** Position of the same item in the list before. */
  readonly sameAs?: string;

  // services
  /** Technique key, for example `1.9`. */
  readonly technique?: string;
  /** Specialty (chapter) heading, for example `I. HỒI SỨC CẤP CỨU VÀ CHỐNG ĐỘC`. */
  readonly specialty?: string;
  readonly level?: string;
  readonly procedureClass?: string;
  /** Price item: four characters, leading zeros kept. */
  readonly priceItem?: string;
  readonly priceName?: string;
  /** Price in đồng when the edition was issued. */
  readonly price?: number;
  readonly interopCode?: string;

  // icd10
  /** `†` (aetiology) or `*` (manifestation). */
  readonly mark?: string;
  readonly nameEn?: string;
  readonly category?: string;
  readonly block?: string;
  readonly blockName?: string;
  readonly chapter?: string;
  readonly chapterName?: string;

  // yhct-diseases
  readonly partners?: readonly IcdPartner[];

  // blood
  readonly volumeMl?: number;

  // supplies
  /** How many items of facilities' lists were seen under the code when the table was compiled: how common it is. */
  readonly seen?: number;
}

/**
 * Whether the code of an entry was inferred and not read anywhere (`checked` begins with `inferred`): it may be proposed
 * to a person and is never mapped automatically.
 */
export function isInferred({ checked }: Entry): boolean {
  return checked?.startsWith('inferred') === true;
}

/** Whether a code is known to exist and its name is not: it is right where a row declares it, and is proposed to nobody. */
export function isNameless({ checked }: Entry): boolean {
  return checked === 'nameless';
}

/** A code that the edition itself lists as cancelled. */
export interface RetiredEntry {
  readonly code: string;
  readonly name: string;
  readonly priceName?: string;
  /** Codes that the decision names in its place, in its order. */
  readonly successors: readonly string[];
  /** Where no decision says so but lists in use do: `gone` from them, or marked `not-in-force`. */
  readonly note?: string;
}
