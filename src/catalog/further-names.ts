/** A further name of a code that the edition itself does not give: from another edition, a reference table, or confirmed by people. */
export interface FurtherName {
  readonly code: string;
  readonly name: string;
  /** For example `edition:qd4469-2020`, `techniques-tt23-2024`, `memory`. */
  readonly source: string;
  /** Departments (else groups of the list) in which people confirmed it, where the name has other codes in others. */
  readonly departments?: readonly string[];
}
