import type { Kind } from './catalog/kinds';

/**
 * One row of a facility's own catalogue. Only `localCode` and `localName` are required;
 * the more of the other fields the list has, the more the matcher can tell apart.
 */
export interface Item {
  /** The facility's own code, exactly as in the file. */
  readonly localCode: string;
  /** The facility's own name, exactly as in the file (for drugs without one: the trade name or the ingredient). */
  readonly localName: string;
  readonly kind?: Kind;
  readonly sheet?: string;
  /** Row in the file as a person counts it. */
  readonly row?: number;
  /** National code that the row already carries, as in the file. */
  readonly declaredCode?: string;
  /** National name that the row already carries. */
  readonly declaredName?: string;
  /** Price in đồng. */
  readonly unitPrice?: number;
  readonly unit?: string;
  readonly quantity?: number;
  /** Money that the item stood for in the time of the list, in đồng (THANH_TIEN). */
  readonly amount?: number;
  readonly department?: string;
  /** `yyyy-mm-dd`. */
  readonly validFrom?: string;
  readonly validTo?: string;

  // services
  /** Name of the price item (TEN_DVKT_GIA). */
  readonly priceName?: string;

  // drugs and traditional medicines
  readonly tradeName?: string;
  readonly ingredient?: string;
  readonly strength?: string;
  readonly route?: string;
  readonly dosageForm?: string;
  readonly registrationNo?: string;

  // supplies
  readonly groupName?: string;
  readonly model?: string;
  readonly packaging?: string;
  readonly manufacturer?: string;
  readonly country?: string;

  // diseases
  readonly nameEn?: string;
  /** ICD-10 code beside a traditional-medicine disease. */
  readonly icd10?: string;
  /** Modern name beside a traditional-medicine disease. */
  readonly modernName?: string;

  // blood
  readonly volumeMl?: number;

  /** Every other column, by its header as written. */
  readonly extra?: ReadonlyMap<string, string>;
}

/** Where a row stands in its facility, as written: its department, else its group of the list, else the heading above it. Empty: not known. */
export function departmentOf({ department, groupName, extra }: Item): string {
  return department || groupName || extra?.get('section') || '';
}
