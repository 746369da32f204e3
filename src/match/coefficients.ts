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
  /** Points of the rising line from the raw probability of a name to the calibrated one, both 0…1. */
  readonly calibration: Line;
  /** The same where nothing of weight is left over on either side. */
  readonly calibrationWhole: Line;
}

/** Points of a rising line. */
export type Line = readonly (readonly [number, number])[];

export const COEFFICIENTS: Coefficients = {
  weights: [
    5.027, 6.87, 2.246, 4.679, -0.721, -1.166, -1.126, 1.358, -2.704, -0.43, 0.349, -2.687, -0.41, -0.711, 3.325,
    -4.971, -2.335, 1.354, -2.308, 3.57, 1.731, 0.324,
  ],
  furtherName: -1,
  none: 10.55,
  evidence: 1,
  calibration: [
    [0, 0],
    [0.0003, 0.0217],
    [0.0016, 0.0889],
    [0.0064, 0.1538],
    [0.0195, 0.2795],
    [0.0547, 0.4627],
    [0.1347, 0.5679],
    [0.2293, 0.5766],
    [0.3119, 0.6351],
    [0.3934, 0.736],
    [0.4678, 0.7744],
    [0.5447, 0.8486],
    [0.6242, 0.912],
    [0.7212, 0.9548],
    [0.866, 0.9743],
    [0.9695, 0.9956],
    [0.9937, 0.998],
    [1, 1],
  ],
  calibrationWhole: [
    [0, 0],
    [0.721, 0.9767],
    [0.9641, 0.9867],
    [0.98, 0.9967],
    [0.9913, 0.9989],
    [0.9992, 0.9998],
    [1, 1],
  ],
};
