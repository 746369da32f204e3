/** Fixed numbers of the decision: fitted by `npm run fit` on facilities held out in turn, and on made-up noise of official names. */
export interface Coefficients {
  /** One weight a feature, in the order of `FEATURES`. */
  readonly weights: readonly number[];
  /** Log-odds of a name that is not the official one. */
  readonly furtherName: number;
  /** Log-odds of "none of these", against which all candidates are weighed. */
  readonly none: number;
  /** Factor on the evidence beside the name. */
  readonly evidence: number;
  /** Points of the rising line from raw probability to calibrated probability, both 0…1. */
  readonly calibration: readonly (readonly [number, number])[];
}

export const COEFFICIENTS: Coefficients = {
  weights: [9, 9, 3, -3, -3, -5, -3, -2, -6, -1.5, -1.5, -4, -1.5, 3, 3, 2, 2],
  furtherName: -1,
  none: 14,
  evidence: 1,
  calibration: [
    [0, 0],
    [1, 1],
  ],
};
