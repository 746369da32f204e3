import type { Column } from '../../catalog/columns';
import { DmdcError } from '../../errors';
import { EDITION_FAULTS } from '../../messages/editions/edition-faults';

/** One slip of a list, and what is right. */
export interface Correction {
  /** The code as the list writes it. */
  readonly code: string;
  readonly column: Column;
  /** What the list has there. */
  readonly from: string;
  readonly to: string;
}

/** Makes corrections, and refuses those whose fault the list does not have: a better list must not be made worse. */
export class Corrections {
  readonly #byCode = new Map<string, Correction[]>();
  readonly #open: Set<Correction>;
  readonly #file: string | undefined;

  constructor(corrections: readonly Correction[], file?: string) {
    this.#open = new Set(corrections);
    this.#file = file;
    for (const one of corrections) this.#byCode.set(one.code, [...(this.#byCode.get(one.code) ?? []), one]);
  }

  /** Corrects the cells of a row. */
  apply(cells: Map<Column, string>): void {
    for (const one of this.#byCode.get(cells.get('code') ?? '') ?? []) {
      if ((cells.get(one.column) ?? '') !== one.from) continue;
      cells.set(one.column, one.to);
      this.#open.delete(one);
    }
  }

  /** @throws {DmdcError} `bad-option` for a correction that found nothing to correct. */
  finish(): void {
    for (const { code, column, from } of this.#open) {
      throw new DmdcError('bad-option', EDITION_FAULTS.correctionNotFound(code, from, column), {
        file: this.#file,
        column,
        value: code,
      });
    }
  }
}
