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
  weights: [5.011, 6.954, 2.188, 4.837, -0.638, -1.499, -0.984, 1.232, -2.744, -0.47, 0.321, -2.723, -0.411, -0.593, 3.284, -5.102, -2.36, 1.23, -2.647, 4.265, 1.407, 0.188],
  furtherName: -1,
  none: 10.466,
  evidence: 1,
  calibration: [
    [0, 0],
    [1, 1],
  ],
};
