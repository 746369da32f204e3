import fitted from './coefficients.json';
import type { Trees } from './trees';

/** Points (x, y), each 0…1, of a rising piecewise linear function between (0, 0) and (1, 1), both left out: the result of isotonic regression. */
export type Line = readonly (readonly [number, number])[];

/** Fixed numbers of the decision: fitted by `npm run fit` and `npm run calibrate` on made-up noise and on the wording of one edition against the next. */
export interface Coefficients {
  /** One weight a feature, in the order of `FEATURES`. */
  readonly weights: readonly number[];
  /** Log-odds of a name that is not the official one. */
  readonly furtherName: number;
  /** Log-odds of "none of these", against which all candidates are weighed. */
  readonly none: number;
  /** Factor on the evidence beside the name. */
  readonly evidence: number;
  /** For a best name that does not say the same as the row: trees over the `SIGNS`. */
  readonly trust: Trees;
  /** From the probability by these trees to the calibrated one, both 0…1; by isotonic regression. */
  readonly calibration: Line;
  /** From the raw probability of a name to the calibrated one, where nothing of weight is left over on either side; by isotonic regression. */
  readonly calibrationWhole: Line;
}

/** Kinds whose names are worded alike share their coefficients. */
export type Family = 'general' | 'ingredients' | 'diseases' | 'groups';

/** The fitted coefficients of each family. */
export const COEFFICIENTS = fitted as unknown as Readonly<Record<Family, Coefficients>>;
